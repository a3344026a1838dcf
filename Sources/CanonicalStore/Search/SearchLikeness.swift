/// A word as it may have been meant by somebody who mistyped it.
///
/// Four and five letters may have one letter too many, too few, another or two swapped; longer words two. Shorter
/// ones, and what has digits or letters beyond ASCII, have to be written as they are.
struct SearchLikeness {
    let word: [UInt8]
    /// How many edits are allowed; none for a word that has to be written as it is.
    let limit: Int
    /// A bit for each letter that the word has.
    private let letters: UInt32
    private let distance: SearchFolding.EditDistance?

    init(_ word: String, _ folding: SearchFolding) {
        self.word = Array(word.utf8)
        distance = folding.distance
        let isPlain = self.word.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        let isOpen = isPlain && distance != nil && self.word.count <= 32
        limit =
            switch self.word.count {
            case 4...5 where isOpen: 1
            case 6... where isOpen: 2
            default: 0
            }
        letters = self.word.reduce(0) { $0 | Self.bit($1) }
    }

    /// How many edits make a term of the word; nil where there are too many, 0 where the term begins with it.
    func edits(to term: Span<UInt8>) -> Int? {
        if begins(term) { return 0 }
        if limit == 0 || abs(term.count - word.count) > limit { return nil }
        // A letter that only one of the two has is an edit, and an edit takes at most one from each.
        var others: UInt32 = 0
        for index in term.indices { others |= Self.bit(term[index]) }
        if (letters & ~others).nonzeroBitCount > limit { return nil }
        if (others & ~letters).nonzeroBitCount > limit { return nil }
        guard let edits = distance?(word.span, term, limit), edits <= limit else { return nil }
        return edits
    }

    /// The words that differ by one edit of the first letter: what a search by the first letter misses.
    var otherBeginnings: [[UInt8]] {
        if limit == 0 { return [] }
        let rest = Array(word.dropFirst())
        let swapped = [word[1], word[0]] + word.dropFirst(2)
        let others = (UInt8(ascii: "a")...UInt8(ascii: "z")).filter { $0 != word[0] }
        return [rest, swapped] + others.map { [$0] + rest } + others.map { [$0] + word }
    }

    private func begins(_ term: Span<UInt8>) -> Bool {
        if term.count < word.count { return false }
        for index in word.indices where term[index] != word[index] { return false }
        return true
    }

    private static func bit(_ byte: UInt8) -> UInt32 { 1 << UInt32(byte & 31) }
}
