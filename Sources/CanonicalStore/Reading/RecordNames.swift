import GRDB
import RecordModel

/// The names of many records, read in the order of the table: looked up as they are asked for, most pages of a
/// large store would be read anew for each.
struct RecordNames {
    private let records: [Int64]
    private var sources: [Int64] = []
    private var keys: [String] = []
    private let hashers: SourceHashers

    /// - Parameter wanted: in any order.
    /// - Throws: `missing` where the store has no such record.
    init(_ db: Database, of wanted: some Sequence<RecordID>) throws {
        var sorted = wanted.map(\.rawValue)
        sorted.sort()
        var count = 0
        for record in sorted where count == 0 || sorted[count - 1] != record {
            sorted[count] = record
            count += 1
        }
        sorted.removeLast(sorted.count - count)
        records = sorted
        hashers = try SourceHashers(db)
        sources.reserveCapacity(count)
        keys.reserveCapacity(count)
        let query = try BulkStatement(db, "SELECT source, key FROM sourceRecord WHERE id = ?")
        for record in records {
            query.bind(record, at: 1)
            guard try query.step() else { throw CanonicalStore.unknownRecord }
            sources.append(query.integer(0))
            keys.append(query.text(1))
            query.reset()
        }
    }

    /// - Precondition: it is one of those that were wanted.
    func reference(_ record: RecordID) -> RecordReference {
        let place = place(of: record)
        return RecordReference(
            source: hashers.name(ofSource: sources[place]),
            kind: hashers.kind(ofSource: sources[place]) ?? .contact, key: keys[place])
    }

    /// `RecordReference.stableHash` of a record.
    ///
    /// - Precondition: it is one of those that were wanted.
    func hash(_ record: RecordID) -> StableHash128 {
        let place = place(of: record)
        var key = keys[place]
        return key.withUTF8 {
            unsafe hashers.hash(source: sources[place], key: Span(_unsafeElements: $0))
        }
    }

    private func place(of record: RecordID) -> Int {
        var low = 0
        var high = records.count
        while low < high {
            let middle = (low + high) / 2
            if records[middle] < record.rawValue { low = middle + 1 } else { high = middle }
        }
        precondition(
            low < records.count && records[low] == record.rawValue, "the record was not wanted")
        return low
    }
}
