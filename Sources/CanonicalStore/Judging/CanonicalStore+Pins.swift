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
                        SELECT id, field, label, statedBy, statedColumn, actor FROM pin
                        WHERE record = ? AND withdrawnRun IS NULL ORDER BY id
                        """, arguments: [record.rawValue])
                for row in rows { out[record, default: []].append(try pin(row)) }
            }
            return out
        }
    }

    private func pin(_ row: Row) throws -> FieldPin {
        let stated = RecordID(rawValue: row["statedBy"])
        let column: Int? = row["statedColumn"]
        let field: String = row["field"]
        let text = try column.flatMap { column in
            try sourceRecords([stated])[0].values.first { $0.column == column }?.text
        }
        return FieldPin(
            field: Field(rawValue: field) ?? .unmapped, label: row["label"], text: text ?? "",
            record: stated, actor: row["actor"], sequence: row["id"])
    }
}
