import RecordModel

/// A command that lists the records behind a number of a report.
package struct Listing: Sendable, Hashable {
    /// What it lists.
    package let what: String
    /// How.
    package let way: Way

    /// What is typed.
    package enum Way: Sendable, Hashable {
        /// Behind the program's name, without the store.
        case command(String)
        /// SQL over the store's tables and views (docs/store.md).
        case query(String)
    }

    /// - Parameter command: as it is typed behind the program's name, without the store.
    init(_ what: String, command: String) {
        self.what = what
        way = .command(command)
    }

    init(_ what: String, query: String) {
        self.what = what
        way = .query(query)
    }

    /// The id of its place on the page.
    var anchor: String {
        var hasher = StableHasher()
        switch way {
        case .command(let command): hasher.append(command)
        case .query(let query): hasher.append(query)
        }
        return "list-" + hasher.finish().hexadecimal.prefix(12)
    }

    /// The whole command, for a shell.
    ///
    /// - Parameter store: the store's file; nil where the report does not say it.
    package func line(store: String?) -> String {
        let store = store.map(Self.word) ?? "STORE"
        switch way {
        case .command(let command): return "recollect \(command) --store \(store)"
        case .query(let query):
            return "sqlite3 -readonly -header -csv \(store) \(Self.quoted(query))"
        }
    }

    /// A word as a shell takes it.
    static func word(_ word: String) -> String {
        let isPlain = word.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte)
                || (0x61...0x7a).contains(byte) || "-_./".utf8.contains(byte)
        }
        return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }

    /// A text in double quotes as a shell takes it, because SQL has single ones.
    private static func quoted(_ text: String) -> String {
        var out = "\""
        for character in text {
            if "\\\"$`".contains(character) { out.append("\\") }
            out.append(character)
        }
        return out + "\""
    }

    /// A text as SQL takes it.
    static func literal(_ text: String) -> String {
        "'" + text.replacing("'", with: "''") + "'"
    }
}
