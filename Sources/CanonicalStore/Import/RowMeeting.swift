import RecordModel

/// A row that meets a record which is there: what both say, and what the record says from now on.
///
/// Empty, cleared and absent are three things. A cell that is empty now and was not is cleared: the
/// record no longer says it. A column that the file does not have is absent: what the record last
/// said there still stands, and is kept beside the row's own cells.
struct RowMeeting {
    /// The layout of the row; its columns from `ownColumns` on are those that the file lacks.
    let layout: TableLayout
    /// From the record's layout to the row's.
    let translation: LayoutTranslation

    /// Whether the row says what the record says, as far as the file has the columns.
    func isUnchanged(_ old: Span<UInt8>, _ new: Span<UInt8>) -> Bool {
        var former: [(column: Int, range: Range<Int>)] = []
        var isLost = false
        forEachTranslated(old) { column, range in
            if column < 0 { isLost = true }
            if column >= 0, column < layout.ownColumns { former.append((column, range)) }
        }
        if isLost { return false }
        sort(&former)
        var isSame = true
        var next = 0
        PackedCells.forEachCell(in: new) { column, range in
            guard isSame, !range.isEmpty, column < layout.ownColumns else { return }
            guard next < former.count, former[next].column == column,
                Self.areEqual(old.extracting(former[next].range), new.extracting(range))
            else {
                isSame = false
                return
            }
            next += 1
        }
        return isSame && next == former.count
    }

    /// The row's own cells, and after them what the record says in columns that the file lacks.
    func merged(_ old: Span<UInt8>, _ new: Span<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(new.count)
        for index in new.indices { out.append(new[index]) }
        var kept: [(column: Int, range: Range<Int>)] = []
        forEachTranslated(old) { column, range in
            if column >= layout.ownColumns { kept.append((column, range)) }
        }
        sort(&kept)
        for cell in kept {
            VariableLength.append(UInt64(cell.column), to: &out)
            VariableLength.append(UInt64(cell.range.count), to: &out)
            for index in cell.range { out.append(old[index]) }
        }
        return out
    }

    /// Calls `body` with each cell of the record that is not empty, under the row's columns.
    private func forEachTranslated(
        _ old: Span<UInt8>, _ body: (_ column: Int, _ range: Range<Int>) -> Void
    ) {
        PackedCells.forEachCell(in: old) { column, range in
            if range.isEmpty || column >= translation.targets.count { return }
            body(translation.targets[column], range)
        }
    }

    /// By column; the cells of one column keep their order.
    private func sort(_ cells: inout [(column: Int, range: Range<Int>)]) {
        cells.sort { ($0.column, $0.range.lowerBound) < ($1.column, $1.range.lowerBound) }
    }

    private static func areEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
        if left.count != right.count { return false }
        for index in left.indices where left[index] != right[index] { return false }
        return true
    }
}
