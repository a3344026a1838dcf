import RecordModel

/// What judgements say of two records before the model is asked, by their dense numbers.
public struct Constraint: Hashable, Sendable {
    /// What holds between the two records.
    public enum Rule: Int, Sendable, CaseIterable {
        /// They stand in one entity.
        case mustLink
        /// They stand in two.
        case cannotLink
        /// A merge of them was undone: they may be proposed, never merged alone again.
        case proposeOnly
        /// A person looked and could not tell: neither merged alone nor asked again on their own.
        case unsure
    }

    /// The smaller number.
    public let left: UInt32
    public let right: UInt32
    public let rule: Rule

    public init(left: UInt32, right: UInt32, rule: Rule) {
        self.left = Swift.min(left, right)
        self.right = Swift.max(left, right)
        self.rule = rule
    }

    /// The constraints that judgements of people and rules amount to.
    ///
    /// Must-links are those that `EntityResolver` follows, so that the two always agree.
    ///
    /// - Parameters:
    ///   - records: the records in the numbering of the pairs.
    ///   - hashes: as for `EntityResolver`.
    ///   - judgements: those in force; the model's among them are left out, because it decides anew.
    ///   - withdrawn: pairs whose *same* was undone, in any order; they become `proposeOnly`
    ///     unless a judgement in force says more.
    public static func standing(
        records: [RecordID], hashes: [UInt64], judgements: [Judgement],
        withdrawn: [(RecordID, RecordID)] = []
    ) -> [Constraint] {
        let index = RecordIndex(records)
        func numbers(_ left: RecordID, _ right: RecordID) -> (UInt32, UInt32)? {
            guard let left = index.number(of: left), let right = index.number(of: right),
                left != right
            else { return nil }
            return (min(left, right), max(left, right))
        }
        let deciding = judgements.filter { $0.decider != .model }
        let resolved = EntityResolver.resolve(
            records: records, hashes: hashes, judgements: deciding)
        var constraints: [Constraint] = []
        for group in resolved.partition where group.count > 1 {
            for (left, right) in zip(group, group.dropFirst()) {
                guard let pair = numbers(left, right) else { continue }
                constraints.append(.init(left: pair.0, right: pair.1, rule: .mustLink))
            }
        }
        for judgement in EntityResolver.effective(deciding) {
            guard let pair = numbers(judgement.left, judgement.right) else { continue }
            switch judgement.verdict {
            case .same: continue
            case .different, .related:
                constraints.append(.init(left: pair.0, right: pair.1, rule: .cannotLink))
            case .unsure:
                constraints.append(.init(left: pair.0, right: pair.1, rule: .unsure))
            }
        }
        for (left, right) in withdrawn {
            guard let pair = numbers(left, right) else { continue }
            constraints.append(.init(left: pair.0, right: pair.1, rule: .proposeOnly))
        }
        return Array(Set(constraints)).sorted {
            ($0.left, $0.right, $0.rule.rawValue) < ($1.left, $1.right, $1.rule.rawValue)
        }
    }
}
