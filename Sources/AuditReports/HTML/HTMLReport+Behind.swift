extension HTMLReport {
    /// How to get at all the records behind a section, whatever its numbers are.
    ///
    /// The page shows the largest, the most doubtful, or some; all of a million records would make it a
    /// file that no browser opens. They are in the store, and these commands list them.
    package static func listings(_ section: String) -> [Listing] {
        switch section {
        case "night": [Listing("the nights of this store", command: "nightly list")]
        case "inputs": [.rows, .history, .rejected]
        case "damage": [.rejected]
        case "merged":
            [
                .rows,
                Listing(
                    "each person with all values and where they come from",
                    command: "export contacts --format json"),
                Listing("each company likewise", command: "export accounts --format json"),
            ]
        case "waiting": [Listing("the proposals, one at a time", command: "review")]
        case "related": [Listing("who belongs to whom", command: "export relations")]
        case "matching": [.pairs, .blockingRules]
        case "fields":
            [
                Listing("the columns of each source", command: "profile"),
                Listing("the parties with their records", command: "customers --list"),
            ]
        case "figures":
            [Listing("the figures by source, segment and owner", command: "patterns")]
        case "totals":
            [Listing("the pieces of history, with whom they belong to", command: "export history")]
        case "runs": [Listing("what each run did", command: "audit list")]
        default: []
        }
    }

    /// The listings of a section and of its numbers, folded away; nothing where there are none.
    ///
    /// - Parameter listed: those that stand in an earlier section; each has one place on the page.
    func behind(_ section: String, _ numbers: [Listing], listed: inout Set<String>) -> HTMLText {
        let listings = (Self.listings(section) + numbers).filter {
            listed.insert($0.anchor).inserted
        }
        if listings.isEmpty { return "" }
        // A redacted report does not say what the store is called.
        let store = report.store == "–" ? nil : report.store
        let items = listings.map { listing -> HTMLText in
            let anchor = HTMLText(stringLiteral: listing.anchor)
            return """
                <li id="\(anchor)">\(listing.what): <code>\(listing.line(store: store))</code></li>
                """
        }.joined()
        let note: HTMLText =
            store == nil
            ? """
            <p>STORE stands for the store’s file, “source 1” and so on for the names of sources and files.</p>
            """ : ""
        return """
            <details class="behind" id="behind-\(HTMLText(stringLiteral: section))">
            <summary>The records behind these numbers</summary>\(note)<ul>\(items)</ul></details>

            """
    }

    /// The run that the report is about; nil where the store has none.
    var run: Int64? { report.runs.last?.run }
}
