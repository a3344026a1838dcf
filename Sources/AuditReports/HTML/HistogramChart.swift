import RecordModel

/// The distribution of match weights as stacked bars: left alone, waiting, merged.
///
/// The three regions differ in hatching as well as in colour, and the thresholds are labelled. The
/// height is logarithmic, because pairs near certainty outnumber the doubtful ones by far.
struct HistogramChart {
    let bins: [RunReport.MatchingSummary.Bin]
    let mergeThreshold: Double
    let reviewThreshold: Double

    private let width = 760.0
    private let height = 280.0
    private let left = 46.0
    private let bottom = 40.0
    private let top = 44.0

    func render(title: String) -> HTMLText {
        guard let first = bins.first, let last = bins.last else { return "" }
        let low = first.lowerBits
        let high = last.lowerBits + binWidth
        let peak = bins.map { $0.merge + $0.review + $0.leave }.max() ?? 1
        let tallest = max(1, logarithm(Double(peak)))
        func x(_ bits: Double) -> Double {
            left + (bits - low) / (high - low) * (width - left - 10)
        }
        func y(_ count: Double) -> Double {
            height - bottom - logarithm(count) / tallest * (height - bottom - top)
        }
        var out: HTMLText =
            "<figure class=\"wide\"><svg role=\"group\" viewBox=\"0 0 760 280\" aria-label=\"\(title)\">\(Self.patterns)"
        out += gridLines(peak: peak, y: y)
        for bin in bins { out += bars(bin, x: x, y: y) }
        out += axis(low: low, high: high, x: x)
        out += thresholds(low: low, high: high, x: x)
        out += """
            </svg><figcaption>\(title), in bits. <span class="key leave"></span> left apart \
            <span class="key review"></span> waits for review <span class="key merge"></span> merged. \
            Height is logarithmic.</figcaption></figure>
            """
        return out
    }

    /// The thresholds with their names, each on a line of its own, so that they never meet.
    private func thresholds(low: Double, high: Double, x: (Double) -> Double) -> HTMLText {
        var out: HTMLText = ""
        for (bits, name, base) in [
            (reviewThreshold, "review", top - 30), (mergeThreshold, "merge", top - 10),
        ] where bits > low && bits < high {
            let at = x(bits)
            // What would leave the chart on the right stands to the left of its line.
            let isLate = at > width * 0.66
            let anchor: HTMLText = isLate ? "mark end" : "mark"
            out += """
                <line class="threshold" x1="\(number(at))" x2="\(number(at))" y1="\(number(base - 8))" \
                y2="\(number(height - bottom))"/><text class="\(anchor)" x="\(number(isLate ? at - 5 : at + 5))" \
                y="\(number(base))">\(name) from \(signed(bits, 1))</text>
                """
        }
        return out
    }

    private var binWidth: Double { Self.binWidth(bins) }

    /// How many bits a bin spans.
    static func binWidth(_ bins: [RunReport.MatchingSummary.Bin]) -> Double {
        bins.count > 1 ? bins[1].lowerBits - bins[0].lowerBits : 1
    }

    /// The bars of a bin, which lead to its pairs together.
    private func bars(
        _ bin: RunReport.MatchingSummary.Bin, x: (Double) -> Double, y: (Double) -> Double
    ) -> HTMLText {
        var drawn: HTMLText = ""
        var said: [String] = []
        var below = 0.0
        let range = "\(signed(bin.lowerBits, 0)) to \(signed(bin.lowerBits + binWidth, 0)) bits"
        for (count, css, verdict) in [
            (bin.merge, "merge", "merged"), (bin.review, "review", "waiting for review"),
            (bin.leave, "leave", "left apart"),
        ] where count > 0 {
            let from = y(below)
            below += Double(count)
            let to = y(below)
            let counted = "\(HTMLReport.counted(count, "pair", "pairs")) \(verdict)"
            drawn += """
                <rect class="\(css)" x="\(number(x(bin.lowerBits) + 0.5))" y="\(number(to))" \
                width="\(number(max(1, x(bin.lowerBits + binWidth) - x(bin.lowerBits) - 1)))" \
                height="\(number(max(0.5, from - to)))"><title>\(range): \(counted)</title></rect>
                """
            said.append(counted)
        }
        if said.isEmpty { return "" }
        return HTMLText(
            html: drawn,
            behind: .pairs(from: bin.lowerBits, to: bin.lowerBits + binWidth),
            label: range + ": " + said.joined(separator: ", "))
    }

    /// Lines at the powers of ten; where there are few pairs also at 2 and 5 times these.
    private func gridLines(peak: Int, y: (Double) -> Double) -> HTMLText {
        var out: HTMLText = ""
        var counts = [1.0]
        while let last = counts.last, last * 10 <= Double(peak) { counts.append(last * 10) }
        if peak < 100 {
            counts = counts.flatMap { [$0, $0 * 2, $0 * 5] }.filter { $0 <= Double(peak) }
        }
        for count in counts {
            let place = number(y(count))
            out += """
                <line class="grid" x1="\(number(left))" x2="\(number(width - 10))" y1="\(place)" y2="\(place)"/>\
                <text class="tick end" x="\(number(left - 6))" y="\(place)">\(ReportNumbers.grouped(Int(count)))</text>
                """
        }
        return out
    }

    private func axis(low: Double, high: Double, x: (Double) -> Double) -> HTMLText {
        var out: HTMLText = ""
        let step = high - low > 60 ? 10.0 : 5.0
        var bits = (low / step).rounded(.up) * step
        while bits <= high {
            out += """
                <text class="tick middle" x="\(number(x(bits)))" y="\(number(height - bottom + 16))">\
                \(signed(bits, 0))</text>
                """
            bits += step
        }
        out += """
            <text class="tick middle axis" x="\(number((left + width) / 2))" y="\(number(height - 9))">\
            match weight in bits</text>
            """
        return out
    }

    /// log₂(1 + count), so that a single pair has a height and none has none.
    private func logarithm(_ count: Double) -> Double {
        BinaryLogarithm.log(1 + count)
    }

    private func signed(_ value: Double, _ decimals: Int) -> String {
        (value < 0 ? "−" : "") + ReportNumbers.fixed(abs(value), decimals)
    }

    private func number(_ value: Double) -> String {
        ReportNumbers.fixed(value, 1)
    }

    private static let patterns: HTMLText = """
        <defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" \
        patternTransform="rotate(45)"><rect width="6" height="6" class="review-ground"/>\
        <line x1="0" y1="0" x2="0" y2="6" class="review-line"/></pattern></defs>
        """
}
