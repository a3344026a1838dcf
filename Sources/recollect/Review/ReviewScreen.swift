import RecordModel
import TextKernels

/// Draws a review item as lines of text that fit a terminal.
///
/// Values equal to the first record's are dimmed, others carry a `≠` besides their colour, so that no
/// colour carries meaning alone. Records that do not fit side by side scroll with `first`.
struct ReviewScreen {
    let item: ReviewItem
    let size: TerminalSize
    let style: Style

    private let labelWidth = 10
    private let smallestColumn = 20

    /// How many records stand side by side besides the result.
    var visibleRecords: Int {
        let room = size.columns - labelWidth - 2
        return max(1, min(item.columns.count, room / (smallestColumn + 2) - 1))
    }

    /// The lines of the screen.
    ///
    /// - Parameter first: the first of the records shown, where not all fit.
    func lines(first: Int) -> [String] {
        var out = heading(first: first)
        out.append("")
        out += table(first: first)
        out.append("")
        out += evidence()
        return out
    }

    private func heading(first: Int) -> [String] {
        let kind = item.kind == .contact ? "person" : "company"
        var title = "\(item.number) of \(item.count)   same \(kind)?"
        if let weight = item.weight {
            title +=
                "   \(Numbers.fixed(weight.bits, 1)) bits, probability "
                + Numbers.fixed(weight.probability * 100, 1) + " %"
        }
        var lines = [style.bold(DisplayWidth.truncated(title, to: size.columns))]
        lines.append(DisplayWidth.truncated("It waits because \(item.reason).", to: size.columns))
        if visibleRecords < item.columns.count {
            let last = min(item.columns.count, first + visibleRecords)
            lines.append(
                style.dim("records \(first + 1) to \(last) of \(item.columns.count); ↑ ↓ scroll"))
        }
        return lines
    }

    private func table(first: Int) -> [String] {
        let shown = Array(item.columns.dropFirst(first).prefix(visibleRecords)) + [item.result]
        let width = max(8, (size.columns - labelWidth - 2 * shown.count) / shown.count)
        var lines: [String] = []
        var header = DisplayWidth.padded("", to: labelWidth)
        for column in shown {
            header += "  " + style.bold(DisplayWidth.padded(fit(column.title, width), to: width))
        }
        lines.append(header)
        for name in ReviewItem.rowNames {
            let height = shown.map { $0.values[name]?.count ?? 0 }.max() ?? 0
            for line in 0..<height {
                var text = style.dim(DisplayWidth.padded(line == 0 ? name : "", to: labelWidth))
                for (index, column) in shown.enumerated() {
                    let isResult = index == shown.count - 1
                    text += "  " + cell(column, name, line, width, isResult: isResult)
                }
                lines.append(text)
            }
        }
        return lines
    }

    private func cell(
        _ column: ReviewItem.Column, _ name: String, _ line: Int, _ width: Int, isResult: Bool
    ) -> String {
        guard let values = column.values[name], line < values.count else {
            return String(repeating: " ", count: width)
        }
        let value = values[line]
        if isResult { return style.accent(DisplayWidth.padded(fit(value, width), to: width)) }
        let firstValues = item.columns.first?.values[name] ?? []
        if firstValues.isEmpty { return DisplayWidth.padded(fit(value, width), to: width) }
        if firstValues.contains(value) {
            return style.dim(DisplayWidth.padded(fit(value, width), to: width))
        }
        return style.marked(DisplayWidth.padded(fit("≠ " + value, width), to: width))
    }

    private func fit(_ text: String, _ width: Int) -> String {
        DisplayWidth.truncated(text, to: width)
    }

    private func evidence() -> [String] {
        if item.contributions.isEmpty { return [] }
        let peak = max(
            abs(item.prior), item.contributions.map { abs($0.bits) }.max() ?? 1, 1)
        var lines = [style.dim("evidence in bits (what speaks for it is right of the line)")]
        let prior = ReviewItem.Contribution(
            name: "prior", bits: item.prior, sentence: "two records at random")
        for contribution in [prior] + item.contributions where abs(contribution.bits) >= 0.05 {
            lines.append(evidenceLine(contribution, peak: peak))
        }
        return lines
    }

    private func evidenceLine(_ contribution: ReviewItem.Contribution, peak: Double) -> String {
        let half = 8
        let length = max(1, Int((abs(contribution.bits) / peak * Double(half)).rounded()))
        let bar = String(repeating: "█", count: length)
        let gap = String(repeating: " ", count: half - length)
        let isAgainst = contribution.bits < 0
        let plot =
            isAgainst
            ? gap + style.bad(bar) + "│" + String(repeating: " ", count: half)
            : String(repeating: " ", count: half) + "│" + style.good(bar) + gap
        let sign = isAgainst ? "−" : "+"
        let number = sign + Numbers.fixed(abs(contribution.bits), 1)
        let padded = String(repeating: " ", count: max(0, 6 - number.count)) + number
        let name = DisplayWidth.padded(
            DisplayWidth.truncated(contribution.name, to: 14), to: 14)
        let room = max(10, size.columns - 14 - 17 - 6 - 6)
        return "\(name) \(plot) \(padded)  "
            + DisplayWidth.truncated(contribution.sentence, to: room)
    }
}
