import TextKernels

/// Finds repeated ids and repeated records of a file of any length in bounded memory: for readers
/// whose keys nobody needs.
///
/// The first million and a half of records are remembered; what comes later is written to a
/// temporary file by parts of the hash's range, and each part is sorted at the end. Records are
/// known by 64-bit hashes, as in `KeyAssigner`.
final class RepeatCensus {
    /// How often records were repeats, and where first.
    struct Tally {
        var count = 0
        var row = Int.max
        var line = Int.max

        mutating func add(row: Int, line: Int) {
            count += 1
            if row < self.row {
                self.row = row
                self.line = line
            }
        }
    }

    private var known = KeyCounts()
    private var spool: HashSpool?
    private let mostInMemory: Int
    private let fileName: String

    /// - Parameters:
    ///   - fileName: what the user knows the file as, for errors.
    ///   - byteCount: the file's length, from which follows how many records to expect; nil where it is
    ///     not known.
    ///   - mostInMemory: how many records are remembered before others are written to disk.
    init(fileName: String, byteCount: Int? = nil, mostInMemory: Int = 1_500_000) {
        // Rows are mostly longer; room that is not needed is not touched either.
        known.reserve(min((byteCount ?? 0) / 128, mostInMemory))
        self.fileName = fileName
        self.mostInMemory = mostInMemory
    }

    /// Has the memory fetched that the next records need.
    func fetch(_ hashes: [UInt64]) -> UInt64 { known.fetch(hashes) }

    /// Takes in the next record.
    ///
    /// - Returns: what is known of it already; `unique` where only `finish` will tell.
    /// - Throws: `import.spoolFailed` where the disk is full.
    func add(
        _ hash: UInt64, content: UInt64, row: Int, line: Int
    ) throws(ImportError) -> KeyAssigner.Finding {
        if known.count < mostInMemory {
            let (slot, isNew) = known.insert(hash, content: content)
            return isNew ? .unique : Self.finding(content, known.content(at: slot))
        }
        if let first = known.content(of: hash) { return Self.finding(content, first) }
        if spool == nil { spool = try HashSpool(for: fileName) }
        try spool?.append(HashSpool.Entry(hash: hash, content: content, row: row, line: line))
        return .unique
    }

    /// What only the end tells: repeats among the records that were written to disk.
    ///
    /// - Throws: `import.spoolFailed` where they cannot be read again.
    func finish() throws(ImportError) -> (records: Tally, ids: Tally) {
        var records = Tally()
        var ids = Tally()
        guard let spool else { return (records, ids) }
        self.spool = nil
        for part in 0..<HashSpool.partCount {
            let entries = try spool.entries(ofPart: part).sorted {
                ($0.hash, $0.row) < ($1.hash, $1.row)
            }
            var first = 0
            for index in entries.indices.dropFirst() {
                let entry = entries[index]
                if entry.hash != entries[first].hash {
                    first = index
                } else if entry.content == entries[first].content {
                    records.add(row: entry.row, line: entry.line)
                } else {
                    ids.add(row: entry.row, line: entry.line)
                }
            }
        }
        return (records, ids)
    }

    private static func finding(_ content: UInt64, _ first: UInt64) -> KeyAssigner.Finding {
        content == first ? .repeatedRecord : .repeatedID
    }
}
