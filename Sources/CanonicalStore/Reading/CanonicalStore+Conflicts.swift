import GRDB
import RecordModel

extension CanonicalStore {
    /// The conflicts that wait for an answer, the oldest first.
    public func openConflicts() throws(StoreError) -> [StoredConflict] {
        try reading { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT o.conflict, o.entityId, o.baseVersion, o.theirVersion, c.run,
                        o.record AS changed, p.id, p.record, p.field, p.label, p.statedBy,
                        p.statedColumn, p.actor, s.text
                    FROM openConflict o JOIN importConflict c ON c.id = o.conflict
                        JOIN pin p ON p.id = o.pin LEFT JOIN statement s ON s.id = p.statement
                    ORDER BY o.conflict
                    """)
            return try rows.map { row in
                let pin = try pin(row)
                let record = RecordID(rawValue: row["changed"])
                let base = try sourceRecord(record, version: row["baseVersion"])
                let theirs = try sourceRecord(record, version: row["theirVersion"])
                return StoredConflict(
                    id: row["conflict"], entity: EntityID(rawValue: row["entityId"]),
                    record: theirs.reference, field: pin.field,
                    base: ConflictValue(base, pin.field).text,
                    theirs: ConflictValue(theirs, pin.field).text, ours: pin.text,
                    actor: pin.actor, run: RunID(rawValue: row["run"]))
            }
        }
    }

    /// Calls `body` with each record that its source no longer has, by source, kind and key.
    public func forEachAbsentRecord(
        _ body: (AbsentRecord) throws -> Void
    ) throws(StoreError) {
        try reading { db in
            let query = try BulkStatement(
                db,
                """
                SELECT source, recordKey, entityId, kind, absentRun FROM absentRecord
                ORDER BY source, kind, recordKey
                """)
            while try query.step() {
                try body(
                    AbsentRecord(
                        record: RecordReference(
                            source: query.text(0),
                            kind: PartyKind(rawValue: query.text(3)) ?? .contact,
                            key: query.text(1)),
                        entity: EntityID(rawValue: query.text(2)),
                        since: RunID(rawValue: query.integer(4))))
            }
        }
    }
}
