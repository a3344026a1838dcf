import RecordModel
import Resolution

/// The entities that records and judgements imply, before anything is written.
///
/// - Shapes: one entry per record in `records`, `hashes`, `kinds`, `isAbsent` and `groupOfRecord`.
struct DerivedEntities {
    /// Ascending.
    var records: [Int64] = []
    /// `RecordReference.stableHash`.
    var hashes: [StableHash128] = []
    var kinds: [PartyKind] = []
    var isAbsent: [Bool] = []
    /// The group of `partition`; -1 for an entity of one that was never known.
    var groupOfRecord: [Int32] = []
    var partition = EntityPartition(members: [], ends: [])
    /// One for each group.
    var identities: [KnownIdentity] = []
    var redirects: [(identity: KnownIdentity, group: Int)] = []
    /// Records with values that a person has pinned: alone, too, they have a golden record.
    var pinned: Set<Int64> = []
    /// Relations to records of other entities, by record.
    var relations: [Int64: [(relation: Relation, to: StableHash128)]] = [:]

    /// The position of a record; nil where it is not among them.
    func position(of record: Int64) -> Int? {
        guard let first = records.first else { return nil }
        // Ids lie close together where all are here.
        let guess = Int(record - first)
        if guess >= 0, guess < records.count, records[guess] == record { return guess }
        var low = 0
        var high = records.count
        while low < high {
            let middle = (low + high) / 2
            if records[middle] < record { low = middle + 1 } else { high = middle }
        }
        return low < records.count && records[low] == record ? low : nil
    }

    /// Whether a group says just what its only record says.
    func isPlain(_ group: ArraySlice<RecordID>) -> Bool {
        guard group.count == 1, let only = group.first else { return false }
        return !pinned.contains(only.rawValue)
    }

    /// How many members of a group its source still has.
    func presentCount(_ group: ArraySlice<RecordID>) -> Int {
        group.reduce(0) { count, member in
            guard let position = position(of: member.rawValue) else { return count }
            return count + (isAbsent[position] ? 0 : 1)
        }
    }
}
