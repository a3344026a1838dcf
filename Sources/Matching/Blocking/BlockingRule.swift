import RecordModel

/// Which records get compared: those that have all pieces of a rule in common.
struct BlockingRule: Sendable {
    let name: String
    /// What the records of a block have in common, for reports.
    let sentence: String
    let pieces: [KeyPiece]
    /// Given and family name agree in either order.
    var isSymmetric = false
    /// What an oversized block is split by: the union of the refinements with each of these.
    var refinements: [KeyPiece] = []

    init(
        _ name: String, _ sentence: String, _ pieces: [KeyPiece], isSymmetric: Bool = false,
        by refinements: [KeyPiece] = []
    ) {
        self.name = name
        self.sentence = sentence
        self.pieces = pieces
        self.isSymmetric = isSymmetric
        self.refinements = refinements
    }

    /// The candidate rules, the most telling first.
    static func candidates(for party: PartyKind) -> [BlockingRule] {
        switch party {
        case .contact: contactRules
        case .account: accountRules
        }
    }
}
