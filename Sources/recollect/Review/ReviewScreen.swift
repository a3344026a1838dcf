import RecordModel
import TextKernels

/// Draws a review item as lines that fit a terminal: a head that stays, a body that scrolls, a foot.
struct ReviewScreen {
    let item: ReviewItem
    let size: TerminalSize
    let style: Style

    /// What the foot says, and which part of the item is shown.
    struct View: Equatable {
        /// The first of the columns shown, where not all fit.
        var firstColumn = 0
        /// The first line of the body shown, where not all fit.
        var firstLine = 0
        /// What has just happened or is left to do.
        var status = ""
    }

    private static let firstKeys = [
        "y same", "n different", "u unsure", "space skip", "r related",
    ]
    private static let furtherKeys = [
        "d drop", "g groups", "w winner", "e edit", "m note", "j jump", "f filter",
    ]

    /// The keys, as many as find room; the help has all of them.
    static func keys(_ columns: Int) -> String {
        var line = ""
        for count in 0...furtherKeys.count {
            let help = count == furtherKeys.count ? "? help" : "? more"
            let keys = firstKeys + furtherKeys.prefix(count) + ["b back", help, "q quit"]
            let next = keys.joined(separator: "  ")
            if count > 0 && next.utf8.count > columns { break }
            line = next
        }
        return line
    }

    private let labelWidth = 10
    private let smallestColumn = 18
    private let footHeight = 2

    /// How many columns find room besides the result.
    private var roomForColumns: Int {
        max(1, (size.columns - labelWidth) / (smallestColumn + 2) - 1)
    }

    /// The records; the entities where there is no room for all records and entities are fewer: the
    /// question is about them.
    private var columns: [ReviewItem.Column] {
        item.records.count > roomForColumns && item.hasMergedEntities ? item.entities : item.records
    }

    /// How many columns stand side by side besides the result.
    var visibleColumns: Int { min(columns.count, roomForColumns) }

    /// The view, moved into what there is to see.
    func clamped(_ view: View) -> View {
        var view = view
        view.firstColumn = min(max(0, view.firstColumn), columns.count - visibleColumns)
        let height = body(view).count
        view.firstLine = min(max(0, view.firstLine), max(0, height - bodyRoom(view)))
        return view
    }

    /// How many lines of the body fit.
    func bodyRoom(_ view: View) -> Int {
        max(1, size.rows - footHeight - head(view).count)
    }

    /// The whole screen: exactly as many lines as the terminal has.
    func frame(_ view: View) -> [String] {
        let head = head(view)
        let room = bodyRoom(view)
        let body = body(view)
        var lines = head + body.dropFirst(view.firstLine).prefix(room)
        while lines.count < head.count + room { lines.append("") }
        lines.append(status(view, hidden: body.count - view.firstLine - room))
        lines.append(style.dim(DisplayWidth.truncated(Self.keys(size.columns), to: size.columns)))
        return Array(lines.suffix(max(1, size.rows)))
    }

    private func head(_ view: View) -> [String] {
        var title =
            "\(Numbers.grouped(item.number)) of \(Numbers.grouped(item.count))  \(item.question)"
        if let weight = item.evidence?.weight {
            title +=
                "  \(Numbers.bits(weight.bits)) bits, probability "
                + Numbers.probability(weight.probability)
        }
        var lines = [style.bold(DisplayWidth.truncated(title, to: size.columns))]
        var about = "It waits because \(item.reason)."
        if columns.count == item.records.count && item.hasMergedEntities {
            about += " Records with one letter are one \(kindName) already."
        }
        let sentence = item.evidence?.sentence ?? ""
        let told =
            size.rows < 16 ? [sentence] : TextWrap.lines(sentence, width: size.columns)
        // The usual reason says less than the rest of the sentence, where there is little room.
        let isUsual = about == "It waits because \(EvidenceText.reason(.belowThreshold))."
        if !(isUsual && told.count > 1 && size.rows < 30) {
            lines.append(DisplayWidth.truncated(about, to: size.columns))
        }
        let rest = told.dropFirst().joined(separator: " ")
        for text in [told.first ?? "", rest] where lines.count < 2 || !text.isEmpty {
            lines.append(DisplayWidth.truncated(text, to: size.columns))
        }
        if let stake = item.stake?.text, !stake.isEmpty {
            lines.append(DisplayWidth.truncated("At stake: \(stake)", to: size.columns))
        }
        lines.append(titles(view))
        return lines
    }

    private var kindName: String { item.kind == .contact ? "person" : "company" }

    private func shown(_ view: View) -> Range<Int> {
        let first = min(view.firstColumn, columns.count - visibleColumns)
        return first..<first + visibleColumns
    }

