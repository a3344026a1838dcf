import GRDB
import RecordModel

/// Collects the terms of records and writes them as segments of an inverted index.
///
/// A segment has its terms in order, with the records that have them, in blocks of some dozens
/// (`SearchBlock`). Segments are written once; a run adds some and changes none, so a small run
/// costs little however large the store is. Who searches reads the blocks of a term in all segments
/// and checks the records found, because a later version of a record may not have the term any
/// more.
///
/// Not SQLite's full-text index: that one would have to be told the former text of each record that
/// changes, and splits addresses and numbers into words. Measured for a million records, it takes
/// about 9 s of processor time and 160 MB.
struct SearchIndexBuilder {
    private(set) var nextSegment: Int64
    private let firstSegment: Int64
    /// Whether a segment was written.
    var hasWritten: Bool { nextSegment != firstSegment }
    private var terms = ValuePool()
    /// One entry per occurrence: the term, and the record, relative to `base`.
    private var occurrenceTerms: [UInt32] = []
    private var occurrenceRecords: [Int64] = []
    private var scratch: [UInt8] = []

    /// Occurrences kept at most. What the terms of a small segment need is near the processor's caches, but who
    /// looks a term up searches each segment: so the more there are, the larger the next may be.
    private var largestSegment: Int { 750_000 * min(8, 1 + Int(nextSegment) / 2) }

    init(firstSegment: Int64) {
        nextSegment = firstSegment
        self.firstSegment = firstSegment
    }

    /// Adds the terms of a record's cells.
    mutating func add(record: Int64, cells: Span<UInt8>, roles: [SearchRole]) {
        var scratch: [UInt8] = []
        swap(&scratch, &self.scratch)
        PackedCells.forEachCell(in: cells) { column, range in
            guard column < roles.count else { return }
            let role = roles[column]
            if role == .none { return }
            SearchTerms.forEach(
                in: cells.extracting(range), role: role, scratch: &scratch
            ) { term in
                occurrenceTerms.append(terms.intern(term.span))
                occurrenceRecords.append(record)
            }
        }
        swap(&scratch, &self.scratch)
    }

    /// Writes what was collected where it has become large.
    mutating func flushIfLarge(_ db: Database, _ folding: SearchFolding) throws {
        if occurrenceTerms.count >= largestSegment { try flush(db, folding) }
    }

    /// Writes what was collected as a segment.
    mutating func flush(_ db: Database, _ folding: SearchFolding) throws {
        if occurrenceTerms.isEmpty { return }
        foldTerms(folding)
        let order = sortedTerms()
        var starts = [Int](repeating: 0, count: terms.count + 1)
        for term in occurrenceTerms { starts[Int(term) + 1] += 1 }
        for term in 0..<terms.count { starts[term + 1] += starts[term] }
        var next = starts
        var records = [Int64](repeating: 0, count: occurrenceTerms.count)
        for (position, term) in occurrenceTerms.enumerated() {
            records[next[Int(term)]] = occurrenceRecords[position]
            next[Int(term)] += 1
        }
        try write(db, order, records, starts)
        nextSegment += 1
        terms = ValuePool()
        occurrenceTerms.removeAll(keepingCapacity: true)
        occurrenceRecords.removeAll(keepingCapacity: true)
    }

    /// Writes what was collected and lets go of its memory, where that is much: after an import matching needs it.
    mutating func settle(_ db: Database, _ folding: SearchFolding) throws {
        if occurrenceTerms.capacity < Self.leastSettled { return }
        try flush(db, folding)
        occurrenceTerms = []
        occurrenceRecords = []
    }

    private static let leastSettled = 100_000

    /// Writes the blocks of a segment: rows are only ever appended to the tree.
    ///
    /// - Parameter starts: where the records of a term begin within `records`; one more at the end.
    private func write(
        _ db: Database, _ order: [UInt32], _ records: [Int64], _ starts: [Int]
    ) throws {
        let statement = try BulkStatement(
            db, "INSERT INTO searchBlock(segment, firstTerm, terms) VALUES (?, ?, ?)")
        statement.bind(nextSegment, at: 1)
        func insert(_ block: SearchBlockEncoder) throws {
            let term = block.firstTerm
            let bytes = block.bytes
            statement.bindText(term.span, at: 2)
            statement.bindBlob(bytes.span, at: 3)
            try statement.run()
        }
        let bytes = terms.bytes
        let all = bytes.span
        var packed: [UInt8] = []
        var block = SearchBlockEncoder()
        for term in order {
            let list = records[starts[Int(term)]..<starts[Int(term) + 1]]
            if list.isEmpty { continue }
            PostingList.encode(list, into: &packed)
            let postings = packed
            block.append(all.extracting(terms.range(of: term)), postings: postings.span)
            if block.isFull {
                try insert(block)
                block.removeAll()
            }
        }
        if !block.isEmpty { try insert(block) }
    }

    /// Replaces terms with letters beyond ASCII by their folded form.
    private mutating func foldTerms(_ folding: SearchFolding) {
        let foreign = termsBeyondASCII()
        if foreign.isEmpty { return }
        var numbers = Array(0..<UInt32(terms.count))
        for term in foreign {
            numbers[Int(term)] = terms.intern(folding.fold(terms.text(term)))
        }
        for index in occurrenceTerms.indices {
            occurrenceTerms[index] = numbers[Int(occurrenceTerms[index])]
        }
    }

    private func termsBeyondASCII() -> [UInt32] {
        let bytes = terms.bytes
        let all = bytes.span
        var out: [UInt32] = []
        for term in 0..<UInt32(terms.count) {
            for index in terms.range(of: term) where all[index] >= 0x80 {
                out.append(term)
                break
            }
        }
        return out
    }

    /// The terms in the order of their bytes, so that they are inserted side by side.
    private func sortedTerms() -> [UInt32] {
        let bytes = terms.bytes
        var keyed: [(prefix: UInt64, term: UInt32)] = []
        keyed.reserveCapacity(terms.count)
        for term in 0..<UInt32(terms.count) {
            var prefix: UInt64 = 0
            let range = terms.range(of: term)
            for index in range.prefix(8) { prefix = prefix << 8 | UInt64(bytes[index]) }
            prefix <<= UInt64(8 * (8 - min(8, range.count)))
            keyed.append((prefix, term))
        }
        keyed.sort { left, right in
            if left.prefix != right.prefix { return left.prefix < right.prefix }
            return bytes[terms.range(of: left.term)]
                .lexicographicallyPrecedes(bytes[terms.range(of: right.term)])
        }
        return keyed.map(\.term)
    }
}
