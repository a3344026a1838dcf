import GRDB
import RecordModel
import Resolution

extension CanonicalStore {
    /// The pins in force of some records; the text is read from the record that states it.
    func pins(of records: [RecordID]) throws(StoreError) -> [RecordID: [FieldPin]] {
        try access { db in
            let exists =
                try Bool.fetchOne(
                    db, sql: "SELECT EXISTS (SELECT 1 FROM pin WHERE withdrawnRun IS NULL)")
                ?? false
            guard exists else { return [:] }
            var out: [RecordID: [FieldPin]] = [:]
            for record in records {
                let rows = try Row.fetchAll(
                    db,
                    sql: """
                        SELECT p.id, p.record, p.field, p.label, p.statedBy, p.statedColumn,
                            p.actor, s.text
                        FROM pin p LEFT JOIN statement s ON s.id = p.statement
                        WHERE p.record = ? AND p.withdrawnRun IS NULL ORDER BY p.id
                        """, arguments: [record.rawValue])
                for row in rows { out[record, default: []].append(try pin(row)) }
            }
            return out
        }
    }

    /// The pins in force of some records, in the order in which they were set.
    package func standingPins(of records: [RecordID]) throws(StoreError) -> [FieldPin] {
        try pins(of: records).values.flatMap { $0 }.sorted { $0.sequence < $1.sequence }
    }

    /// A pin from its row with the text of its statement.
    func pin(_ row: Row) throws -> FieldPin {
        let statedBy: Int64? = row["statedBy"]
        let stated = RecordID(rawValue: statedBy ?? row["record"])
        let column: Int? = row["statedColumn"]
        let field: String = row["field"]
        var text: String? = row["text"]
        if statedBy != nil, let column {
            text = try sourceRecords([stated])[0].values.first { $0.column == column }?.text
        }
        return FieldPin(
            field: Field(rawValue: field) ?? .unmapped, label: row["label"], text: text ?? "",
            record: stated, actor: row["actor"], sequence: row["id"])
    }
}
