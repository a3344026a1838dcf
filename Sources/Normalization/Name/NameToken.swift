/// One word of a typed name.
struct NameToken: Sendable {
    /// Lower-case ASCII; hyphens are spaces, apostrophes and dots are gone.
    var text: [UInt8]
    /// How many commas stand before it.
    var segment: Int
    /// Whether it stands in quotes or brackets.
    var isQuoted = false
    /// Two or more letters, all upper case.
    var isUpper = false
    /// Has a letter in lower case.
    var hasLower = false
    /// Has no letter in upper case.
    var isAllLower = false
    /// Written with dots between its letters, `M.D.`
    var hasInnerDot = false
    /// Chinese characters, kana or Hangul: the family name comes first.
    var isEastAsian = false

    var isInitial: Bool { text.count == 1 && Ascii.isLowerLetter(text[0]) }
}
