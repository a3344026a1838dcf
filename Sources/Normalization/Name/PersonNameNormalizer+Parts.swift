extension PersonNameNormalizer {
    /// The words of a text; nil where there is no name in it.
    static func usable(_ raw: [UInt8]) -> [NameToken]? {
        if raw.isEmpty || raw.contains(Ascii.at) { return nil }
        let tokens = NameTokenizer(raw).tokens.filter { token in
            token.text.contains { $0 >= 0x61 } && !NameLexicon.isOrdinal(token.text)
                || NameLexicon.generation(token.text) != nil
        }
        if tokens.isEmpty { return nil }
        let letters = Array(tokens.map { $0.text.filter { $0 != Ascii.space } }.joined())
        if NameLexicon.isPlaceholder(letters) { return nil }
        // `n/a` and `N.A.` are no name, Na is.
        let isNotAvailable = letters.count == 2 && letters[0] == 0x6E && letters[1] == 0x61
        if isNotAvailable && raw.contains(where: { $0 == Ascii.slash || $0 == Ascii.dot }) {
            return nil
        }
        return tokens
    }

    /// Moves words in quotes and brackets to the nickname.
    static func takeNicknames(_ tokens: inout [NameToken], _ parts: inout NameParts) {
        guard tokens.contains(where: \.isQuoted) else { return }
        // A name that stands in quotes as a whole is no nickname.
        if tokens.allSatisfy(\.isQuoted) { return }
        for token in tokens where token.isQuoted {
            NameParts.append(token.text, to: &parts.nickname)
        }
        tokens.removeAll(where: \.isQuoted)
        if parts.nickname.elementsEqual("nee".utf8) { parts.nickname = [] }
    }

    /// Moves leading titles to the prefix, leaving at least `keeping` words.
    static func takeTitles(
        _ tokens: inout [NameToken], _ parts: inout NameParts, keeping: Int
    ) {
        var count = 0
        while count + keeping < tokens.count {
            let token = tokens[count]
            if let title = NameLexicon.title(token.text) {
                if parts.gender == nil { parts.gender = title.gender }
            } else if count == 0 || !token.isAllLower || !NameLexicon.isTitleTail(token.text) {
                break
            }
            NameParts.append(token.text, to: &parts.prefix)
            count += 1
        }
        tokens.removeFirst(count)
    }

    /// Moves generations and degrees at the end to where they belong, leaving at least one word.
    static func takeSuffixes(_ tokens: inout [NameToken], _ parts: inout NameParts) {
        let areMostlyUpper = tokens.allSatisfy { !$0.hasLower }
        while tokens.count > 1, let last = tokens.last {
            let isApart = last.segment > tokens[0].segment
            if let generation = NameLexicon.generation(last.text) {
                // One letter, `V`, is a generation only where a whole name stands before it.
                if last.isInitial && tokens.count < 3 && !isApart { break }
                if parts.generation == 0 { parts.generation = generation }
            } else {
                let isMarked = isApart || last.hasInnerDot || (last.isUpper && !areMostlyUpper)
                let isAlone =
                    !isApart || tokens.dropLast().last?.segment == tokens[0].segment
                    || areSuffixes(tokens, segment: last.segment)
                let isDegree =
                    NameLexicon.isDegree(last.text) && tokens.count > 2
                    || isMarked
                        && (NameLexicon.isDegree(last.text)
                            || NameLexicon.isDoubtfulDegree(last.text))
                if !isDegree || !isAlone { break }
                if NameLexicon.isDoubtfulDegree(last.text) && tokens.count < 3
                    && !last.hasInnerDot
                {
                    break
                }
                parts.suffix =
                    last.text + (parts.suffix.isEmpty ? [] : [Ascii.space]) + parts.suffix
            }
            tokens.removeLast()
        }
    }

    /// Takes away the only word of a cell where it is a title or a suffix, as `Mr.` in the column of
    /// given names and `Jr.` or `Bt.` in that of family names.
    static func takeLoneAffix(
        _ tokens: inout [NameToken], _ parts: inout NameParts, isFamily: Bool
    ) {
        guard tokens.count == 1, let word = tokens.first?.text,
            NameLexicon.isLoneAffix(word, isFamily: isFamily)
        else { return }
        if !isFamily {
            if parts.gender == nil { parts.gender = NameLexicon.title(word)?.gender }
            NameParts.append(word, to: &parts.prefix)
        } else if let generation = NameLexicon.generation(word) {
            if parts.generation == 0 { parts.generation = generation }
        } else {
            NameParts.append(word, to: &parts.suffix)
        }
        tokens = []
    }

    /// Takes titles and suffixes away that were left as the only word of a part of a whole name.
    static func dropLoneAffixes(_ parts: inout NameParts) {
        if NameLexicon.isLoneAffix(parts.family, isFamily: true) {
            if let found = NameLexicon.generation(parts.family), parts.generation == 0 {
                parts.generation = found
            }
            parts.family = []
        }
        if NameLexicon.isLoneAffix(parts.given, isFamily: false) { parts.given = [] }
    }

    /// Whether every word behind a comma is a degree or a generation.
    private static func areSuffixes(_ tokens: [NameToken], segment: Int) -> Bool {
        tokens.allSatisfy { $0.segment != segment || NameLexicon.isAffix($0.text) }
    }

    /// Splits a name without comma into given and family name.
    static func order(_ tokens: [NameToken], _ raw: [UInt8], _ parts: inout NameParts) {
        if tokens.count == 1 {
            single(tokens[0], raw, &parts)
        } else if tokens[0].isEastAsian {
            parts.family = tokens[0].text
            setGiven(tokens[1...], &parts)
        } else if let start = familyStart(tokens) {
            parts.family = joinedFamily(tokens[start...])
            setGiven(tokens[..<start], &parts)
        } else if tokens[0].isUpper, let end = tokens.firstIndex(where: { !$0.isUpper }),
            tokens[end...].allSatisfy({ $0.hasLower || $0.isInitial })
        {
            parts.family = joinedFamily(tokens[..<end])
            setGiven(tokens[end...], &parts)
        } else if tokens.count == 2, tokens[1].isInitial, !tokens[0].isInitial,
            GivenNameGender.of(given: tokens[0].text) == nil
        {
            // "Smith J", but not "Kevin G".
            parts.family = tokens[0].text
            parts.given = tokens[1].text
        } else if NameLexicon.isLeadingParticle(tokens[0].text) {
            parts.family = joinedFamily(tokens[...])
        } else {
            setGiven(tokens.dropLast(), &parts)
            parts.family = joinedFamily(tokens.suffix(1))
        }
    }

    /// Where the family name begins by its writing: at the first particle behind the given name, or
    /// at the first word in capitals behind words that are not.
    private static func familyStart(_ tokens: [NameToken]) -> Int? {
        let capital = tokens.indices.dropFirst().first { tokens[$0].isUpper }
        if let capital, tokens[..<capital].allSatisfy({ $0.hasLower || $0.isInitial }),
            tokens[capital...].allSatisfy(\.isUpper), tokens[..<capital].contains(where: \.hasLower)
        {
            return capital
        }
        guard tokens.count > 2 else { return nil }
        let particle = tokens.indices.dropFirst().dropLast().first { index in
            NameLexicon.isParticle(tokens[index].text) && !tokens[index].isInitial
        }
        guard let particle, !NameLexicon.isLeadingParticle(tokens[0].text) else { return nil }
        return particle
    }

    private static func single(_ token: NameToken, _ raw: [UInt8], _ parts: inout NameParts) {
        if token.isEastAsian, let split = EastAsianName.split(raw) {
            parts.family = folded(split.family)
            parts.given = folded(split.given)
        } else if parts.prefix.isEmpty && GivenNameGender.of(given: token.text) != nil {
            parts.given = token.text
        } else {
            var tokens = [token]
            takeLoneAffix(&tokens, &parts, isFamily: true)
            parts.family = joinedFamily(tokens[...])
        }
    }

    private static func folded(_ text: String) -> [UInt8] {
        NameTokenizer(Array(text.utf8)).tokens.first?.text ?? []
    }

    /// The first word is the given name, the others are middle names, up to "and".
    static func setGiven(_ tokens: ArraySlice<NameToken>, _ parts: inout NameParts) {
        for token in tokens {
            if token.text.elementsEqual("and".utf8) { break }
            if parts.given.isEmpty {
                parts.given = token.text
            } else {
                NameParts.append(token.text, to: &parts.middle)
            }
        }
    }

    /// The family name in one spelling: `mc donald` and `o neil` are one word.
    static func joinedFamily(_ tokens: ArraySlice<NameToken>) -> [UInt8] {
        var family: [UInt8] = []
        var isGlued = false
        for token in tokens {
            if isGlued {
                family.append(contentsOf: token.text)
            } else {
                NameParts.append(token.text, to: &family)
            }
            let word = token.text
            isGlued =
                word.elementsEqual("mc".utf8) || word.elementsEqual("mac".utf8)
                || word.elementsEqual("o".utf8)
        }
        return family
    }
}