    private func columnWidth(_ view: View) -> Int {
        let count = shown(view).count + 1
        return max(4, (size.columns - labelWidth - 2 * count) / count)
    }

    private func titles(_ view: View) -> String {
        let width = columnWidth(view)
        let shown = shown(view)
        var label = ""
        if shown.count < columns.count {
            label = "← \(shown.lowerBound + 1)–\(shown.upperBound)/\(columns.count) →"
        }
        var line = style.accent(DisplayWidth.padded(label, to: labelWidth))
        for index in shown {
            var title = "\(columns[index].name) \(columns[index].title)"
            let full = title + ":" + columns[index].key
            if !columns[index].key.isEmpty && DisplayWidth.columns(of: full) <= width {
                title = full
            }
            line += "  " + style.bold(DisplayWidth.padded(title, to: width))
        }
        return line + "  " + style.bold(DisplayWidth.truncated("→ \(item.result.title)", to: width))
    }

    private func body(_ view: View) -> [String] {
        var lines: [String] = []
        for name in ReviewItem.rowNames { lines += row(name, view) }
        for remark in item.remarks { lines += TextWrap.lines(remark, width: size.columns) }
        if let evidence = item.evidence {
            lines.append("")
            let shown = EvidenceLines(evidence: evidence, style: style)
            let whole = shown.lines(width: size.columns)
            // Short of room, one line for each finding says more than whole sentences for some.
            let isTight = lines.count + whole.count > bodyRoom(view)
            lines += isTight ? shown.lines(width: size.columns, isWrapped: false) : whole
        }
        return lines
    }

    private func row(_ name: String, _ view: View) -> [String] {
        let width = columnWidth(view)
        var columns = shown(view).map { index in
            cells(name, ofColumn: index).flatMap { $0.lines(width: width, style: style) }
        }
        columns.append(
            (item.result.values[name] ?? []).flatMap {
                ValueCell($0.sourced, standing: .result).lines(width: width, style: style)
            })
        let height = columns.map(\.count).max() ?? 0
        let blank = String(repeating: " ", count: width)
        return (0..<height).map { number in
            var line = style.dim(
                DisplayWidth.padded(number == 0 ? name : "", to: labelWidth))
            for column in columns {
                line += "  " + (number < column.count ? column[number] : blank)
            }
            return line
        }
    }

    private func cells(_ name: String, ofColumn index: Int) -> [ValueCell] {
        let values = columns[index].values[name] ?? []
        let first = columns[0].values[name] ?? []
        if name == ReviewItem.historyRow || name == ReviewItem.readingRow {
            return values.map { ValueCell($0.text, standing: .plain) }
        }
        if index == 0 {
            // Of two each shows what the other does not have.
            let others = columns.count == 2 ? columns[1].values[name] ?? [] : []
            let isShared = others.contains { other in values.contains { $0.key == other.key } }
            return values.map { value in
                let marks = ValueDifference.marks(
                    value.text, against: isShared ? [] : others.map(\.text))
                return ValueCell(value.text, marks: marks, standing: .plain)
            }
        }
        // Of several values one that agrees is agreement; the others are only more.
        let agrees = values.contains { value in first.contains { $0.key == value.key } }
        return values.map { value in
            if first.isEmpty { return ValueCell(value.text, standing: .plain) }
            if first.contains(where: { $0.text == value.text }) {
                return ValueCell(value.text, standing: .equal)
            }
            if first.contains(where: { $0.key == value.key }) {
                return ValueCell(value.text, standing: .alike)
            }
            if agrees { return ValueCell(value.text, standing: .plain) }
            return ValueCell(
                value.text, marks: ValueDifference.marks(value.text, against: first.map(\.text)),
                standing: .different)
        }
    }

    /// A text without as many of its last parts as it takes to fit.
    static func shortened(_ text: String, to width: Int) -> String {
        var text = text
        while DisplayWidth.columns(of: text) > width {
            let ends = [", ", "; ", " at "].compactMap { mark in
                text.ranges(of: mark).last?.lowerBound
            }
            guard let end = ends.max(), end > text.startIndex else { break }
            text = String(text[..<end])
        }
        return text
    }

    private func status(_ view: View, hidden: Int) -> String {
        var hints: [String] = []
        if hidden > 0 { hints.append("↓ \(Numbers.counted(hidden, "more line", "more lines"))") }
        if hidden <= 0 && view.firstLine > 0 { hints.append("↑ the beginning") }
        let hint = hints.joined()
        let room = size.columns - (hint.isEmpty ? 0 : DisplayWidth.columns(of: hint) + 2)
        let text = DisplayWidth.padded(Self.shortened(view.status, to: room), to: max(0, room))
        return hint.isEmpty ? style.caution(text) : style.caution(text) + "  " + style.accent(hint)
    }
}
