import Resolution

/// Predicted probability against observed frequency: points on the diagonal are right.
///
/// The height of a line is the interval that holds the true share nine times of ten, the size of a
/// point grows with its pairs; both are said in words for those who cannot see them.
struct ReliabilityChart {
    let calibration: Calibration

    private let size = 300.0
    private let left = 46.0
    private let bottom = 44.0
    private let top = 12.0

    func render(title: String) -> HTMLText {
        if calibration.bins.isEmpty { return "" }
        var out: HTMLText =
            "<figure><svg role=\"group\" viewBox=\"0 0 360 360\" style=\"max-width:24rem\" aria-label=\"\(title)\">"
        for step in 0...5 {
            let value = Double(step) / 5
            let label = ReportNumbers.fixed(value, 1)
            out += """
                <line class="grid" x1="\(number(x(0)))" x2="\(number(x(1)))" y1="\(number(y(value)))" \
                y2="\(number(y(value)))"/><text class="tick end" x="\(number(left - 6))" \
                y="\(number(y(value)))">\(label)</text><text class="tick middle" x="\(number(x(value)))" \
                y="\(number(y(0) + 16))">\(label)</text>
                """
        }
        out += """
            <line class="threshold" x1="\(number(x(0)))" y1="\(number(y(0)))" x2="\(number(x(1)))" \
            y2="\(number(y(1)))"/><text class="tick middle" x="\(number(x(0.5)))" \
            y="\(number(y(0) + 34))">predicted probability</text>
            """
        for bin in calibration.bins { out += point(bin) }
        out += """
            </svg><figcaption>\(title): observed share (up) against prediction (across). On the dashed line \
            prediction and finding agree; a line through a point is what chance leaves open.</figcaption></figure>
            """
        return out
    }

    private func point(_ bin: Calibration.Bin) -> HTMLText {
        let place = number(x(bin.predicted))
        let radius = min(9, 3 + Double(bin.pairs).squareRoot() / 3)
        let said =
            "\(HTMLReport.counted(bin.pairs, "pair", "pairs")): predicted "
            + "\(ReportNumbers.fixed(bin.predicted, 2)), observed \(ReportNumbers.fixed(bin.observed, 2)) "
            + "(\(ReportNumbers.fixed(bin.observedLow, 2)) to \(ReportNumbers.fixed(bin.observedHigh, 2)))"
        let circle: HTMLText = """
            <circle class="merge" cx="\(place)" cy="\(number(y(bin.observed)))" r="\(number(radius))">\
            <title>\(said)</title></circle>
            """
        return """
            <line class="whisker" x1="\(place)" x2="\(place)" \
            y1="\(number(y(bin.observedLow)))" y2="\(number(y(bin.observedHigh)))"/>\
            \(HTMLText(html: circle, behind: .answers, label: said))
            """
    }

    private func x(_ value: Double) -> Double { left + value * size }

    private func y(_ value: Double) -> Double { top + (1 - value) * size }

    private func number(_ value: Double) -> String { ReportNumbers.fixed(value, 1) }
}
