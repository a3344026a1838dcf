import GRDB
import RecordModel

extension StoreRun {
    /// Takes a person out of what files are called and why runs were made.
    ///
    /// - Parameters:
    ///   - values: what only the person has.
    ///   - words: the words of the person's names; they count in the last part of a path.
    ///   - keys: what became of the person's keys.
    /// - Returns: sources and tables in whose names a word of the person's name stands that others have,
    ///   too. They keep their names.
    func eraseNames(
        _ db: Database, _ values: [String], _ words: Set<String>, keys: [String: String]
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
        let names = try String.fetchAll(db, sql: ErasedNames.allNames + " ORDER BY 1")
            .filter { scrubber.scrubbed(path: $0) != $0 }
        let telling = try ownWords(db, words.filter { word in names.contains { $0.has(word) } })
        try renameSources(
            db,
            names.filter { name in
                scrubber.scrubbed(name) != name || telling.contains { name.has($0) }
            })
        try eraseNights(db, scrubber, keys)
        return try String.fetchAll(db, sql: ErasedNames.allNames + " ORDER BY 1")
            .filter { scrubber.scrubbed(path: $0) != $0 }
    }

    /// Of some words those that no cell of the store has any more.
    private func ownWords(_ db: Database, _ words: Set<String>) throws -> Set<String> {
        var own = words
        let query = try BulkStatement(db, "SELECT cells FROM sourceRecord")
        defer { query.reset() }
        while try !own.isEmpty && query.step() {
            for cell in PackedCells(bytes: query.bytes(0)).cells {
                let text = cell.text.lowercased()
                own = own.filter { !text.contains($0) }
            }
        }
        return own
    }

    /// Takes a person out of what nights measured: sources, tables, and records given as examples.
    private func eraseNights(
        _ db: Database, _ scrubber: NameScrubber, _ keys: [String: String]
    ) throws {
        let ordered = keys.sorted { ($1.key.utf8.count, $0.key) < ($0.key.utf8.count, $1.key) }
        for row in try Row.fetchAll(db, sql: "SELECT run, measure, causes FROM night ORDER BY run")
        {
            let texts = try ["measure", "causes"].map { column in
                try JSONStrings.mapped(row[column]) { text in
                    for (key, mark) in ordered where text.hasSuffix(":" + key) {
                        return scrubber.scrubbed(String(text.dropLast(key.count))) + mark
                    }
                    return scrubber.scrubbed(text)
                }
            }
            try db.execute(
                sql: "UPDATE night SET measure = ?, causes = ? WHERE run = ?",
                arguments: [texts[0], texts[1], row["run"] as Int64])
        }
    }
}

extension String {
    /// Whether a word in small letters stands in it.
    fileprivate func has(_ word: String) -> Bool { lowercased().contains(word) }
}
