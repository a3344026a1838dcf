import GRDB
import RecordModel
import Resolution

/// Writes rows of `entity`.
final class EntityRow {
    private let entity: BulkStatement
    /// What the statement has for the kind: bindings stay from row to row.
    private var boundKind: PartyKind?

    init(_ db: Database) throws {
        let marks = repeatElement("?", count: 8 + GoldenColumns.fields.count)
        entity = try BulkStatement(
            db,
            """
            INSERT INTO entity(id, entityId, kind, formedRun, memberCount, presentCount,
                contentHash, \(GoldenColumns.columnList), detail)
            VALUES (\(marks.joined(separator: ", ")))
            """)
    }

    /// Writes an entity of one; `bytes` are its record's cells.
    func write(
        _ identity: KnownIdentity, kind: PartyKind, isPresent: Bool, hash: StableHash128,
        single: SingleEntity, _ bytes: Span<UInt8>
    ) throws {
        bindHead(identity, kind, members: 1, present: isPresent ? 1 : 0, hash)
        for (index, range) in single.columns.enumerated() {
            if range.isEmpty {
                entity.bindNull(at: Int32(8 + index))
            } else {
                entity.bindTextInPlace(bytes.extracting(range), at: Int32(8 + index))
            }
        }
        entity.bindNull(at: Int32(8 + GoldenColumns.fields.count))
        try entity.run()
    }

    /// Writes an entity of several records.
    func write(
        _ identity: KnownIdentity, members: Int, present: Int, _ made: MadeEntity
    ) throws {
        bindHead(identity, made.kind, members: members, present: present, made.hash)
        for (index, text) in made.columns.enumerated() {
            entity.bind(text, at: Int32(8 + index))
        }
        let bytes = made.detail
        entity.bindTextInPlace(bytes.span, at: Int32(8 + GoldenColumns.fields.count))
        try entity.run()
        entity.bindNull(at: Int32(8 + GoldenColumns.fields.count))
    }

    private func bindHead(
        _ identity: KnownIdentity, _ kind: PartyKind, members: Int, present: Int,
        _ hash: StableHash128
    ) {
        entity.bind(identity.founder.rawValue, at: 1)
        entity.bind(identity.id.rawValue, at: 2)
        if kind != boundKind {
            entity.bind(kind.rawValue, at: 3)
            boundKind = kind
        }
        entity.bind(identity.formed.rawValue, at: 4)
        entity.bind(Int64(members), at: 5)
        entity.bind(Int64(present), at: 6)
        entity.bind(hash, at: 7)
    }
}
