import RecordModel

/// Renders a report as one self-contained HTML file: escaped, without scripts, without network.
public struct HTMLReport: Sendable {
    let report: RunReport

    /// A page about one run; nothing is written yet.
    public init(_ report: RunReport) {
        self.report = report
    }

    /// The whole document.
    public func render() -> String {
        let sections: [(id: String, title: String, body: HTMLText)] = [
            ("night", "The night", night),
            ("inputs", "What came in", inputs),
            ("damage", "What was odd", diagnostics),
            ("merged", "What was merged, and why", merges),
            ("waiting", "What waits for you", proposals),
            ("related", "What belongs together", relations),
            ("matching", "How it was decided", matching),
            ("fields", "What is known", fields),
            ("quality", "How good it is", quality),
            ("figures", "What duplicates would do", figures),
            ("totals", "What merging does not change", totals),
            ("runs", "What was done before", runs),
            ("run", "The run", timings),
        ].filter { !$0.body.markup.isEmpty }
        let links = sections.map { section -> HTMLText in
            let anchor = HTMLText(stringLiteral: section.id)
            return "<li><a href=\"#\(anchor)\">\(section.title)</a></li>"
        }.joined()
        let lead = lead
        let facts = facts(Set(sections.map(\.id)))
        var listed: Set<String> = []
        let bodies = sections.enumerated().map { index, section -> HTMLText in
            let anchor = HTMLText(stringLiteral: section.id)
            // What the head of the page counts is listed with the first section.
            let numbers = (index == 0 ? lead.listings + facts.listings : []) + section.body.listings
            return """
                <section aria-labelledby="\(anchor)"><h2 id="\(anchor)">\(section.title)</h2>
                \(section.body)\(behind(section.id, numbers, listed: &listed))</section>

                """
        }.joined()
        let document: HTMLText = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>Recollect: \(report.command) of \(report.store)</title>
            <style>\(HTMLText(stringLiteral: ReportStyleSheet.css))</style></head><body>
            <header><h1>What we know now</h1><p class="lead">\(lead)</p>
            <p class="note">\(report.command) of <code>\(report.store)</code>, \(report.createdAt)\(head)</p>
            </header><nav aria-label="Sections"><ul>\(links)</ul></nav>
            <main>\(facts)\(bodies)</main></body></html>

            """
        return document.markup
    }

    private var head: HTMLText {
        report.auditHead.map { ", audit head <code>\($0)</code>" } ?? ""
    }

    private var lead: HTMLText {
        let counts = report.counts
        var parties: [HTMLText] = []
        if counts.people > 0 {
            parties.append(Self.counted(counts.people, "person", "people", behind: .people))
        }
        if counts.organizations > 0 {
            parties.append(
                Self.counted(counts.organizations, "company", "companies", behind: .companies))
        }
        let rows = Self.counted(counts.sourceRecords, "row is", "rows are", behind: .rows)
        let proposals = Self.counted(
            counts.reviewItems, "proposal waits", "proposals wait", behind: .proposals)
        let waits: HTMLText =
            counts.reviewItems == 0
            ? "Nothing waits for a decision." : "\(proposals) for a decision."
        return "\(rows) \(Self.separated(parties, by: " and ")). \(waits)"
    }

    /// - Parameter present: the sections that the report has.
    private func facts(_ present: Set<String>) -> HTMLText {
        let counts = report.counts
        // What the page shows itself, in part at least, is there; all else is listed.
        let shown: [(String, Int, String?, Listing)] = [
            ("Source records", counts.sourceRecords, nil, .rows),
            ("People", counts.people, nil, .people),
            ("Companies", counts.organizations, nil, .companies),
            ("Merged away", counts.mergedRecords, "merged", .severalRows),
            ("Waiting for review", counts.reviewItems, "waiting", .proposals),
            ("Rejected rows", counts.rejectedRows, "damage", .rejected),
        ]
        let cells = shown.map { name, value, section, listing -> HTMLText in
            var number: HTMLText = "\(ReportNumbers.grouped(value))"
            if value > 0, let section, present.contains(section) {
                number = "<a href=\"#\(HTMLText(stringLiteral: section))\">\(number)</a>"
            } else if value > 0 {
                number = HTMLText(value, behind: listing)
            }
            return "<div><dt>\(name)</dt><dd>\(number)</dd></div>"
        }.joined()
        return "<dl class=\"facts\">\(cells)</dl>"
    }

    /// A number of things that leads to them.
    static func counted(
        _ value: Int, _ one: String, _ many: String, behind listing: Listing
    ) -> HTMLText {
        "\(HTMLText(value, behind: listing)) \(value == 1 ? one : many)"
    }

    /// A cell with a number that leads to what it counts; a nought leads nowhere.
    static func cell(_ value: Int, _ listing: @autoclosure () -> Listing) -> HTMLText {
        value == 0 ? "0" : HTMLText(value, behind: listing())
    }

    static func separated(_ parts: [HTMLText], by separator: HTMLText) -> HTMLText {
        var out: HTMLText = ""
        for (index, part) in parts.enumerated() {
            if index > 0 { out += separator }
            out += part
        }
        return out
    }

    static func counted(_ value: Int, _ one: String, _ many: String) -> String {
        "\(ReportNumbers.grouped(value)) \(value == 1 ? one : many)"
    }
}
