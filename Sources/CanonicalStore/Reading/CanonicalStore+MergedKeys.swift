import GRDB
import RecordModel

extension CanonicalStore {
    /// The record that an id leads to which its own system gave up in a merge, or which stands in
    /// the other of two forms; nil where none does.
    ///
    /// Derived from what the records say, so that it comes and goes with them.
    /// - Complexity: one pass over the source's records that list merged ids.
    func recordBehind(_ reference: RecordReference) throws(StoreError) -> RecordID? {
        try reading { db -> RecordID? in
            if let form = SalesforceID.otherForm(of: reference.key),
                let record = try Int64.fetchOne(
                    db,
                    sql: """
                        SELECT r.id FROM sourceRecord r JOIN source s ON s.id = r.source
                        WHERE s.name = ? AND s.kind = ? AND r.key = ?
                        """, arguments: [reference.source, reference.kind.rawValue, form])
            {
                return RecordID(rawValue: record)
            }
            let layouts = try Int64.fetchAll(
                db,
                sql: """
                    SELECT l.id FROM tableLayout l JOIN sourceTable t ON t.id = l.sourceTable
                        JOIN source s ON s.id = t.source WHERE s.name = ? AND s.kind = ?
                    ORDER BY l.id
                    """, arguments: [reference.source, reference.kind.rawValue])
            for number in layouts {
                let columns = MergedKeys(try layout(number, db).table.columns)
                if !columns.namesMerged { continue }
                let query = try BulkStatement(
                    db, "SELECT id, cells FROM sourceRecord WHERE layout = ? ORDER BY id")
                defer { query.reset() }
                query.bind(number, at: 1)
                while try query.step() {
                    let merged = columns.merged(in: PackedCells(bytes: query.bytes(1)))
                    if merged.contains(reference.key) {
                        return RecordID(rawValue: query.integer(0))
                    }
                }
            }
            return nil
        }
    }
}
