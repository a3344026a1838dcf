import GRDB
import RecordModel

extension StoreRun {
    /// Takes a person out of what files are called and why runs were made.
    ///
    /// - Parameters:
    ///   - values: what only the person has.
    ///   - words: the words of the person's names; they count in the last part of a path.
    /// - Returns: sources and tables that are called after the person. They keep their names.
    func eraseNames(
        _ db: Database, _ values: [String], _ words: Set<String>
    ) throws -> [String] {
        let scrubber = NameScrubber(values: values, words: words.sorted())
        for (table, column) in [
            ("importFile", "path"), ("rejectedRow", "file"), ("writtenFile", "path"),
            ("run", "reason"),
        ] {
            let texts = try String.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT \(column) FROM \(table) WHERE \(column) IS NOT NULL ORDER BY 1
                    """)
            for text in texts {
                let scrubbed =
                    column == "reason" ? scrubber.scrubbed(text) : scrubber.scrubbed(path: text)
                if scrubbed == text { continue }
                try db.execute(
                    sql: "UPDATE OR REPLACE \(table) SET \(column) = ? WHERE \(column) = ?",
                    arguments: [scrubbed, text])
            }
        }
        let names = try String.fetchAll(
            db,
            sql: """
                SELECT name FROM source UNION SELECT name FROM sourceTable
                UNION SELECT name FROM historySource UNION SELECT name FROM historyTable ORDER BY 1
                """)
        return names.filter { scrubber.scrubbed(path: $0) != $0 }
    }
}
