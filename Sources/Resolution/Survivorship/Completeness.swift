/// How much a text says: more full words first, then more letters and digits, then better spelling.
struct Completeness: Comparable {
    /// Words of two or more letters or digits; an initial is none.
    private let fullWords: Int
    private let characters: Int
    /// 2 for mixed case, 1 for a leading plus sign, 0 for all capitals and all small letters.
    private let form: Int

    init(_ text: String) {
        var words = 0
        var length = 0
        var characters = 0
        var hasUpper = false
        var hasLower = false
        for scalar in text.unicodeScalars {
            let properties = scalar.properties
            if properties.isAlphabetic || properties.numericType != nil {
                length += 1
                characters += 1
                if length == 2 { words += 1 }
                hasUpper = hasUpper || properties.isUppercase
                hasLower = hasLower || properties.isLowercase
            } else if !properties.isGraphemeExtend {
                length = 0
            }
        }
        fullWords = words
        self.characters = characters
        form = hasUpper && hasLower ? 2 : text.hasPrefix("+") ? 1 : 0
    }

    static func < (left: Completeness, right: Completeness) -> Bool {
        (left.fullWords, left.characters, left.form)
            < (right.fullWords, right.characters, right.form)
    }
}
