import RecordModel

/// Where the columns of one layout stand in another one of the same table.
///
/// A column is recognised by its header, else by its header without case and punctuation, else by
/// its meaning: an export that names or orders its columns otherwise is still the same table.
struct LayoutTranslation: Sendable {
    /// For each column of the one layout its place in the other; -1 where that has none.
    let targets: [Int]
    /// Whether columns that were found in both mean the same in both.
    let agrees: Bool
    /// Whether phones are read as of the same country.
    let hasSameRegion: Bool
    /// Whether any column that was found has another header.
    let renames: Bool

    init(from: TableLayout, to: TableLayout) {
        let old = from.table.columns
        let new = Array(to.table.columns)
        var targets = [Int](repeating: -1, count: old.count)
        var isTaken = [Bool](repeating: false, count: new.count)
        let own = 0..<to.ownColumns
        // Columns that the file has go before those that are kept from former files.
        for places in [own, to.ownColumns..<new.count] {
            for name in [Self.exactName, Self.plainName] {
                Self.pair(
                    old.map(name), new.map(name), places, &targets, &isTaken,
                    needsEqualCounts: false)
            }
        }
        Self.pair(
            old.map(Self.meaning), new.map(Self.meaning), own, &targets, &isTaken,
            needsEqualCounts: true)
        self.targets = targets
        hasSameRegion = from.table.region == to.table.region
        var agrees = true
        var renames = false
        for (column, target) in targets.enumerated() where own.contains(target) {
            if old[column].header != new[target].header { renames = true }
            if old[column].field != new[target].field || old[column].label != new[target].label
                || old[column].separator != new[target].separator
                || (old[column].repairs ?? []) != (new[target].repairs ?? [])
            {
                agrees = false
            }
        }
        self.agrees = agrees
        self.renames = renames
    }

    /// Pairs columns of one name, the first with the first; names that are nil stand alone.
    ///
    /// - Parameter needsEqualCounts: whether as many columns must be left on both sides.
    private static func pair(
        _ old: [String?], _ new: [String?], _ places: Range<Int>, _ targets: inout [Int],
        _ isTaken: inout [Bool], needsEqualCounts: Bool
    ) {
        var open: [String: [Int]] = [:]
        for place in places where !isTaken[place] {
            if let name = new[place] { open[name, default: []].append(place) }
        }
        var waiting: [String: [Int]] = [:]
        for (column, name) in old.enumerated() where targets[column] < 0 {
            if let name { waiting[name, default: []].append(column) }
        }
        for (name, columns) in waiting {
            guard let found = open[name] else { continue }
            if needsEqualCounts && found.count != columns.count { continue }
            for (column, place) in zip(columns, found) {
                targets[column] = place
                isTaken[place] = true
            }
        }
    }

    private static func exactName(_ column: SourceColumn) -> String? { column.header }

    private static func plainName(_ column: SourceColumn) -> String? {
        let plain = column.header.lowercased().unicodeScalars
            .filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        return plain.isEmpty ? nil : String(String.UnicodeScalarView(plain))
    }

    private static func meaning(_ column: SourceColumn) -> String? {
        if column.field == .unmapped { return nil }
        return [column.field.rawValue, column.label ?? "", column.separator ?? ""]
            .joined(separator: "\u{1F}")
    }
}
