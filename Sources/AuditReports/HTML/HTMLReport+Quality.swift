extension HTMLReport {
    /// Scores, rules that rows fail, and how both went.
    var quality: HTMLText {
        guard let quality = report.quality else { return "" }
        let overall = quality.scores.first { $0.scope == "overall" }
        let failing = quality.rules.filter { $0.failed > 0 }
        let notMet = quality.rules.filter { !$0.meetsGate }
        let rulesList = Listing("the rules", command: "quality rules")
        let some: HTMLText =
            failing.isEmpty
            ? "no row fails one"
            : """
            rows fail \(HTMLText(failing.count, behind: .failing)) of them
            """
        let score = HTMLText(ReportNumbers.percent(overall?.score ?? 1), behind: .failing)
        var out: HTMLText = """
            <p>\(Self.counted(quality.rules.count, "rule was", "rules were", behind: rulesList)) checked; \
            \(some). Score <strong>\(score)</strong>.</p>
            """
        if !notMet.isEmpty {
            let names = notMet.map(\.name).joined(separator: ", ")
            out += "<p class=\"held\"><strong>Gates that are not met:</strong> \(names)</p>"
        }
        out += trend(quality)
        out += scores(quality)
        out += rules(quality, failing)
        return out
    }

    private func trend(_ quality: RunReport.Quality) -> HTMLText {
        guard let first = quality.trend.first, let last = quality.trend.last else { return "" }
        var names: [(scope: String, name: String)] = [("overall", "")]
        for score in last.scores where score.scope == "dimension" {
            names.append((score.scope, score.name))
        }
        let series = names.map { scope, name in
            TrendChart.Series(
                name: name.isEmpty ? "all rules" : name,
                values: quality.trend.map { moment in
                    moment.scores.first { $0.scope == scope && $0.name == name }?.score
                })
        }
        return TrendChart(
            series: series, first: String(first.time.prefix(10)), last: String(last.time.prefix(10))
        ).render(title: "Scores from run to run")
    }

    private func scores(_ quality: RunReport.Quality) -> HTMLText {
        var table = HTMLTable(
            caption:
                "Scores: the share of rows that meet the rules, the graver rules counting more",
            columns: [
                .text("Of"), .text("Name"), .number("Score"), .number("Checked"), .number("Failed"),
            ])
        // A row counts once for each rule that speaks of it.
        for score in quality.scores where score.scope != "overall" {
            table.add([
                "\(score.scope)", "\(score.name)",
                HTMLText(ReportNumbers.percent(score.score), behind: .failing(score)),
                Self.cell(score.checked, .rows), Self.cell(score.failed, .failing(score)),
            ])
        }
        return table.rows.isEmpty ? "" : table.render()
    }

    private func rules(
        _ quality: RunReport.Quality, _ failing: [RunReport.Quality.Rule]
    ) -> HTMLText {
        if failing.isEmpty { return "" }
        var table = HTMLTable(
            caption: "Rules that rows fail",
            columns: [
                .text("Rule"), .text("Means"), .text("Severity"), .number("Failed"), .number("Of"),
                .number("Met by"), .text("Gate"),
            ])
        for rule in failing.sorted(by: { ($1.failed, $0.name) < ($0.failed, $1.name) }) {
            let share = 1 - Double(rule.failed) / Double(max(rule.checked, 1))
            let gate: HTMLText =
                rule.gate.map {
                    "\(ReportNumbers.percent($0)) \(rule.meetsGate ? "met" : "not met")"
                } ?? ""
            table.add([
                "<code>\(rule.name)</code>", "\(rule.says)", "\(rule.severity)",
                Self.cell(rule.failed, .failing(rule.name, rule.failed)),
                Self.cell(rule.checked, .rows),
                HTMLText(
                    ReportNumbers.percent(share), behind: .failing(rule.name, rule.failed)), gate,
            ])
        }
        return table.render()
    }

    /// The store's runs as a line of time; empty for a single one.
    var runs: HTMLText {
        if report.runs.count < 2 { return "" }
        let bars = report.runs.suffix(20).map { run in
            BarList.Bar(
                label: "\(run.run) · \(run.time.prefix(10))",
                value: Double(run.newRecords + run.changedRecords),
                text: """
                    \(Self.cell(run.newRecords + run.changedRecords, .run(run.run))) \(run.command)
                    """
            )
        }
        var table = HTMLTable(
            caption: "What the runs did; recollect undo takes one back",
            columns: [
                .number("Run"), .text("When"), .text("What"), .text("Who"), .number("New"),
                .number("Changed"), .number("Merged"), .number("Proposals"),
            ])
        for run in report.runs.reversed() {
            table.add([
                HTMLText(Int(run.run), behind: .run(run.run)), "\(run.time)",
                "\(run.command)\(run.isUndone ? ", undone" : "")", "\(run.actor)",
                Self.cell(run.newRecords, .run(run.run)),
                Self.cell(run.changedRecords, .run(run.run)),
                Self.cell(run.mergedEntities, .run(run.run)),
                Self.cell(run.openedProposals, .run(run.run)),
            ])
        }
        return BarList(bars: bars).render(title: "New and changed records of the last runs")
            + table.render(limit: 60)
    }
}
