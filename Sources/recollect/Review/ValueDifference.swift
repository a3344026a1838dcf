/// What of a text is not in another: the characters that a reviewer's eye should find.
enum ValueDifference {
    /// Texts longer than this are marked whole: comparing costs the product of the lengths.
    private static let longestCompared = 200

    /// For each character of a text whether it is missing from the nearest of the others.
    ///
    /// Characters are grapheme clusters, so that a mark is never taken off its letter. A text that has
    /// less than half in common with the nearest other is marked whole: single letters that agree by
    /// chance would only confuse.
    static func marks(_ text: String, against others: [String]) -> [Bool] {
        let characters = Array(text)
        if others.isEmpty || others.contains(text) {
            return Array(repeating: false, count: characters.count)
        }
        let all = Array(repeating: true, count: characters.count)
        guard characters.count <= longestCompared else { return all }
        var best: (common: Int, marks: [Bool]) = (0, all)
        for other in others where other.count <= longestCompared {
            let found = compare(characters, Array(other))
            if found.common * 2 >= max(characters.count, other.count), found.common > best.common {
                best = found
            }
        }
        return best.marks
    }

    /// The longest common subsequence, and which characters of the first text are not in it.
    private static func compare(
        _ left: [Character], _ right: [Character]
    ) -> (common: Int, marks: [Bool]) {
        let width = right.count + 1
        var lengths = [Int](repeating: 0, count: (left.count + 1) * width)
        for i in left.indices.reversed() {
            for j in right.indices.reversed() {
                lengths[i * width + j] =
                    left[i] == right[j]
                    ? lengths[(i + 1) * width + j + 1] + 1
                    : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
            }
        }
        var marks = [Bool](repeating: true, count: left.count)
        var (i, j) = (0, 0)
        while i < left.count && j < right.count {
            if left[i] == right[j] {
                marks[i] = false
                i += 1
                j += 1
            } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
                i += 1
            } else {
                j += 1
            }
        }
        return (lengths[0], marks)
    }
}
