import GRDB
import RecordModel

extension StoreRun {
    /// Pins a field of a record's entity to what a record states in one of its columns.
    ///
    /// The pin stays with `record` through merges and unmerges and outranks every rule until it is
    /// taken back. What it holds is a reference: the value stays where it is stated.
    /// - Parameter column: nil says that the field has no value.
    public func pin(
        _ field: Field, label: String? = nil, of record: RecordID, statedBy: RecordID, column: Int?
    ) throws(StoreError) {
        try unpin(field, label: label, of: record)
        try store.access { db in
            try db.execute(
                sql: """
                    INSERT INTO pin(record, field, label, statedBy, statedColumn, actor, run)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    record.rawValue, field.rawValue, label, statedBy.rawValue, column,
                    description.actor, id.rawValue,
                ])
        }
        touch(record, isDecision: true)
    }

    /// Writes down what a person says of a record's entity, and pins it.
    ///
    /// The statement is one of the source `steward`; it stays with `record` through merges.
    /// - Parameters:
    ///   - text: empty where the field has no value.
    ///   - isOfEntity: whether it was said of all of the entity, so that only a person can say where
    ///     it belongs once the records are apart (`CanonicalStore.entityEdits`).
    public func state(
        _ field: Field, label: String? = nil, _ text: String, of record: RecordID,
        isOfEntity: Bool = false
    ) throws(StoreError) {
        try unpin(field, label: label, of: record)
        try store.access { db in
            try db.execute(
                sql: """
                    INSERT INTO statement(record, field, label, text, actor, run)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    record.rawValue, field.rawValue, label, text, description.actor, id.rawValue,
                ])
            try db.execute(
                sql: """
                    INSERT INTO pin(record, field, label, statement, actor, run, isOfEntity)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    record.rawValue, field.rawValue, label, db.lastInsertedRowID,
                    description.actor, id.rawValue, isOfEntity,
                ])
        }
        touch(record, isDecision: true)
    }

    /// Takes back the pin of a field; the rules choose again.
    ///
    /// - Returns: whether there was one.
    @discardableResult
    public func unpin(
        _ field: Field, label: String? = nil, of record: RecordID
    ) throws(StoreError) -> Bool {
        let changed = try store.access { db in
            let pins = try Row.fetchAll(
                db,
                sql: """
                    SELECT id, withdrawnRun IS NULL AS isStanding FROM pin
                    WHERE record = ? AND field = ? AND label IS ? ORDER BY id
                    """, arguments: [record.rawValue, field.rawValue, label])
            guard pins.contains(where: { $0["isStanding"] }) else { return false }
            // All that was said before, not the last alone: undoing that one must not bring back
            // what it had replaced.
            try withdrawPins(db, pins.map { $0["id"] }, reason: .replaced)
            return true
        }
        if changed { touch(record, isDecision: true) }
        return changed
    }
}
