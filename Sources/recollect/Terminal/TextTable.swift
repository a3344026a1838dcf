import TextKernels

/// A table of aligned columns for the terminal; widths count columns on the screen.
struct TextTable {
    /// Where a column's cells stand.
    enum Alignment {
        case left
        case right
    }

    private let titles: [String]
    private let alignments: [Alignment]
    private var rows: [[String]] = []

    /// - Parameter columns: title and alignment of each column.
    init(_ columns: [(String, Alignment)]) {
        titles = columns.map(\.0)
        alignments = columns.map(\.1)
    }

    var isEmpty: Bool { rows.isEmpty }

    mutating func add(_ cells: [String]) {
        precondition(cells.count == titles.count, "a row has one cell per column")
        rows.append(cells)
    }

    /// The table as lines, no wider than `width`; the widest left-aligned column gives way.
    func lines(width: Int, style: Style) -> [String] {
        var widths = titles.map { DisplayWidth.columns(of: $0) }
        for row in rows {
            for (index, cell) in row.enumerated() {
                widths[index] = max(widths[index], DisplayWidth.columns(of: cell))
            }
        }
        shrink(&widths, to: width)
        var out = [style.dim(line(titles, widths))]
        for row in rows { out.append(line(row, widths)) }
        return out
    }

    private func shrink(_ widths: inout [Int], to width: Int) {
        var excess = widths.reduce(0, +) + 2 * (widths.count - 1) - width
        while excess > 0 {
            let shrinkable = widths.indices.filter { alignments[$0] == .left && widths[$0] > 8 }
            guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { return }
            widths[widest] -= 1
            excess -= 1
        }
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var out = ""
        for (index, cell) in cells.enumerated() {
            if index > 0 { out += "  " }
            let fitted = DisplayWidth.truncated(cell, to: widths[index])
            if alignments[index] == .right {
                let gap = widths[index] - DisplayWidth.columns(of: fitted)
                out += String(repeating: " ", count: max(0, gap)) + fitted
            } else if index == cells.count - 1 {
                out += fitted
            } else {
                out += DisplayWidth.padded(fitted, to: widths[index])
            }
        }
        return out
    }
}
