import RecordModel

extension ReviewItem {
    /// One contribution to the match weight, with its sentence.
    struct Contribution: Sendable, Codable, Equatable {
        /// What was compared, in words.
        let name: String
        let bits: Double
        let sentence: String
    }

    /// The evidence about the pair on which the proposal hangs.
    struct Evidence: Sendable, Codable, Equatable {
        /// The name of what another relationship explains of the agreement.
        static let relationship = "relationship"

        let prior: Double
        /// What weighs most first.
        let contributions: [Contribution]

        var weight: MatchWeight {
            MatchWeight(bits: contributions.reduce(prior) { $0 + $1.bits })
        }

        /// What weighs most, in one sentence: `Same e-mail ‘a@b.example’; birth dates differ.`
        ///
        /// Where some of it speaks for and some against, both are told; that a household or colleagues would
        /// agree as well comes last, because it is about the rest.
        var sentence: String {
            let weighty = contributions.filter { abs($0.bits) >= 0.5 }
            var told = Array(weighty.prefix(3))
            for isFor in [true, false] where !told.contains(where: { ($0.bits > 0) == isFor }) {
                guard let other = weighty.first(where: { ($0.bits > 0) == isFor }) else { continue }
                told = told.prefix(2) + [other]
            }
            let findings = told.filter { $0.name != Self.relationship }
            let ordered = findings + told.filter { $0.name == Self.relationship }
            let sentences = ordered.map(\.sentence)
            guard let first = sentences.first else { return "" }
            let all = [first.prefix(1).uppercased() + first.dropFirst()] + sentences.dropFirst()
            return all.joined(separator: "; ") + "."
        }
    }
}
