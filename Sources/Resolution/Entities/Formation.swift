import RecordModel

/// How an entity came to be: the *same* judgements that joined its records, step by step.
///
/// Derived from the judgements alone. Where several judgements hold the same two groups together,
/// the one that joined them first counts: by run, then the one with more weight.
public struct Formation: Sendable, Equatable {
    /// One joining of two groups of records.
    public struct Step: Sendable, Equatable {
        public let judgement: Judgement
        /// The run that made the judgement.
        public let run: RunID
        /// The two groups as they were before, ascending; `left` holds the judgement's left record.
        public let left: [RecordID]
        public let right: [RecordID]
    }

    public let steps: [Step]
    /// Members that no judgement joins to the others, ascending; empty for an entity that holds.
    public let loose: [RecordID]

    /// - Parameter judgements: those in force about the members, each with its run.
    public init(members: [RecordID], judgements: [(judgement: Judgement, run: RunID)]) {
        var group: [RecordID: Int] = [:]
        var groups: [[RecordID]] = members.sorted().map { [$0] }
        for (number, records) in groups.enumerated() { group[records[0]] = number }
        let joining = judgements.filter { $0.judgement.verdict == .same }.sorted { a, b in
            if a.run != b.run { return a.run.rawValue < b.run.rawValue }
            let left = a.judgement.weight ?? .infinity
            let right = b.judgement.weight ?? .infinity
            return left != right ? left > right : a.judgement.sequence < b.judgement.sequence
        }
        var steps: [Step] = []
        for (judgement, run) in joining {
            guard let left = group[judgement.left], let right = group[judgement.right],
                left != right
            else { continue }
            steps.append(
                Step(judgement: judgement, run: run, left: groups[left], right: groups[right]))
            groups[left] = (groups[left] + groups[right]).sorted()
            for record in groups[right] { group[record] = left }
            groups[right] = []
        }
        self.steps = steps
        let largest = groups.map(\.count).max() ?? 0
        let main = groups.firstIndex { $0.count == largest }
        loose = groups.indices.filter { $0 != main }.flatMap { groups[$0] }.sorted()
    }
}
