import RecordModel

extension AgreementPatterns {
    /// Patterns that differ in more levels have nothing to say of each other.
    private static let mostDifferences = 3

    /// How much one pattern says of another: 1 for equal levels, less by `reach` for each that differs, 0
    /// where more than three do. Rarity does not tell them apart.
    ///
    /// - Source: Nadaraya and Watson 1964 for smoothing over neighbours.
    static func likeness(_ left: Pattern, _ right: Pattern, reach: Double) -> Double {
        var weight = 1.0
        var differences = 0
        for slot in 0..<16 where (left[slot] & 15) != (right[slot] & 15) {
            differences += 1
            if differences > mostDifferences { return 0 }
            weight *= reach
        }
        return weight
    }
}
