import TextKernels

/// A table of aligned columns for the terminal; widths count columns on the screen.
struct TextTable {
    /// Where a column's cells stand, and what happens to them where room is short.
    enum Alignment {
        /// Left; the end of a long cell gives way.
        case left
        /// Left; the beginning of a long cell gives way, so that file names stay apart.
        case path
        /// Left; a long cell goes on in the next line.
        case wrapped
        /// Left and always whole: ids that somebody copies.
        case whole
        /// Right and always whole: numbers.
        case right

        fileprivate var mayShrink: Bool {
            switch self {
            case .left, .path, .wrapped: true
            case .whole, .right: false
            }
        }
    }

    private struct Row {
        let cells: [String]
        let isDimmed: Bool
    }

    /// No column that may shrink becomes narrower than this.
    private static let smallestWidth = 10

    private let titles: [String]
    private let alignments: [Alignment]
    private var rows: [Row] = []

    /// - Parameter columns: title and alignment of each column.
    init(_ columns: [(String, Alignment)]) {
        titles = columns.map(\.0)
        alignments = columns.map(\.1)
    }

    var isEmpty: Bool { rows.isEmpty }

    mutating func add(_ cells: [String], isDimmed: Bool = false) {
        precondition(cells.count == titles.count, "a row has one cell per column")
        rows.append(Row(cells: cells.map(DisplayWidth.stripped), isDimmed: isDimmed))
    }

    /// How wide the table is where nothing gives way.
    var naturalWidth: Int { naturalWidths().reduce(0, +) + 2 * (titles.count - 1) }

    /// The table as lines, no wider than `width` as far as columns may give way.
    ///
    /// A column of which every cell is empty is left out; so are titles where all are empty.
    func lines(width: Int, style: Style) -> [String] {
        let shown = titles.indices.filter { column in
            rows.contains { !$0.cells[column].isEmpty }
        }
        var widths = naturalWidths()
        shrink(&widths, shown, to: width)
        var out: [String] = []
        if shown.contains(where: { !titles[$0].isEmpty }) {
            out += lines(titles, widths, shown).map(style.dim)
        }
        for row in rows {
            let made = lines(row.cells, widths, shown)
            out += row.isDimmed ? made.map(style.dim) : made
        }
        return out
    }

    private func naturalWidths() -> [Int] {
        var widths = titles.map { DisplayWidth.columns(of: $0) }
        for row in rows {
            for (index, cell) in row.cells.enumerated() {
                widths[index] = max(widths[index], DisplayWidth.columns(of: cell))
            }
        }
        return widths
    }

    private func shrink(_ widths: inout [Int], _ shown: [Int], to width: Int) {
        var excess = shown.reduce(0) { $0 + widths[$1] } + 2 * (shown.count - 1) - width
        while excess > 0 {
            let shrinkable = shown.filter {
                alignments[$0].mayShrink && widths[$0] > Self.smallestWidth
            }
            guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { return }
            widths[widest] -= 1
            excess -= 1
        }
    }

    /// One row as lines: several where a cell goes on.
    private func lines(_ cells: [String], _ widths: [Int], _ shown: [Int]) -> [String] {
        let parts = shown.map { column in
            alignments[column] == .wrapped
                ? TextWrap.lines(cells[column], width: widths[column]) : [cells[column]]
        }
        let height = parts.map(\.count).max() ?? 1
        return (0..<height).map { number in
            var out = ""
            for (position, column) in shown.enumerated() {
                if position > 0 { out += "  " }
                let cell = number < parts[position].count ? parts[position][number] : ""
                out += fitted(cell, widths[column], alignments[column])
            }
            while out.last == " " { out.removeLast() }
            return out
        }
    }

    private func fitted(_ cell: String, _ width: Int, _ alignment: Alignment) -> String {
        switch alignment {
        case .left, .wrapped, .whole: return DisplayWidth.padded(cell, to: width)
        case .path:
            return DisplayWidth.padded(TextWrap.ending(of: cell, width: width), to: width)
        case .right:
            let text = DisplayWidth.truncated(cell, to: width)
            return String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: text)))
                + text
        }
    }
}
