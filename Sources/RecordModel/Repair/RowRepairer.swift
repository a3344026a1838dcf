/// Reads rows of packed cells as the repairs of their columns say: the one place where repairs act.
///
/// Everything that reads the meaning of stored cells goes through it: records as values, the
/// normaliser's table, the rows of entities and the search index.
public struct RowRepairer: Sendable {
    private struct Step: Sendable {
        let repair: CellRepair
        /// The column of the condition; nil where there is none.
        let column: Int?
    }

    /// For each column its repairs in the order of their kinds.
    private let steps: [[Step]]
    /// Whether some repair has a condition.
    private let hasConditions: Bool

    /// - Returns: nil where no column has a repair, so that rows are read as they stand.
    public init?(columns: [SourceColumn]) {
        guard columns.contains(where: { !($0.repairs?.isEmpty ?? true) }) else { return nil }
        let ranks = Dictionary(
            uniqueKeysWithValues: CellRepair.Kind.allCases.enumerated().map {
                ($0.element, $0.offset)
            })
        var hasConditions = false
        steps = columns.map { column in
            let ordered = (column.repairs ?? []).enumerated().sorted {
                (ranks[$0.element.kind] ?? 0, $0.offset) < (ranks[$1.element.kind] ?? 0, $1.offset)
            }
            return ordered.compactMap { _, repair in
                guard let condition = repair.condition else {
                    return Step(repair: repair, column: nil)
                }
                // A condition on a column that is not there is never met.
                guard let other = columns.firstIndex(where: { $0.header == condition.column })
                else { return nil }
                hasConditions = true
                return Step(repair: repair, column: other)
            }
        }
        self.hasConditions = hasConditions
    }

    /// The packed cells of a row as its repaired values.
    ///
    /// - Complexity: cells of columns without repairs are copied.
    public func repaired(_ row: Span<UInt8>) -> [UInt8] {
        let others = hasConditions ? texts(row) : [:]
        var out: [UInt8] = []
        out.reserveCapacity(row.count)
        PackedCells.forEachCell(in: row) { column, range in
            guard column < steps.count, !steps[column].isEmpty else {
                PackedCells.append(column: column, bytes: row.extracting(range), to: &out)
                return
            }
            let cell = Self.trimmed(row, range)
            let value = Self.apply(steps[column], to: cell, others) ?? Self.bytes(row, range)
            PackedCells.append(column: column, text: value, to: &out)
        }
        return out
    }

    /// The repaired cell; nil where nothing changed.
    private static func apply(
        _ steps: [Step], to cell: [UInt8], _ others: [Int: String]
    ) -> [UInt8]? {
        var changed: [UInt8]?
        for step in steps {
            if let column = step.column, let values = step.repair.condition?.values {
                guard let text = others[column], values.contains(text) else { continue }
            }
            if let next = step.repair.repaired(changed ?? cell) { changed = next }
        }
        return changed
    }

    /// The texts that conditions may ask about.
    private func texts(_ row: Span<UInt8>) -> [Int: String] {
        var asked = Set<Int>()
        for column in steps {
            for step in column { if let other = step.column { asked.insert(other) } }
        }
        var out: [Int: String] = [:]
        PackedCells.forEachCell(in: row) { column, range in
            guard asked.contains(column), out[column] == nil else { return }
            out[column] = String(decoding: Self.trimmed(row, range), as: UTF8.self)
        }
        return out
    }

    private static func bytes(_ row: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(range.count)
        for index in range { out.append(row[index]) }
        return out
    }

    /// A cell without the ASCII white space around it.
    private static func trimmed(_ row: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, row[start] <= 0x20 { start += 1 }
        while end > start, row[end - 1] <= 0x20 { end -= 1 }
        return bytes(row, start..<end)
    }
}

extension PackedCells {
    /// Appends one cell of another row.
    static func append(column: Int, bytes: Span<UInt8>, to packed: inout [UInt8]) {
        VariableLength.append(UInt64(column), to: &packed)
        VariableLength.append(UInt64(bytes.count), to: &packed)
        for index in 0..<bytes.count { packed.append(bytes[index]) }
    }
}
