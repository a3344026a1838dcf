/// Cuts a header into the words and phrases that we know: `Rechnungsadresse - Ort` into a label, a
/// field and a field.
///
/// Whole phrases are preferred to their words, words to the parts of compounds. Compounds are cut
/// because German, Dutch and Swedish write them as one word, and so do people who drop the spaces
/// (`homephone`, `billingcity`).
struct HeaderSegmenter {
    struct Piece: Hashable, Sendable {
        let text: String
        /// nil where the piece is unknown.
        let atom: HeaderAtom?
    }

    private let words: [String]

    init(_ words: [String]) {
        self.words = words
    }

    /// The cheapest way to cut the header; unknown words are pieces without a meaning.
    ///
    /// - Parameter cutsWords: whether words that are unknown as a whole may be cut.
    /// - Complexity: at most five lookups a word, and one for each pair of places inside unknown ones.
    func pieces(cutsWords: Bool = true) -> [Piece] {
        var best: [(cost: Int, pieces: [Piece])] = [(0, [])]
        for end in 1...max(1, words.count) {
            if words.isEmpty { return [] }
            var found: (cost: Int, pieces: [Piece])?
            for start in max(0, end - 5)..<end {
                let (cost, pieces) = cut(start, end, cutsWords)
                guard let cost else { continue }
                let total = best[start].cost + cost
                if found.map({ total < $0.cost }) ?? true {
                    found = (total, best[start].pieces + pieces)
                }
            }
            best.append(found ?? (Int.max / 4, []))
        }
        return best[words.count].pieces
    }

    private func cut(_ start: Int, _ end: Int, _ cutsWords: Bool) -> (Int?, [Piece]) {
        let text = words[start..<end].joined()
        if let atom = HeaderAtom.lexicon[text] {
            // A single letter says something only where a person wrote it as a word.
            return (Self.cost(atom), [Piece(text: text, atom: atom)])
        }
        if end - start > 1 { return (nil, []) }
        if cutsWords, let parts = Self.compound(text) { return (14 + 4 * parts.count, parts) }
        if text.utf8.count == 1 { return (12, [Piece(text: text, atom: .filler)]) }
        return (60, [Piece(text: text, atom: nil)])
    }

    private static func cost(_ atom: HeaderAtom) -> Int {
        switch atom {
        case .field: 10
        case .label: 11
        case .stranger, .attribute: 12
        case .filler: 13
        }
    }

    /// The parts of a compound, all of them known and at least one of them a field.
    private static func compound(_ word: String) -> [Piece]? {
        let bytes = Array(word.utf8)
        guard (6...60).contains(bytes.count) else { return nil }
        var best: [(cost: Int, pieces: [Piece])?] = [(0, [])]
        for end in 1...bytes.count {
            var found: (cost: Int, pieces: [Piece])?
            for start in max(0, end - 26)..<end {
                guard let before = best[start] else { continue }
                let text = String(decoding: bytes[start..<end], as: UTF8.self)
                let isJoint =
                    start > 0 && end < bytes.count && end - start <= 2
                    && HeaderAtom.joints.contains(text) && before.pieces.last?.atom != .filler
                guard
                    let cost = isJoint
                        ? 3 : partCost(text, isFirst: start == 0, isLast: end == bytes.count)
                else { continue }
                let total = before.cost + cost
                if let found, found.cost <= total { continue }
                let piece = isJoint ? [] : [Piece(text: text, atom: HeaderAtom.lexicon[text])]
                found = (total, before.pieces + piece)
            }
            best.append(found)
        }
        guard let pieces = best[bytes.count]?.pieces, pieces.count > 1,
            pieces.contains(where: { if case .field = $0.atom { true } else { false } })
        else { return nil }
        return pieces
    }

    /// Short parts are found in any word, so only long ones count, shorter ones at the ends.
    private static func partCost(_ text: String, isFirst: Bool, isLast: Bool) -> Int? {
        guard let atom = HeaderAtom.lexicon[text] else { return nil }
        let length = text.utf8.count
        switch atom {
        case .field:
            return length >= 4 || (length == 3 && (isFirst || isLast)) ? 10 : nil
        case .label: return length >= 3 ? 10 : nil
        case .filler: return length >= 4 || (isLast && length >= 2) ? 11 : nil
        case .attribute, .stranger: return length >= 4 || (isLast && length >= 3) ? 11 : nil
        }
    }
}
