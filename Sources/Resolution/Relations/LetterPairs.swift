/// How alike two words are by the pairs of neighbouring letters that they share.
///
/// Rules use it to make sure that two names are *not* alike; how like names are that may be the same
/// is the matching model's affair.
///
/// - Source: Dice, "Measures of the Amount of Ecologic Association Between Species", 1945, over
///   letter pairs.
enum LetterPairs {
    /// Twice the shared pairs over all pairs: 1 for equal words, 0 for words without a common pair.
    ///
    /// - Missing: a word of one letter has no pair; 0 then, unless the words are equal.
    static func similarity(_ left: String, _ right: String) -> Double {
        if left == right { return 1 }
        let mine = pairs(left)
        var other = pairs(right)
        let total = mine.count + other.count
        if total == 0 { return 0 }
        var shared = 0
        for pair in mine {
            guard let place = other.firstIndex(of: pair) else { continue }
            other.swapAt(place, other.count - 1)
            other.removeLast()
            shared += 1
        }
        return 2 * Double(shared) / Double(total)
    }

    /// Twice the shared letters, in any order, over all letters: near 1 for a word and its misspelling,
    /// even where letters are transposed.
    static func commonLetters(_ left: String, _ right: String) -> Double {
        var other = Array(right.utf8)
        let total = left.utf8.count + other.count
        if total == 0 { return 0 }
        var shared = 0
        for letter in left.utf8 {
            guard let place = other.firstIndex(of: letter) else { continue }
            other.swapAt(place, other.count - 1)
            other.removeLast()
            shared += 1
        }
        return 2 * Double(shared) / Double(total)
    }

    private static func pairs(_ word: String) -> [UInt16] {
        let bytes = Array(word.utf8)
        return zip(bytes, bytes.dropFirst()).map { UInt16($0) << 8 | UInt16($1) }
    }
}
