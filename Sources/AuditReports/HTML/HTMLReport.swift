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
        let bodies = sections.map { section -> HTMLText in
            let anchor = HTMLText(stringLiteral: section.id)
            return """
                <section aria-labelledby="\(anchor)"><h2 id="\(anchor)">\(section.title)</h2>
                \(section.body)\(behind(section.id))</section>

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
            <main>\(facts(Set(sections.map(\.id))))\(bodies)</main></body></html>

            """
        return document.markup
    }

    private var head: HTMLText {
        report.auditHead.map { ", audit head <code>\($0)</code>" } ?? ""
    }

    private var lead: HTMLText {
        let counts = report.counts
        var parties: [String] = []
        if counts.people > 0 { parties.append(Self.counted(counts.people, "person", "people")) }
        if counts.organizations > 0 {
            parties.append(Self.counted(counts.organizations, "company", "companies"))
        }
        let rows = Self.counted(counts.sourceRecords, "row is", "rows are")
        let waits =
            counts.reviewItems == 0
            ? "Nothing waits for a decision."
            : "\(Self.counted(counts.reviewItems, "proposal waits", "proposals wait")) for a decision."
        return "\(rows) \(parties.joined(separator: " and ")). \(waits)"
    }

    /// - Parameter present: the sections that the report has.
    private func facts(_ present: Set<String>) -> HTMLText {
        let counts = report.counts
        // Each number leads to what is said of it, and from there to its records.
        let shown: [(String, Int, String)] = [
            ("Source records", counts.sourceRecords, "inputs"), ("People", counts.people, "fields"),
            ("Companies", counts.organizations, "fields"),
            ("Merged away", counts.mergedRecords, "merged"),
            ("Waiting for review", counts.reviewItems, "waiting"),
            ("Rejected rows", counts.rejectedRows, "damage"),
        ]
        let cells = shown.map { name, value, section -> HTMLText in
            let number: HTMLText = "\(ReportNumbers.grouped(value))"
            let anchor = HTMLText(stringLiteral: section)
            return present.contains(section)
                ? "<div><dt>\(name)</dt><dd><a href=\"#\(anchor)\">\(number)</a></dd></div>"
                : "<div><dt>\(name)</dt><dd>\(number)</dd></div>"
        }.joined()
        return "<dl class=\"facts\">\(cells)</dl>"
    }

    static func counted(_ value: Int, _ one: String, _ many: String) -> String {
        "\(ReportNumbers.grouped(value)) \(value == 1 ? one : many)"
    }
}
