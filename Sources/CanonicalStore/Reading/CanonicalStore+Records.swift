import Foundation
import GRDB
import RecordModel

extension CanonicalStore {
    /// The source tables of a kind, ordered by number; the numbers are those of `forEachRecord`.
    public func tables(kind: PartyKind) throws(StoreError) -> [StoredTable] {
        try reading { db in
            let numbers = try Int64.fetchAll(
                db,
                sql: """
                    SELECT l.id FROM tableLayout l JOIN sourceTable t ON t.id = l.sourceTable
                        JOIN source s ON s.id = t.source WHERE s.kind = ? ORDER BY l.id
                    """, arguments: [kind.rawValue])
            return try numbers.map { StoredTable(number: Int($0), table: try layout($0, db).table) }
        }
    }

    /// Calls `body` with every record of a kind in its present version, ordered by id.
    ///
    /// Records that are absent from their source's last export are among them: they are members of
    /// their entities as before. The cells are packed (`PackedCells`) and valid during the call.
    /// - Parameter body: the record, `RecordReference.stableHash`, the table's number, its cells.
    /// - Complexity: about a microsecond for each record, no allocation; where the kind is a small part of the
    ///   store, others are not read.
    public func forEachRecord(
        kind: PartyKind,
        _ body: (RecordID, StableHash128, Int, Span<UInt8>) throws -> Void
    ) throws(StoreError) {
        try reading { db in
            let hashers = try SourceHashers(db)
            let some =
                try isSmallPart(kind, db)
                ? """
                WHERE id IN (SELECT id FROM sourceRecord
                    WHERE source IN (SELECT id FROM source WHERE kind = '\(kind.rawValue)'))
                """ : ""
            let query = try BulkStatement(
                db, "SELECT id, source, layout, key, cells FROM sourceRecord \(some) ORDER BY id")
            defer { query.reset() }
            while try query.step() {
                let source = query.integer(1)
                guard hashers.kind(ofSource: source) == kind else { continue }
                let hash = query.withBytes(3) { hashers.hash(source: source, key: $0) }
                let record = RecordID(rawValue: query.integer(0))
                let table = Int(query.integer(2))
                try query.withBytes(4) { try body(record, hash, table, $0) }
            }
        }
    }

    /// Whether less than a quarter of the records are of a kind.
    private func isSmallPart(_ kind: PartyKind, _ db: Database) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT 4 * sum(t.presentRecords * (s.kind = ?)) < sum(t.presentRecords)
                FROM sourceTable t JOIN source s ON s.id = t.source
                """, arguments: [kind.rawValue]) ?? false
    }

    /// The present versions of some records, in the order asked for.
    ///
    /// - Throws: `missing` where the store has no such record.
    public func sourceRecords(_ records: [RecordID]) throws(StoreError) -> [SourceRecord] {
        try reading { db in
            let query = try BulkStatement(
                db, "SELECT source, layout, key, version, row, cells FROM sourceRecord WHERE id = ?"
            )
            let hashers = try SourceHashers(db)
            return try Self.inStoreOrder(records) { record in
                query.bind(record.rawValue, at: 1)
                guard try query.step() else { throw Self.unknownRecord }
                defer { query.reset() }
                let layout = try layout(query.integer(1), db)
                return SourceRecord(
                    id: record,
                    reference: RecordReference(
                        source: hashers.name(ofSource: query.integer(0)),
                        kind: layout.table.kind, key: query.text(2)),
                    version: Int(query.integer(3)), row: query.optionalInteger(4).map(Int.init),
                    cells: PackedCells(bytes: query.bytes(5)), columns: layout.table.columns)
            }
        }
    }

    /// The names of some records outside the store, in the order asked for.
    public func references(_ records: [RecordID]) throws(StoreError) -> [RecordReference] {
        try reading { db in
            let query = try BulkStatement(db, "SELECT source, key FROM sourceRecord WHERE id = ?")
            let hashers = try SourceHashers(db)
            return try records.map { record in
                query.bind(record.rawValue, at: 1)
                guard try query.step() else { throw Self.unknownRecord }
                defer { query.reset() }
                let source = query.integer(0)
                return RecordReference(
                    source: hashers.name(ofSource: source),
                    kind: hashers.kind(ofSource: source) ?? .contact, key: query.text(1))
            }
        }
    }

    /// The version and the content hash of some records, in the order asked for: what a plan is
    /// bound to.
    public func states(_ records: [RecordID]) throws(StoreError) -> [RecordState] {
        try reading { db in
            let query = try BulkStatement(
                db, "SELECT version, contentHash, absentRun FROM sourceRecord WHERE id = ?")
            return try Self.inStoreOrder(records) { record in
                query.bind(record.rawValue, at: 1)
                guard try query.step() else { throw Self.unknownRecord }
                defer { query.reset() }
                return RecordState(
                    version: Int(query.integer(0)), contentHash: query.hash(1),
                    isPresent: query.isNull(2))
            }
        }
    }

    /// Reads something of each of some records in the order of the table, and answers in the order asked for:
    /// a page is read once, however often the records of a large store change between pages.
    private static func inStoreOrder<Answer>(
        _ records: [RecordID], _ read: (RecordID) throws -> Answer
    ) rethrows -> [Answer] {
        let isOrdered = zip(records, records.dropFirst()).allSatisfy { $0 <= $1 }
        if isOrdered { return try records.map(read) }
        let order = records.indices.sorted { records[$0] < records[$1] }
        let answers = try order.map { try read(records[$0]) }
        var places = [Int](repeating: 0, count: records.count)
        for (place, index) in order.enumerated() { places[index] = place }
        return places.map { answers[$0] }
    }

    /// The record with a name, or with a name that it took over; nil where the store has none.
    public func record(_ reference: RecordReference) throws(StoreError) -> RecordID? {
        let known = try reading { db in
            try Int64.fetchOne(
                db,
                sql: """
                    SELECT r.id FROM sourceRecord r JOIN source s ON s.id = r.source
                    WHERE s.name = ?1 AND s.kind = ?2 AND r.key = ?3
                    UNION ALL SELECT a.record FROM recordAlias a JOIN source s ON s.id = a.source
                    WHERE s.name = ?1 AND s.kind = ?2 AND a.key = ?3
                    LIMIT 1
                    """, arguments: [reference.source, reference.kind.rawValue, reference.key]
            ).map(RecordID.init)
        }
        if let known { return known }
        // A further row that says the same is the same record.
        if let first = RowCopy.firstKey(of: reference.key),
            let record = try record(
                RecordReference(source: reference.source, kind: reference.kind, key: first))
        {
            return record
        }
        return try recordBehind(reference)
    }

    /// The layout with a number.
    func layout(_ number: Int64, _ db: Database) throws -> TableLayout {
        if let found = layoutCache[number] { return found }
        guard
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT l.sourceTable, t.source, l.definition, l.ownColumns FROM tableLayout l
                        JOIN sourceTable t ON t.id = l.sourceTable WHERE l.id = ?
                    """, arguments: [number])
        else {
            throw StoreError(
                .inputOutput, code: "store.missingLayout",
                message: "The store lacks the columns of table \(number); run verify.")
        }
        let definition: String = row["definition"]
        let table = try JSONDecoder().decode(SourceTable.self, from: Data(definition.utf8))
        let layout = TableLayout(
            id: number, sourceTable: row["sourceTable"], source: row["source"], table: table,
            ownColumns: row["ownColumns"])
        layoutCache[number] = layout
        return layout
    }

    static let unknownRecord = StoreError(
        .missing, code: "store.unknownRecord", message: "The store has no such record.")
}
