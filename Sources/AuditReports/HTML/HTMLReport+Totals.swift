extension HTMLReport {
    /// What the history is worth before and after the run; empty where there is none.
    var totals: HTMLText {
        if report.totals.isEmpty { return "" }
        var table = HTMLTable(
            caption: "Totals of the history",
            columns: [.text("What"), .number("Before the run"), .number("After it")])
        for total in report.totals {
            table.add([
                "\(total.name)",
                HTMLText(ReportNumbers.grouped(inside: total.before), behind: .history),
                HTMLText(ReportNumbers.grouped(inside: total.after), behind: .history),
            ])
        }
        let differs = report.totals.contains { $0.before != $0.after }
        let sentence: HTMLText =
            differs
            ? "<p>What differs was imported by this run; merging moves and changes no history.</p>"
            : "<p>Merging moves and changes no history, so the two columns are the same.</p>"
        return sentence + table.render()
    }
}
