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
        let prior: Double
        /// What weighs most first.
        let contributions: [Contribution]

        var weight: MatchWeight {
            MatchWeight(bits: contributions.reduce(prior) { $0 + $1.bits })
        }

        /// What weighs most, in one sentence: `Same e-mail ‘a@b.example’; birth dates differ.`
        var sentence: String {
            let told = contributions.filter { abs($0.bits) >= 0.5 }.prefix(3).map(\.sentence)
            guard let first = told.first else { return "" }
            let all = [first.prefix(1).uppercased() + first.dropFirst()] + told.dropFirst()
            return all.joined(separator: "; ") + "."
        }
    }
}
