import GRDB
import RecordModel
import Resolution

/// Reads parties one after the other with statements that are made once.
final class PartyReader {
    /// What a row of `entity` says of one.
    struct Head {
        let number: Int64
        let id: EntityID
        let kind: PartyKind
        /// As `GoldenDetail` writes it; nil for an entity of one.
        let detail: [UInt8]?
    }

    private let store: CanonicalStore
    private let database: Database
    private let hashers: SourceHashers
    private let members: BulkStatement
    private let account: BulkStatement
    private let head: BulkStatement

    init(_ store: CanonicalStore, _ db: Database) throws {
        self.store = store
        database = db
        hashers = try SourceHashers(db)
        members = try BulkStatement(
            db,
            """
            SELECT r.id, r.source, r.layout, r.key, r.version, r.row, r.cells
            FROM membership m JOIN sourceRecord r ON r.id = m.record WHERE m.entity = ?
            """)
        account = try BulkStatement(
            db,
            """
            SELECT coalesce(e.fullName,
                nullif(trim(coalesce(e.givenName, '') || ' ' || coalesce(e.familyName, '')), ''),
                e.organization) AS name
            FROM membership m JOIN link k ON k.contact = m.record
                JOIN membership o ON o.record = k.account JOIN entity e ON e.id = o.entity
            WHERE m.entity = ? AND name IS NOT NULL ORDER BY e.entityId LIMIT 1
            """)
        head = try BulkStatement(
            db,
            """
            SELECT id, entityId, kind, detail FROM entity WHERE entityId = ?1 UNION ALL
            SELECT e.id, e.entityId, e.kind, e.detail FROM redirect d
                JOIN membership m ON m.record = d.founder JOIN entity e ON e.id = m.entity
                WHERE d.entityId = ?1 LIMIT 1
            """)
    }

    /// The one with an id, or the one that a former id leads to; nil where it was never given.
    func party(_ id: EntityID) throws -> StoredParty? {
        head.bind(id.rawValue, at: 1)
        guard try head.step() else { return nil }
        let found = Head(
            number: head.integer(0), id: EntityID(rawValue: head.text(1)),
            kind: PartyKind(rawValue: head.text(2)) ?? .contact,
            detail: head.isNull(3) ? nil : head.bytes(3))
        head.reset()
        return try party(found)
    }

    /// - Parameter withAccount: whether the account that it belongs to is looked for.
    func party(_ head: Head, withAccount: Bool = true) throws -> StoredParty {
        members.bind(head.number, at: 1)
        var records: [SourceRecord] = []
        while try members.step() {
            let layout = try store.layout(members.integer(2), database)
            records.append(
                SourceRecord(
                    id: RecordID(rawValue: members.integer(0)),
                    reference: RecordReference(
                        source: hashers.name(ofSource: members.integer(1)),
                        kind: layout.table.kind, key: members.text(3)),
                    version: Int(members.integer(4)),
                    row: members.optionalInteger(5).map(Int.init),
                    cells: PackedCells(bytes: members.bytes(6)), columns: layout.table.columns))
        }
        if records.count > 1 { records.sort { $0.reference < $1.reference } }
        guard let first = records.first else { throw CanonicalStore.unknownRecord }
        let golden =
            try head.detail.map { try GoldenDetail.decode($0, kind: head.kind) }
            ?? GoldenDetail.single(first)
        return StoredParty(
            id: head.id, kind: head.kind, members: records, golden: golden,
            accountName: withAccount && head.kind == .contact
                ? try accountName(head.number) : nil)
    }

    private func accountName(_ number: Int64) throws -> String? {
        account.bind(number, at: 1)
        defer { account.reset() }
        return try account.step() ? account.text(0) : nil
    }
}
