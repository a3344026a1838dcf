extension HTMLReport {
    /// What duplicates would do to the figures about customers; empty where there are none.
    var figures: HTMLText {
        let figures = report.figures ?? []
        if figures.isEmpty { return "" }
        let patterns = Listing("the figures by source, segment and owner", command: "patterns")
        var table = HTMLTable(
            caption: "What customers did",
            columns: [.text("Figure"), .number("As it is"), .number("Without merging")])
        for figure in figures {
            table.add([
                "\(figure.name)",
                HTMLText(Self.text(figure.merged, figure.unit), behind: patterns),
                HTMLText(Self.text(figure.unmerged, figure.unit), behind: patterns),
            ])
        }
        let bars = figures.compactMap { figure in
            figure.error.map {
                DeviationChart.Bar(
                    label: figure.name, error: $0,
                    text: Self.text(figure.merged, figure.unit) + ", without merging "
                        + Self.text(figure.unmerged, figure.unit), listing: patterns)
            }
        }
        let chart = DeviationChart(bars: bars).render(
            title: "How far off each figure would be if every record were a customer of its own")
        return """
            <p>Every duplicate counts somebody twice and tears apart what one customer did.</p>
            """ + chart + table.render()
    }

    private static func text(_ value: Double, _ unit: String) -> String {
        switch unit {
        case "share": ReportNumbers.percent(value)
        case "number":
            value == value.rounded()
                ? ReportNumbers.grouped(Int(value)) : ReportNumbers.fixed(value, 2)
        default: ReportNumbers.fixed(value, 1) + " " + unit
        }
    }
}
