import TextKernels

/// A header taken apart: its words, folded, without marks, case and punctuation.
///
/// `E-mail 2 - Value`, `email_2_value` and `Email2Value` have the same words.
struct HeaderName: Hashable, Sendable {
    /// Lower-case ASCII words and numbers, in order.
    let words: [String]
    /// The words without anything between them: what vocabularies are keyed by.
    let squashed: String

    init(_ header: String) {
        var separated = ""
        var previous: Unicode.Scalar?
        for scalar in header.unicodeScalars where scalar.value != 0xfeff {
            if let previous, Self.isBoundary(previous, scalar) { separated.append(" ") }
            separated.unicodeScalars.append(scalar)
            previous = scalar
        }
        var words = Self.split(TextFolder.fold(separated))
        // A custom field of Salesforce ends in `__c`.
        if words.count > 1 && words.last == "c" && header.hasSuffix("__c") { words.removeLast() }
        self.init(words: words)
    }

    init(words: [String]) {
        var words = words
        var index = 0
        while index + 1 < words.count {
            // `E-mail` and `e mail` are one word.
            if words[index] == "e" && words[index + 1].hasPrefix("mail") {
                words[index + 1] = "e" + words[index + 1]
                words.remove(at: index)
            }
            index += 1
        }
        self.words = words
        squashed = words.joined()
    }

    /// The numbers among the words.
    var numbers: [Int] { words.compactMap { Int($0) } }

    /// Whether a word begins between two scalars: `aB`, `a1`, `1a`.
    private static func isBoundary(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
        let leftIsDigit = ("0"..."9").contains(left)
        let rightIsDigit = ("0"..."9").contains(right)
        if leftIsDigit != rightIsDigit {
            return leftIsDigit ? right.properties.isAlphabetic : left.properties.isAlphabetic
        }
        return left.properties.isLowercase && right.properties.isUppercase
    }

    private static func split(_ folded: String) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        for byte in folded.utf8 {
            let isLetter = (byte >= 0x61 && byte <= 0x7a) || byte >= 0x80
            let isDigit = byte >= 0x30 && byte <= 0x39
            if isLetter || isDigit {
                word.append(byte)
            } else if byte == UInt8(ascii: "'") {
                continue
            } else if !word.isEmpty {
                words.append(String(decoding: word, as: UTF8.self))
                word.removeAll()
            }
        }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        return words
    }
}
