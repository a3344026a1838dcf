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
        let scalars = Array(header.unicodeScalars).filter { $0.value != 0xfeff }
        for (index, scalar) in scalars.enumerated() {
            if index > 0, Self.isBoundary(scalars, index) { separated.append(" ") }
            switch scalar {
            // `House #`, `N°`: a number.
            case "#": separated += " no "
            case "°", "º":
                separated +=
                    index > 0 && "nN".unicodeScalars.contains(scalars[index - 1]) ? "o " : " "
            default: separated.unicodeScalars.append(scalar)
            }
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

    /// Whether a word begins at a scalar: `aB`, `a1`, `1a`, `POBox` before its `B`.
    private static func isBoundary(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        let left = scalars[index - 1]
        let right = scalars[index]
        if index + 2 < scalars.count, isUppercase(left), isUppercase(right),
            isLowercase(scalars[index + 1]), isLowercase(scalars[index + 2])
        {
            return true
        }
        let leftIsDigit = ("0"..."9").contains(left)
        let rightIsDigit = ("0"..."9").contains(right)
        if leftIsDigit != rightIsDigit { return isAlphabetic(leftIsDigit ? right : left) }
        return isLowercase(left) && isUppercase(right)
    }

    // The vocabularies are some thousand headers, nearly all of them of ASCII, which needs no table.

    private static func isUppercase(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? ("A"..."Z").contains(scalar) : scalar.properties.isUppercase
    }

    private static func isLowercase(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? ("a"..."z").contains(scalar) : scalar.properties.isLowercase
    }

    private static func isAlphabetic(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            ? isLowercase(scalar) || isUppercase(scalar) : scalar.properties.isAlphabetic
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
                // `l'entreprise` is two words, `manager's` is one.
                if elided.contains(String(decoding: word, as: UTF8.self)) {
                    words.append(String(decoding: word, as: UTF8.self))
                    word.removeAll()
                }
            } else if !word.isEmpty {
                words.append(String(decoding: word, as: UTF8.self))
                word.removeAll()
            }
        }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        return words
    }

    /// Articles and prepositions of French and Italian before an apostrophe.
    private static let elided: Set<String> = ["l", "d", "dell", "nell", "all", "sull", "qu", "un"]
}
