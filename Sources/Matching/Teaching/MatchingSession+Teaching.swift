extension MatchingSession {
    /// Moves fitted probabilities towards what labels say of the pairs that a model misjudges, where that
    /// foresees labels that it was not told; else leaves them.
    func taught(
        _ fit: FittedProbabilities, _ model: MatchModel, _ labels: [LabelledPair]
    ) -> FittedProbabilities {
        table.assume(duplicates: model.duplicatesPerRecord)
        let weights = WeightTable(model, records: table.count, comparer: table.comparer)
        let examples = labels.map { label in
            let outcome = table.comparer.compare(Int(label.left), Int(label.right))
            let weight = WeightTable.combined(weights.weights(outcome))
            var levels: [Int] = []
            for index in 0..<weights.slots.count {
                let slot = Int(weights.slots[index])
                let level = Int(outcome.levels[slot])
                if level > 0 { levels.append(slot * ComparisonKind.levelLimit + level) }
            }
            return WeightTeacher.Example(
                offset: Double(weight) * 0.6931471805599453, levels: levels,
                isMatch: label.isMatch)
        }
        let teacher = WeightTeacher.chosen(examples, groups: LabelledPair.groups(labels))
        return teacher.map(fit.taught) ?? fit
    }
}
