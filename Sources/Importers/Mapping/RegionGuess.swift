import RecordModel

/// The default region of a table's phone numbers, where its values leave no doubt.
enum RegionGuess {
    /// At least nine of ten known countries must agree, and at least three rows must say something.
    static func region(columns: [SourceColumn], profiles: [ColumnProfile]) -> String? {
        var counts: [String: Int] = [:]
        for (column, profile) in zip(columns, profiles) where column.field == .country {
            for (region, count) in profile.regions { counts[region, default: 0] += count }
        }
        if counts.isEmpty {
            for (column, profile) in zip(columns, profiles) where column.field == .phone {
                for (region, count) in profile.phoneRegions { counts[region, default: 0] += count }
            }
        }
        let total = counts.values.reduce(0, +)
        let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        guard let best, total >= 3, best.value * 10 >= total * 9 else { return nil }
        return best.key
    }
}
