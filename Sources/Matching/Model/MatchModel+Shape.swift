extension MatchModel {
    /// Whether this version of the software can score with the model.
    ///
    /// A model that another version trained may tell other kinds of non-matches apart or have other
    /// comparisons and levels; its numbers would then stand for something else, and it has to be
    /// trained anew.
    public var isOfPresentShape: Bool {
        let kinds = NonMatchKind.kinds(for: kind)
        guard nonMatchKinds == kinds, nonMatchPriors.count == kinds.count,
            Set(comparisons.map(\.kind)).count == comparisons.count
        else { return false }
        return comparisons.allSatisfy { comparison in
            guard let shape = ComparisonShape.shape(of: comparison.kind, for: kind) else {
                return false
            }
            return comparison.levels.map(\.name) == shape.levels.map(\.name)
                && comparison.levels.allSatisfy { $0.related.count == kinds.count - 1 }
        }
    }
}
