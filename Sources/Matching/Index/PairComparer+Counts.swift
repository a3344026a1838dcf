import RecordModel

extension PairComparer {
    /// Counts what comparisons count for themselves as the whole table does that this one is a part of.
    ///
    /// - Parameter newCounts: for each value of a feature the records that the whole is without.
    func inherit(
        _ whole: WholeCounts, records: Int, newCounts: [Feature: [UInt32]], in arena: MemoryArena
    ) {
        let words: [(Feature, WordTable?)] = [
            (.givenName, given?.words), (.familyName, family?.words), (.fullName, full?.words),
            (.organization, employer?.words ?? organization?.words),
        ]
        for (feature, table) in words {
            // An organisation without a name column is called by its full name.
            let new = newCounts[feature] ?? newCounts[.fullName] ?? []
            table?.inherit(whole, feature, new: new, in: arena)
        }
        email?.parts.inherit(whole, new: newCounts[.email] ?? [], in: arena)
        address?.inherit(whole, records: records, in: arena)
        if whole.isRecording { whole.facts.hasBareYears = birthDate?.hasBareYears ?? false }
    }
}

extension WholeCounts {
    /// How many records of the whole have each value of a column.
    func counts(
        of column: FeatureColumn, _ feature: Feature, _ split: (known: [UInt32], new: [UInt32])
    ) -> [UInt32] {
        let key = CountKey.values(of: feature)
        let bytes = column.pool.bytes
        return (0..<UInt32(column.pool.count)).map { value in
            let text = bytes.span.extracting(column.pool.range(of: value))
            return count(
                key.key(text), known: split.known[Int(value)], new: split.new[Int(value)])
        }
    }

    /// How many records of the whole have the feature.
    func population(of column: FeatureColumn, _ feature: Feature) -> Int {
        if isRecording {
            facts.populations[feature.rawValue] = (0..<facts.records).count {
                !column.range(ofRecord: $0).isEmpty
            }
        }
        return facts.population(of: feature)
    }
}
