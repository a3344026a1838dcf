extension KeyMaker {
    /// How a piece of two records compares.
    enum PieceAgreement {
        case same
        case different
        /// At least one of the two lacks it.
        case missing
    }

    /// Whether two records share a value of a piece.
    func agreement(on piece: KeyPiece, _ left: Int, _ right: Int) -> PieceAgreement {
        let first = hashes(of: piece, left)
        let second = hashes(of: piece, right)
        if first.isEmpty || second.isEmpty { return .missing }
        return first.contains(where: second.contains) ? .same : .different
    }

    /// Whether the two pieces of a symmetric rule agree with each other's place taken.
    func areCrossed(_ rule: BlockingRule, _ left: Int, _ right: Int) -> Bool {
        guard rule.pieces.count == 2 else { return false }
        let shares = { (piece: KeyPiece, other: KeyPiece) in
            hashes(of: piece, left).contains(where: hashes(of: other, right).contains)
        }
        return shares(rule.pieces[0], rule.pieces[1]) && shares(rule.pieces[1], rule.pieces[0])
    }
}
