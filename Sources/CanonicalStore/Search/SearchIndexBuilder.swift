import GRDB
import RecordModel

/// Collects the terms of records and writes them as segments of an inverted index.
///
/// A segment has one row per term with the records that have it. Segments are written once; a
/// run adds some and changes none, so a small run costs little however large the store is. Who
/// searches reads all segments of a term and checks the records found, because a later version of
/// a record may not have the term any more.
///
/// Not SQLite's full-text index: that one would have to be told the former text of each record that
/// changes, and splits addresses and numbers into words. Measured for a million records, both take
/// about 9 s of processor time and 160 MB; half of ours is SQLite inserting a row per term.
struct SearchIndexBuilder {
    private(set) var nextSegment: Int64
    private var terms = ValuePool()
    /// One entry per occurrence: the term, and the record, relative to `base`.
    private var occurrenceTerms: [UInt32] = []
    private var occurrenceRecords: [Int64] = []
    private var scratch: [UInt8] = []

    /// Occurrences kept at most: what the terms need then is still near the processor's caches.
    private static let largestSegment = 750_000

    init(firstSegment: Int64) {
        nextSegment = firstSegment
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
        if occurrenceTerms.count >= Self.largestSegment { try flush(db, folding) }
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
        // Segment after segment, terms ascending: rows are only ever appended to the tree.
        let statement = try BulkStatement(
            db, "INSERT INTO searchTerm(segment, term, records) VALUES (?, ?, ?)")
        let bytes = terms.bytes
        var packed: [UInt8] = []
        for term in order {
            let list = records[starts[Int(term)]..<starts[Int(term) + 1]]
            if list.isEmpty { continue }
            PostingList.encode(list, into: &packed)
            statement.bindText(bytes.span.extracting(terms.range(of: term)), at: 2)
            statement.bind(nextSegment, at: 1)
            statement.bindBlob(packed.span, at: 3)
            try statement.run()
        }
        nextSegment += 1
        terms = ValuePool()
        occurrenceTerms.removeAll(keepingCapacity: true)
        occurrenceRecords.removeAll(keepingCapacity: true)
    }

    /// Replaces terms with letters beyond ASCII by their folded form.
    private mutating func foldTerms(_ folding: SearchFolding) {
        let bytes = terms.bytes
        guard bytes.contains(where: { $0 >= 0x80 }) else { return }
        var folded = ValuePool()
        var numbers: [UInt32] = []
        numbers.reserveCapacity(terms.count)
        for term in 0..<UInt32(terms.count) {
            let range = terms.range(of: term)
            if bytes[range].contains(where: { $0 >= 0x80 }) {
                numbers.append(folded.intern(folding.fold(terms.text(term))))
            } else {
                numbers.append(folded.intern(bytes.span.extracting(range)))
            }
        }
        for index in occurrenceTerms.indices {
            occurrenceTerms[index] = numbers[Int(occurrenceTerms[index])]
        }
        terms = folded
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
