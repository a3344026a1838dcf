/// The words of organisations' normalised names, as the rules of relations compare them.
enum OrganizationWords {
    static func words(_ name: String) -> [String] {
        name.split(separator: " ").map(String.init)
    }

    /// Whether two names cannot be one name in two forms: no word in common, not alike as texts, and
    /// neither the initials of the other.
    static func areUnlike(_ left: String, _ right: String) -> Bool {
        let mine = words(left)
        let other = words(right)
        if mine.isEmpty || other.isEmpty { return false }
        if mine.contains(where: { $0.utf8.count > 2 && other.contains($0) }) { return false }
        let joined = (mine.joined(), other.joined())
        if joined.0.hasPrefix(joined.1) || joined.1.hasPrefix(joined.0) { return false }
        if LetterPairs.similarity(joined.0, joined.1) > 0.3 { return false }
        return !isAcronym(joined.0, of: other) && !isAcronym(joined.1, of: mine)
    }

    private static func isAcronym(_ short: String, of words: [String]) -> Bool {
        guard words.count > 1, short.utf8.count <= words.count + 1 else { return false }
        let initials = String(words.compactMap(\.first))
        return initials.hasPrefix(short) || short.hasPrefix(initials)
    }
}
