/// Takes people's names apart: titles, given and family names, generation, degrees, nickname.
///
/// Reads both orders ("Müller, Anna Maria", "Dr. James R. O'Neil, Jr"), family names in capitals
/// ("GARCIA LOPEZ Maria"), particles ("van der Berg"), nicknames in quotes and brackets, and
/// Chinese and Korean names with the family name first. What the writing does not tell apart is
/// left as found: "Smith John" has the given name Smith.
///
/// In a column of given names all words are given names, initials apart; in a whole name the first
/// is, and what stands between it and the family name is the middle name.
///
/// - Missing: empty texts, texts without letters, e-mail addresses and placeholders have no parts.
public struct PersonNameNormalizer: Sendable {
    public init() {}

    /// A record's name from its columns; nil where they hold none.
    ///
    /// Where only one of given and family name is filled and it holds several words, it is read as
    /// a whole name. Parts of their own outrank those read from `full`.
    public func parse(
        prefix: String? = nil, given: String? = nil, middle: String? = nil,
        family: String? = nil, suffix: String? = nil, nickname: String? = nil,
        full: String? = nil
    ) -> PersonName? {
        func bytes(_ text: String?) -> [UInt8] { text.map { Array($0.utf8) } ?? [] }
        let givenBytes = bytes(given)
        let familyBytes = bytes(family)
        var parts = NameParts()
        let own = (given: givenParts(givenBytes), family: familyParts(familyBytes))
        if own.given.isEmpty && !own.family.isEmpty {
            parts = aloneParts(familyBytes, isFamily: true)
            parts.fill(from: own.given)
        } else if own.family.isEmpty && !own.given.isEmpty {
            parts = aloneParts(givenBytes, isFamily: false)
            parts.fill(from: own.family)
        } else {
            parts = own.given
            parts.fill(from: own.family)
        }
        parts.fill(from: NameParts(middle: middleWords(bytes(middle))))
        parts.fill(from: affixParts(bytes(prefix), isPrefix: true))
        parts.fill(from: affixParts(bytes(suffix), isPrefix: false))
        if parts.nickname.isEmpty { parts.nickname = words(bytes(nickname)) }
        let whole = fullParts(bytes(full))
        if parts.given.isEmpty || parts.family.isEmpty { parts.fill(from: whole) }
        if parts.gender == nil { parts.gender = GivenNameGender.of(given: parts.given) }
        return parts.isEmpty ? nil : PersonName(parts)
    }

    /// Reads a column of given names.
    func givenParts(_ raw: [UInt8]) -> NameParts {
        guard var tokens = Self.usable(raw) else { return NameParts() }
        var parts = NameParts()
        Self.takeNicknames(&tokens, &parts)
        Self.takeTitles(&tokens, &parts, keeping: 1)
        Self.takeSuffixes(&tokens, &parts)
        Self.takeLoneAffix(&tokens, &parts, isFamily: false)
        for (index, token) in tokens.enumerated() {
            if token.text.elementsEqual("and".utf8) { break }
            if token.isInitial && index > 0 {
                NameParts.append(token.text, to: &parts.middle)
            } else if parts.middle.isEmpty {
                NameParts.append(token.text, to: &parts.given)
            } else {
                NameParts.append(token.text, to: &parts.middle)
            }
        }
        if parts.given.isEmpty && parts.middle.isEmpty { swap(&parts.given, &parts.nickname) }
        return parts
    }

    /// Reads a column of family names.
    func familyParts(_ raw: [UInt8]) -> NameParts {
        guard var tokens = Self.usable(raw) else { return NameParts() }
        var parts = NameParts()
        Self.takeNicknames(&tokens, &parts)
        Self.takeTitles(&tokens, &parts, keeping: 1)
        Self.takeSuffixes(&tokens, &parts)
        Self.takeLoneAffix(&tokens, &parts, isFamily: true)
        parts.family = Self.joinedFamily(tokens[...])
        return parts
    }

    /// A cell of one word of ASCII letters, which is most cells, folded; nil for all other cells.
    ///
    /// Such a word is the name itself, in whatever column it stands; no word lists but those of
    /// placeholders and of words that are no names alone apply.
    func plainWord(_ raw: [UInt8]) -> [UInt8]? {
        var word = raw
        for index in word.indices {
            word[index] |= 0x20
            if !Ascii.isLowerLetter(word[index]) || raw[index] < 0x41 { return nil }
        }
        if word.count < 2 || NameLexicon.isPlaceholder(word) { return nil }
        let isAffix = [true, false].contains { NameLexicon.isLoneAffix(word, isFamily: $0) }
        return isAffix ? nil : word
    }

    /// Reads a whole name from a column that was meant for a part of it; where it is one word, or
    /// two that may be a double family name, the part it stands in is kept.
    func aloneParts(_ raw: [UInt8], isFamily: Bool) -> NameParts {
        guard let tokens = Self.usable(raw) else { return NameParts() }
        let part = isFamily ? familyParts(raw) : givenParts(raw)
        let words = tokens.filter { !$0.isQuoted }
        if words.count < 2 || words[0].segment == 0 && NameLexicon.isLeadingParticle(words[0].text)
        {
            return part
        }
        let whole = fullParts(raw)
        return whole.family.isEmpty || whole.given.isEmpty ? part : whole
    }

    /// Reads a whole name.
    func fullParts(_ raw: [UInt8]) -> NameParts {
        guard var tokens = Self.usable(raw) else { return NameParts() }
        var parts = NameParts()
        Self.takeNicknames(&tokens, &parts)
        Self.takeTitles(&tokens, &parts, keeping: 1)
        Self.takeSuffixes(&tokens, &parts)
        if let comma = tokens.firstIndex(where: { $0.segment != tokens[0].segment }) {
            var given = Array(tokens[comma...])
            Self.takeTitles(&given, &parts, keeping: 1)
            parts.family = Self.joinedFamily(tokens[..<comma])
            Self.setGiven(given[...], &parts)
        } else {
            Self.order(tokens, raw, &parts)
        }
        Self.dropLoneAffixes(&parts)
        return parts
    }

    /// Reads a column of middle names or initials.
    func middleWords(_ raw: [UInt8]) -> [UInt8] { words(raw) }

    /// Reads a column of titles or of suffixes.
    func affixParts(_ raw: [UInt8], isPrefix: Bool) -> NameParts {
        var parts = NameParts()
        for token in NameTokenizer(raw).tokens {
            if isPrefix, let title = NameLexicon.title(token.text) {
                if parts.gender == nil { parts.gender = title.gender }
                NameParts.append(token.text, to: &parts.prefix)
            } else if let generation = NameLexicon.generation(token.text), !isPrefix {
                parts.generation = generation
            } else if !isPrefix {
                NameParts.append(token.text, to: &parts.suffix)
            }
        }
        return parts
    }

    /// Folded words of a text; empty for placeholders.
    func words(_ raw: [UInt8]) -> [UInt8] {
        guard let tokens = Self.usable(raw) else { return [] }
        return Array(tokens.map(\.text).joined(separator: [Ascii.space]))
    }
}
