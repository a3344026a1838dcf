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
        touch(record)
    }

    /// Writes down what a person says of a record's entity, and pins it.
    ///
    /// The statement is one of the source `steward`; it stays with `record` through merges.
    /// - Parameter text: empty where the field has no value.
    public func state(
        _ field: Field, label: String? = nil, _ text: String, of record: RecordID
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
                    INSERT INTO pin(record, field, label, statement, actor, run)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    record.rawValue, field.rawValue, label, db.lastInsertedRowID,
                    description.actor, id.rawValue,
                ])
        }
        touch(record)
    }

    /// Takes back the pin of a field; the rules choose again.
    ///
    /// - Returns: whether there was one.
    @discardableResult
    public func unpin(
        _ field: Field, label: String? = nil, of record: RecordID
    ) throws(StoreError) -> Bool {
        let changed = try store.access { db in
            try db.execute(
                sql: """
                    UPDATE pin SET withdrawnRun = ? WHERE record = ? AND field = ? AND label IS ?
                        AND withdrawnRun IS NULL
                    """, arguments: [id.rawValue, record.rawValue, field.rawValue, label])
            return db.changesCount > 0
        }
        if changed { touch(record) }
        return changed
    }
}
