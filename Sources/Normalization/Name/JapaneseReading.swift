import TextKernels

/// How a Japanese name reads in Latin letters, where that is known.
///
/// Chinese characters do not tell how a Japanese name is read, and their Mandarin reading is wrong. Common
/// names are read from a list, kana by their sound; of all others nothing is said.
package enum JapaneseReading {
    /// Whether a text is Japanese without regard to where it comes from: it has kana, or begins with a
    /// family name that only Japanese have.
    package static func isJapanese(_ text: String) -> Bool {
        if hasKana(text) { return true }
        let characters = Array(text.prefix { !$0.isWhitespace })
        return (2...3).contains { length in
            characters.count >= length
                && JapaneseReadings.isFamilyName(String(characters[..<length]))
        }
    }

    /// Whether a text has kana, which only Japanese is written with.
    package static func hasKana(_ text: String) -> Bool {
        text.unicodeScalars.contains(where: isKana)
    }

    /// The reading of a Japanese text; nil where some of its Chinese characters are not known by
    /// the name that they make, or where it has Latin letters only.
    package static func of(_ text: String) -> String? {
        guard text.unicodeScalars.contains(where: isIdeograph) else { return LatinReading.of(text) }
        var words: [String] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            guard let read = read(word) else { return nil }
            words.append(read)
        }
        return words.joined(separator: " ")
    }

    private static func read(_ word: Substring) -> String? {
        guard word.unicodeScalars.contains(where: isIdeograph) else {
            return LatinReading.of(String(word)) ?? String(word)
        }
        if let known = known(String(word)) { return known }
        // Family and given name without a space.
        let characters = Array(word)
        for length in [3, 2, 1] where characters.count > length {
            let family = String(characters[..<length])
            guard JapaneseReadings.isFamilyName(family), let first = known(family) else { continue }
            let given = String(characters[length...])
            let hasIdeograph = given.unicodeScalars.contains(where: isIdeograph)
            if let second = hasIdeograph ? known(given) : LatinReading.of(given) {
                return "\(first) \(second)"
            }
        }
        return nil
    }

    private static func known(_ name: String) -> String? {
        JapaneseReadings.reading(of: Array(name.utf8)).map {
            let text = String(decoding: $0, as: UTF8.self)
            return text.prefix(1).uppercased() + text.dropFirst()
        }
    }

    private static func isKana(_ scalar: Unicode.Scalar) -> Bool {
        (0x3041...0x3096).contains(scalar.value) || (0x30A1...0x30FA).contains(scalar.value)
            || (0xFF66...0xFF9D).contains(scalar.value)
    }

    private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
        (0x3400...0x9FFF).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value)
            || (0x20000...0x3FFFF).contains(scalar.value) || scalar.value == 0x3005
    }
}
