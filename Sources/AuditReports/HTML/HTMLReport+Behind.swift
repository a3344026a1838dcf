extension HTMLReport {
    /// A command that lists records, and what it lists.
    package struct Listing: Sendable, Hashable {
        package let what: String
        /// As it is typed behind the program's name, without the store.
        package let command: String
    }

    /// How to get at all the records behind a section's numbers.
    ///
    /// The page shows the largest, the most doubtful, or some; all of a million records would make it a
    /// file that no browser opens. They are in the store, and these commands list them.
    package static func listings(_ section: String) -> [Listing] {
        let commands: [(String, String)] =
            switch section {
            case "night":
                [("the nights of this store", "nightly list")]
            case "inputs":
                [
                    ("every row that is a party, with its entity", "export crosswalk"),
                    ("the pieces of history", "export history"),
                    ("rows that were rejected, with the reason", "export rejected"),
                ]
            case "damage":
                [("rows that were rejected, with the reason", "export rejected")]
            case "merged":
                [
                    ("every row with its entity", "export crosswalk"),
                    (
                        "each person with all values and where they come from",
                        "export contacts --format json"
                    ),
                    ("each company likewise", "export accounts --format json"),
                ]
            case "waiting":
                [("the proposals, one at a time", "review")]
            case "related":
                [("who belongs to whom", "export relations")]
            case "matching":
                [
                    ("the pairs with weight and verdict", "export pairs"),
                    ("the blocking rules with what they find", "explain-rules"),
                ]
            case "fields":
                [
                    ("the columns of each source", "profile"),
                    ("the parties with their records", "customers --list"),
                ]
            case "figures":
                [("the figures by source, segment and owner", "patterns")]
            case "totals":
                [("the pieces of history, with whom they belong to", "export history")]
            case "runs":
                [("what each run did", "audit list")]
            default: []
            }
        return commands.map { Listing(what: $0.0, command: $0.1) }
    }

    /// The listings of a section, folded away; nothing where there are none.
    func behind(_ section: String) -> HTMLText {
        var listings = Self.listings(section)
        if section == "quality" {
            listings = (report.quality?.rules ?? []).filter { $0.failed > 0 }.map { rule in
                Listing(
                    what: "\(Self.counted(rule.failed, "row that fails", "rows that fail")) it",
                    command: "quality failures \(Self.quoted(rule.name)) --format csv")
            }
        }
        if listings.isEmpty { return "" }
        // A redacted report does not say what the store is called.
        let store = report.store == "–" ? "STORE" : Self.quoted(report.store)
        let items = listings.map { listing -> HTMLText in
            let command = "recollect \(listing.command) --store \(store)"
            return "<li>\(listing.what): <code>\(command)</code></li>"
        }.joined()
        return """
            <details class="behind" id="behind-\(HTMLText(stringLiteral: section))">
            <summary>The records behind these numbers</summary><ul>\(items)</ul></details>

            """
    }

    /// A word as a shell takes it.
    private static func quoted(_ word: String) -> String {
        let isPlain = word.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte)
                || (0x61...0x7a).contains(byte) || "-_./".utf8.contains(byte)
        }
        return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }
}
