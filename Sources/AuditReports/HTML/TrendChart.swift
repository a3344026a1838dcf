/// Scores from run to run: one small chart for each series, with the last number written out, so that
/// it is read without colour.
struct TrendChart {
    /// A series of scores from 0 to 1; nil where a run has none.
    struct Series {
        let name: String
        let values: [Double?]
    }

    let series: [Series]
    /// What the first and the last run are called.
    let first: String
    let last: String

    private let width = 320.0
    private let height = 60.0

    func render(title: String) -> HTMLText {
        let shown = series.filter { $0.values.contains { $0 != nil } }
        guard !shown.isEmpty, shown[0].values.count > 1 else { return "" }
        var out: HTMLText = """
            <figure class="trends"><figcaption>\(title), from \(first) to \(last). Each chart begins a tenth \
            below its smallest score and ends at 100 %.</figcaption><div>
            """
        for one in shown { out += chart(one) }
        return out + "</div></figure>"
    }

    private func chart(_ series: Series) -> HTMLText {
        let smallest = series.values.compactMap { $0 }.min() ?? 0
        let floor = max(0, (smallest * 10).rounded(.down) / 10 - 0.1)
        let count = series.values.count
        let points = series.values.enumerated().compactMap { index, value in
            value.map { (x(index, of: count), y($0, floor)) }
        }
        let line = points.map { "\(number($0.0)),\(number($0.1))" }.joined(separator: " ")
        let known = series.values.compactMap { $0 }
        let now = known.last.map(ReportNumbers.percent) ?? ""
        let before = known.first.map(ReportNumbers.percent) ?? ""
        var marks: HTMLText = ""
        for point in points {
            marks +=
                "<circle class=\"dot\" cx=\"\(number(point.0))\" cy=\"\(number(point.1))\" r=\"2.5\"/>"
        }
        return """
            <div class="trend"><span>\(series.name) <strong>\(HTMLText(now, behind: .trend))</strong></span>\
            <svg role="img" viewBox="0 0 \(number(width)) \(number(height))" \
            aria-label="\(series.name): from \(before) to \(now)">\
            <line class="grid" x1="0" x2="\(number(width))" y1="\(number(y(1, floor)))" y2="\(number(y(1, floor)))"/>\
            <line class="grid" x1="0" x2="\(number(width))" y1="\(number(y(floor, floor)))" y2="\(number(y(floor, floor)))"/>\
            <polyline class="trend-line" points="\(line)"/>\(marks)</svg></div>
            """
    }

    private func x(_ index: Int, of count: Int) -> Double {
        5 + Double(index) / Double(max(count - 1, 1)) * (width - 10)
    }

    private func y(_ value: Double, _ floor: Double) -> Double {
        6 + (1 - (value - floor) / max(1 - floor, 1e-9)) * (height - 12)
    }

    private func number(_ value: Double) -> String { ReportNumbers.fixed(value, 1) }
}
