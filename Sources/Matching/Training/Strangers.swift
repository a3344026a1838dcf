/// The people beyond a table that it is taken from.
///
/// In a list of two rows every agreement is one of all pairs, so by its own figures it says nothing;
/// but two rows with one e-mail address are one person all the same, because the world is larger than
/// the list. So frequencies, chances and priors are those of a table with this many further records,
/// each unlike all others. In a large table they do not matter.
enum Strangers {
    /// As many as the assumptions about a comparison are worth (`MatchingPolicy.assumptionStrength`).
    static let count = 30

    /// The pairs of records of a table and the strangers.
    static func pairs(among records: Int) -> Double {
        let all = Double(records + count)
        return all * (all - 1) / 2
    }
}
