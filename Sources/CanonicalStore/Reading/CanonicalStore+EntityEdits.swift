import GRDB
import RecordModel

extension CanonicalStore {
    /// What people said of entities of several records as a whole and what still holds, in the order
    /// in which it was said.
    ///
    /// When such an entity comes apart, nothing tells to which part it belongs: it stays with its
    /// record until a person says otherwise.
    public func entityEdits() throws(StoreError) -> [EntityEdit] {
        let rows = try reading { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT p.id, p.record, p.field, p.label, s.text FROM pin p
                        JOIN statement s ON s.id = p.statement
                        JOIN membership m ON m.record = p.record
                        JOIN entity e ON e.id = m.entity
                    WHERE p.withdrawnRun IS NULL AND p.isOfEntity = 1 AND e.memberCount > 1
                    ORDER BY p.id
                    """)
        }
        var edits: [EntityEdit] = []
        for row in rows {
            let field: String = row["field"]
            let record = RecordID(rawValue: row["record"])
            edits.append(
                EntityEdit(
                    pin: row["id"], record: record, field: Field(rawValue: field) ?? .unmapped,
                    label: row["label"], text: row["text"],
                    members: try members(withRecord: record).sorted()))
        }
        return edits
    }

    /// Those of some pins that hold.
    public func standingPins(_ pins: [Int64]) throws(StoreError) -> Set<Int64> {
        if pins.isEmpty { return [] }
        return try reading { db in
            let standing = try Int64.fetchSet(
                db, sql: "SELECT id FROM pin WHERE withdrawnRun IS NULL")
            return standing.intersection(pins)
        }
    }
}
