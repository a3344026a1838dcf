/// How far off figures would be: a bar to the left or the right of what they are, with the number
/// written out, so that it is read without colour.
struct DeviationChart {
    /// One figure: its label, how far off it is as a share, the two numbers in words, and what is behind
    /// them.
    struct Bar {
        let label: String
        let error: Double
        let text: String
        let listing: Listing
    }

    let bars: [Bar]

    /// The share of the chart's width that the longest bar takes to one side; the rest is for its number.
    private static let reach = 28.0

    func render(title: String) -> HTMLText {
        if bars.isEmpty { return "" }
        let peak = max(bars.map { abs($0.error) }.max() ?? 0, 0.01)
        let rows = bars.map { row($0, peak: peak) }.joined()
        return """
            <figure class="bars off"><figcaption>\(title): to the left too low, to the right too high</figcaption>\
            <dl>\(rows)</dl></figure>
            """
    }

    private func row(_ bar: Bar, peak: Double) -> HTMLText {
        let length = max(0.4, abs(bar.error) / peak * Self.reach)
        let sign = bar.error < 0 ? "−" : "+"
        let error = bar.error == 0 ? "0\u{a0}%" : sign + ReportNumbers.percent(abs(bar.error))
        let side: HTMLText = bar.error < 0 ? "right" : "left"
        return """
            <div><dt>\(bar.label)<small>\(HTMLText(bar.text, behind: bar.listing))</small></dt><dd><span class="bar" \
            style="\(side):50%;width:\(ReportNumbers.fixed(length, 1))%"></span><span class="at" \
            style="\(side):\(ReportNumbers.fixed(50 + length, 1))%">\(HTMLText(error, behind: bar.listing))</span></dd></div>
            """
    }
}
