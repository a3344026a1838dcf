/// How far off figures would be: a bar to the left or the right of what they are, with the number
/// written out, so that it is read without colour.
struct DeviationChart {
    /// One figure: its label, how far off it is as a share, and the two numbers in words.
    struct Bar {
        let label: String
        let error: Double
        let text: String
    }

    let bars: [Bar]

    private let width = 760.0
    private let rowHeight = 34.0
    private let middle = 470.0
    private let reach = 150.0

    func render(title: String) -> HTMLText {
        if bars.isEmpty { return "" }
        let peak = max(bars.map { abs($0.error) }.max() ?? 0, 0.01)
        let height = Double(bars.count) * rowHeight + 10
        var out: HTMLText = """
            <figure><svg role="img" style="fill:var(--ink);font-size:13px" viewBox="0 0 \(number(width)) \(number(height))" aria-label="\(title)">\
            <line class="grid" x1="\(number(middle))" x2="\(number(middle))" y1="0" y2="\(number(height))"/>
            """
        for (index, bar) in bars.enumerated() {
            out += row(bar, top: Double(index) * rowHeight + 5, peak: peak)
        }
        return out + "</svg><figcaption>\(title)</figcaption></figure>"
    }

    private func row(_ bar: Bar, top: Double, peak: Double) -> HTMLText {
        let length = max(1, abs(bar.error) / peak * reach)
        let start = bar.error < 0 ? middle - length : middle
        let base = top + 16
        let isLeft = bar.error < 0
        let end = isLeft ? start - 6 : start + length + 6
        let anchor: HTMLText = isLeft ? "end" : "start"
        let sign = bar.error < 0 ? "−" : "+"
        let error = bar.error == 0 ? "0 %" : sign + ReportNumbers.percent(abs(bar.error))
        return """
            <text x="0" y="\(number(base - 3))">\(bar.label)</text>\
            <text style="fill:var(--soft)" x="0" y="\(number(base + 11))" font-size="11">\(bar.text)</text>\
            <rect class="dot" x="\(number(start))" y="\(number(top + 5))" width="\(number(length))" height="14" rx="2"/>\
            <text x="\(number(end))" y="\(number(base))" text-anchor="\(anchor)">\(error)</text>
            """
    }

    private func number(_ value: Double) -> HTMLText {
        HTMLText(escaping: ReportNumbers.fixed(value, 1))
    }
}
