import RecordModel

extension PlanItem {
    /// Where the item contradicts itself, as a path; nil where it is sound.
    ///
    /// A plan may have been edited by hand, and nothing of it is to reach past its own members.
    var firstProblem: String? {
        if members.count < 2 || Set(members).count != members.count { return "members" }
        if plannedVerdict == nil { return "id" }
        let range = members.indices
        let placed = entities.joined().sorted()
        if placed != Array(range) || entities.contains(where: \.isEmpty) { return "entities" }
        for (position, pair) in evidence.enumerated()
        where !range.contains(pair.left) || !range.contains(pair.right) || pair.left >= pair.right {
            return "evidence.\(position)"
        }
        for (position, value) in golden.enumerated() {
            let places = [value.member] + (value.twins + value.alternates).map(\.member)
            if places.contains(where: { $0.map { !range.contains($0) } ?? false }) {
                return "golden.\(position)"
            }
        }
        if let pair = decisivePair, pair.count != 2 || !pair.allSatisfy(range.contains) {
            return "decisivePair"
        }
        return nil
    }

    /// The verdict that the item was planned with, which its id tells whatever a person made of it;
    /// nil where the id is not that of the members.
    public var plannedVerdict: PairVerdict? {
        [PairVerdict.merge, .review].first {
            id == Self.identifier(kind: kind, verdict: $0, members: members)
        }
    }
}
