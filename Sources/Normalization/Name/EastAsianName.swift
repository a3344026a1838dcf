/// Splits names in Chinese characters or Hangul that are written without a space.
enum EastAsianName {
    /// The family name is the first character, or the first two of a known compound name or of
    /// four characters, as most Japanese names have.
    static func split(_ raw: [UInt8]) -> (family: String, given: String)? {
        let characters = Array(String(decoding: raw, as: UTF8.self)).filter { !$0.isWhitespace }
        guard (2...6).contains(characters.count) else { return nil }
        let isLong =
            characters.count > 2
            && (characters.count == 4 || JapaneseReadings.isFamilyName(String(characters[..<2]))
                || NameLexicon.longFamilyNames.contains(String(characters[..<2])))
        // A Japanese family name of three characters before a given name: 長谷川健一.
        let isLonger =
            characters.count > 3 && JapaneseReadings.isFamilyName(String(characters[..<3]))
        let familyCount = isLonger ? 3 : isLong ? 2 : 1
        return (String(characters[..<familyCount]), String(characters[familyCount...]))
    }
}
