import RecordModel

extension NormalizedTable {
    /// The table with an empty column for each feature that only other records of the whole have.
    ///
    /// That two records have no generation suffix says something where others have one, and so a comparison
    /// counts in a part as it does in the whole.
    func withColumns(of whole: WholeCounts?, _ features: [Feature]) -> NormalizedTable {
        guard let whole, !whole.isRecording else { return self }
        var columns = columns
        for feature in features + [.country]
        where columns[feature] == nil && whole.hasElsewhere(feature) {
            columns[feature] = FeatureColumn(
                pool: ValuePool(), offsets: [UInt32](repeating: 0, count: count + 1), values: [])
        }
        return NormalizedTable(
            kind: kind, records: records, recordHashes: recordHashes, sources: sources,
            sourceNames: sourceNames, columns: columns)
    }
}

extension WholeCounts {
    /// Whether records of the whole have a feature that those of the part need not have.
    func hasElsewhere(_ feature: Feature) -> Bool {
        if isRecording { return false }
        return feature == .country
            ? facts.knownCountries > 0 : facts.population(of: feature) > 0
    }
}
