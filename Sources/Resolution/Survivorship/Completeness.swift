/// How much a text says: more full words first, then more letters and digits, then better spelling.
struct Completeness: Comparable {
    /// Words of two or more letters or digits; an initial is none.
    private let fullWords: Int
    private let characters: Int
    /// 2 for mixed case, 1 for a leading plus sign, 0 for all capitals and all small letters.
    private let form: Int

    init(_ text: String) {
        var count = Count()
        if !count.addASCII(text.utf8) {
            count = Count()
            count.add(text.unicodeScalars)
        }
        fullWords = count.words
        characters = count.characters
        let hasBothCases = count.hasUpper && count.hasLower
        let isInternational = text.utf8.first == UInt8(ascii: "+") && text.hasPrefix("+")
        form = hasBothCases ? 2 : isInternational ? 1 : 0
    }

    static func < (left: Completeness, right: Completeness) -> Bool {
        (left.fullWords, left.characters, left.form)
            < (right.fullWords, right.characters, right.form)
    }

    /// What is counted while a text is walked.
    private struct Count {
        var words = 0
        var characters = 0
        var hasUpper = false
        var hasLower = false
        /// Letters and digits of the word at hand.
        private var length = 0

        /// Counts a text by the properties of its scalars.
        mutating func add(_ scalars: String.UnicodeScalarView) {
            for scalar in scalars {
                let properties = scalar.properties
                if properties.isAlphabetic || properties.numericType != nil {
                    addLetter()
                    hasUpper = hasUpper || properties.isUppercase
                    hasLower = hasLower || properties.isLowercase
                } else if !properties.isGraphemeExtend {
                    length = 0
                }
            }
        }

        /// The same for ASCII, which most texts are, without a look at Unicode's tables.
        ///
        /// - Returns: false where the text has other characters; the count is then of no use.
        mutating func addASCII(_ bytes: String.UTF8View) -> Bool {
            for byte in bytes {
                if byte >= 0x80 { return false }
                let isLetter = (byte | 0x20) &- UInt8(ascii: "a") < 26
                if isLetter || byte &- UInt8(ascii: "0") < 10 {
                    addLetter()
                    if isLetter {
                        hasUpper = hasUpper || byte & 0x20 == 0
                        hasLower = hasLower || byte & 0x20 != 0
                    }
                } else {
                    length = 0
                }
            }
            return true
        }

        @inline(__always)
        private mutating func addLetter() {
            length &+= 1
            characters &+= 1
            if length == 2 { words &+= 1 }
        }
    }
}
