import GRDB
import RecordModel

/// What all records say to questions, column by column, by their number.
struct PartyRows {
    private(set) var records: [Int32] = []
    /// `entity.id`; `Int32.min` for a record that is in none.
    private(set) var entities: [Int32] = []
    private(set) var sources: [Int32] = []
    /// `Int32.min` for a record that is not present, of which nothing else is known either.
    private(set) var layouts: [Int32] = []
    /// Numbers in `ownerTexts` and `stageTexts`, and days; `Int32.min` where there is none.
    private(set) var owners: [Int32] = []
    private(set) var stages: [Int32] = []
    private(set) var since: [Int32] = []
    private(set) var created: [Int32] = []
    private(set) var touched: [Int32] = []
    private(set) var flags: [Int32] = []
    private(set) var ownerTexts = TextPool()
    private(set) var stageTexts = TextPool()

    init(_ store: CanonicalStore, _ db: Database) throws {
        let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM sourceRecord") ?? -1
        reserve(Int(last + 1))
        if try KeptBlocks.areCurrent(db) {
            let query = try BulkStatement(db, "SELECT columns FROM partyBlock ORDER BY block")
            while try query.step() { try query.withBytes(0) { try append($0) } }
            return
        }
        let deriver = try PartyBlock(store, db)
        guard last >= 0 else { return }
        for block in 0...(last >> PartyBlock.bits) {
            guard let bytes = try deriver.derive(block) else { continue }
            try append(bytes.span)
        }
    }

    /// Puts some records into other entities.
    mutating func setEntities(_ others: [Int64: Int64]) {
        if others.isEmpty { return }
        for (place, record) in records.enumerated() {
            if let entity = others[Int64(record)] {
                entities[place] = Int32(truncatingIfNeeded: entity)
            }
        }
    }

    private mutating func reserve(_ count: Int) {
        records.reserveCapacity(count)
        entities.reserveCapacity(count)
        sources.reserveCapacity(count)
        layouts.reserveCapacity(count)
        owners.reserveCapacity(count)
        stages.reserveCapacity(count)
        since.reserveCapacity(count)
        created.reserveCapacity(count)
        touched.reserveCapacity(count)
        flags.reserveCapacity(count)
    }

    private mutating func append(_ bytes: Span<UInt8>) throws(StoreError) {
        guard bytes.count >= 4 else { throw BlockNumbers.damaged }
        let count = Int(BlockNumbers.fixed(bytes, 0, 4))
        var index = 4
        let ownNumbers = try BlockTexts.read(bytes, &index, into: &ownerTexts)
        let stageNumbers = try BlockTexts.read(bytes, &index, into: &stageTexts)
        let start = records.count
        try BlockNumbers.read(bytes, &index, count: count, into: &records)
        try BlockNumbers.read(bytes, &index, count: count, into: &entities)
        try BlockNumbers.read(bytes, &index, count: count, into: &sources)
        try BlockNumbers.read(bytes, &index, count: count, into: &layouts)
        try BlockNumbers.read(bytes, &index, count: count, into: &owners)
        try BlockNumbers.read(bytes, &index, count: count, into: &stages)
        try BlockNumbers.read(bytes, &index, count: count, into: &since)
        try BlockNumbers.read(bytes, &index, count: count, into: &created)
        try BlockNumbers.read(bytes, &index, count: count, into: &touched)
        try BlockNumbers.read(bytes, &index, count: count, into: &flags)
        try BlockTexts.renumber(&owners, from: start, ownNumbers)
        try BlockTexts.renumber(&stages, from: start, stageNumbers)
    }
}
