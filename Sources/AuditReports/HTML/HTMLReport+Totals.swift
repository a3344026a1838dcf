import RecordModel

extension HTMLReport {
    /// What the history is worth before and after the run; empty where there is none.
    var totals: HTMLText {
        if report.totals.isEmpty { return "" }
        var table = HTMLTable(
            caption: "Totals of the history",
            columns: [.text("What"), .number("Before the run"), .number("After it")])
        for total in report.totals {
            table.add([
                "\(total.name)", HTMLText(total.before, behind: .history),
                HTMLText(total.after, behind: .history),
            ])
        }
        let imported = report.inputs.contains { HistoryKind(rawValue: $0.kind) != nil }
        let sentence: HTMLText =
            imported
            ? "<p>What differs was imported by this run; merging moves and changes no history.</p>"
            : "<p>Merging moves and changes no history, so the two columns are the same.</p>"
        return sentence + table.render()
    }
}
