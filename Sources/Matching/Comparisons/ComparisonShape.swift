import RecordModel

/// A comparison before training: its levels, and what is assumed of them.
///
/// The assumptions are where EM starts and what holds where the data are silent. Kinds of
/// non-matches in which a comparison agrees only by chance are pinned to chance, which is what
/// keeps EM from taking a household or an office for one person.
struct ComparisonShape: Sendable {
    struct Level: Sendable {
        let name: String
        /// Assumed chance among matches.
        let m: Double
        /// The value's own frequency says how likely the agreement is by chance.
        var usesTermFrequency = false
        /// The level is defined by how few records share the value: its chance is learned, and
        /// falls as the table grows.
        var isRareCoincidence = false
    }

    /// What is assumed of one further kind of non-matches.
    enum Assumption: Sendable {
        /// Agrees as among strangers.
        case asUnrelated
        /// Agrees as among matches.
        case asMatch
        /// Agrees as in the first of the further kinds.
        case asFirstKind
        /// Has these chances, one per level, whatever the data say.
        case held([Double])
        /// Starts with these chances, one per level, and is learned.
        case learned([Double])
    }

    let kind: ComparisonKind
    let levels: [Level]
    /// One per kind of non-matches after the strangers.
    let related: [Assumption]

    static func shape(of kind: ComparisonKind, for party: PartyKind) -> ComparisonShape? {
        switch party {
        case .contact: contactShapes.first { $0.kind == kind }
        case .account: accountShapes.first { $0.kind == kind }
        }
    }

    static func shapes(for party: PartyKind) -> [ComparisonShape] {
        switch party {
        case .contact: contactShapes
        case .account: accountShapes
        }
    }
}
