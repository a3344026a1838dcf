/// Whether the day or the month comes first in a column's numeric dates, per separator.
///
/// A list that was pasted together may write `12/14/1947` and `18.12.1960` in one column, so each
/// separator has its own order.
public struct DateOrder: Hashable, Sendable {
    /// What was found out about one separator.
    public struct Finding: Hashable, Sendable {
        public let isMonthFirst: Bool
        /// Whether the values decided it; else the region's habit did.
        public let isDecided: Bool
    }

    /// `12/14/1947`.
    public let slash: Finding
    /// `18.12.1960`.
    public let dot: Finding
    /// `12-14-1947`.
    public let hyphen: Finding
    /// `12 14 1947` and digits without separators.
    public let space: Finding

    /// The order that a region is used to where nothing else is known.
    ///
    /// - Parameter region: ISO 3166 alpha-2 in upper case. The United States and a few that follow
    ///   them put the month first, with any separator but the dot.
    public init(region: String?) {
        self.init(evidence: DateOrderEvidence(), region: region)
    }

    init(evidence: DateOrderEvidence, region: String?) {
        let habit = region.map { ["US", "PH", "PR", "GU", "VI"].contains($0) } ?? false
        func finding(_ separator: DateSeparator, habit: Bool) -> Finding {
            let votes = evidence.votes(separator)
            if votes.dayFirst == votes.monthFirst {
                return Finding(isMonthFirst: habit, isDecided: false)
            }
            return Finding(isMonthFirst: votes.monthFirst > votes.dayFirst, isDecided: true)
        }
        slash = finding(.slash, habit: habit)
        dot = finding(.dot, habit: false)
        hyphen = finding(.hyphen, habit: habit)
        space = finding(.space, habit: habit)
    }

    func isMonthFirst(_ separator: DateSeparator) -> Bool {
        switch separator {
        case .slash: slash.isMonthFirst
        case .dot: dot.isMonthFirst
        case .hyphen: hyphen.isMonthFirst
        case .space: space.isMonthFirst
        }
    }
}
