/// Writes a street's name with every abbreviation spelled one way.
struct StreetNameWriter {
    typealias Word = WordList.Word

    private let list: WordList
    private let bytes: [UInt8]

    init(_ list: WordList) {
        self.list = list
        bytes = list.bytes
    }

    /// The name; nil where no word is left.
    func write(_ street: [Word]) -> String? {
        var writer = PhraseWriter()
        let isGerman = street.contains { hasGermanEnding($0) }
        var hasLeadingType = false
        var index = 0
        while index < street.count {
            let word = street[index]
            let pair = pairEnd(street, index)
            let range = Int(word.start)..<Int(street[pair - 1].end)
            let canonical = canonicalWord(range, word, street, index)
            if hasLeadingType || index == 0, pair == index + 1, street.count > 1,
                StreetWords.particles.contains(bytes.span.extracting(range)), word.hasLetter,
                index + 1 < street.count
            {
                // "Rue de la Paix" and "Rue Paix" are one.
            } else if let canonical {
                if index == 0 { hasLeadingType = StreetWords.leadingTypes.contains(canonical.span) }
                writer.append(canonical)
            } else {
                writeName(range, isGerman: isGerman, into: &writer)
            }
            index = pair
        }
        return writer.text
    }

    /// `5th` of `5`.
    static func ordinal(_ number: String) -> String {
        guard number.utf8.allSatisfy({ ByteShape.of($0) == .digit }) else { return number }
        let lastTwo = number.suffix(2)
        if lastTwo.count == 2 && lastTwo.first == "1" { return number + "th" }
        switch number.last {
        case "1": return number + "st"
        case "2": return number + "nd"
        case "3": return number + "rd"
        default: return number + "th"
        }
    }

    /// The index after words that are read as one: "n. w.", "p.za", "v.le", "17 th".
    private func pairEnd(_ street: [Word], _ index: Int) -> Int {
        guard index + 1 < street.count, street[index].end == street[index + 1].start else {
            return index + 1
        }
        let word = street[index]
        let next = street[index + 1]
        let joined = Int(word.start)..<Int(next.end)
        if word.isNumber, next.gap == .space, isOrdinalEnding(next) { return index + 2 }
        let isTied = next.gap == .dot || next.gap == .hyphen
        if word.hasLetter, isTied || word.count > 2,
            StreetWords.canonical.meaning(of: bytes.span.extracting(joined)) != nil,
            word.isSingleLetter || word.count > 3
        {
            return index + 2
        }
        return index + 1
    }

    private func isOrdinalEnding(_ word: Word) -> Bool {
        list.equals(word, "st") || list.equals(word, "nd") || list.equals(word, "rd")
            || list.equals(word, "th")
    }

    private func canonicalWord(_ range: Range<Int>, _ word: Word, _ street: [Word], _ index: Int)
        -> [UInt8]?
    {
        if index == 0, list.equals(word, "c"), street.count > 1,
            !street[1].gap.isDisjoint(with: [.slash, .dot])
        {
            return Array("calle".utf8)
        }
        if index > 0, index + 1 == street.count, list.equals(word, "la") { return Array("ln".utf8) }
        // A single letter stands for a type only with a dot after it, or as a direction.
        if word.isSingleLetter, range.count == 1, !isDirection(word),
            index + 1 == street.count || !street[index + 1].gap.contains(.dot)
        {
            return nil
        }
        if let canonical = StreetWords.canonical.meaning(of: bytes.span.extracting(range)) {
            return canonical
        }
        if word.isNumber, range.count == word.count, index + 2 == street.count,
            StreetWords.canonical.meaning(of: bytes.span.extracting(list.range(street[index + 1])))
                .map(
                    { StreetWords.trailingTypes.contains($0.span) }) == true
        {
            return Array(Self.ordinal(String(decoding: bytes[range], as: UTF8.self)).utf8)
        }
        return nil
    }

    private func isDirection(_ word: Word) -> Bool {
        let letter = list.first(word)
        return letter == UInt8(ascii: "n") || letter == UInt8(ascii: "s")
            || letter == UInt8(ascii: "e") || letter == UInt8(ascii: "w")
    }

    // MARK: Glued types and umlauts

    private func hasGermanEnding(_ word: Word) -> Bool {
        let text = bytes[list.range(word)]
        return StreetWords.germanEndings.contains {
            text.count >= $0.count && text.suffix($0.count) == $0[...]
        }
    }

    /// Writes a word that is no abbreviation: a glued type apart, umlauts in one spelling.
    private func writeName(_ range: Range<Int>, isGerman: Bool, into writer: inout PhraseWriter) {
        var stem = Array(bytes[range])
        var type: [UInt8]?
        for glued in StreetWords.gluedTypes
        where stem.count >= glued.ending.count + 3
            && stem.suffix(glued.ending.count) == glued.ending[...]
        {
            stem.removeLast(glued.ending.count)
            type = glued.type
            break
        }
        if isGerman { Self.foldUmlauts(&stem) }
        writer.append(stem)
        if let type { writer.append(type) }
    }

    /// Writes `ae`, `oe`, `ue` as the vowel alone, except after a vowel or `q`: "Bauer", "Neue".
    static func foldUmlauts(_ word: inout [UInt8]) {
        var result: [UInt8] = []
        result.reserveCapacity(word.count)
        for (index, byte) in word.enumerated() {
            if byte == UInt8(ascii: "e"), index > 0,
                let vowel = result.last,
                vowel == UInt8(ascii: "a") || vowel == UInt8(ascii: "o")
                    || vowel == UInt8(ascii: "u"),
                index == 1 || !Self.isVowelOrQ(word[index - 2])
            {
                continue
            }
            result.append(byte)
        }
        word = result
    }

    private static func isVowelOrQ(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "a") || byte == UInt8(ascii: "e") || byte == UInt8(ascii: "i")
            || byte == UInt8(ascii: "o") || byte == UInt8(ascii: "u") || byte == UInt8(ascii: "q")
    }
}
