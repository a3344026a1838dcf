/// One run over the words of a city's cell.
struct CityParser {
    private let list: WordList
    private let bytes: [UInt8]

    /// Words that say nothing of the place: "Paris Cedex", "Gemeinde X".
    private static let noise = Lexicon(words: "cedex gemeinde stadt kreisstadt hansestadt")

    /// Words with a common abbreviation.
    private static let words = Lexicon(
        canonicalForms: """
            st: saint sankt sainte sint ste snt
            mt: mount
            ft: fort
            pt: port
            n: north
            s: south
            e: east
            w: west
            hts: heights
            spgs: springs
            twp: township
            vlg: village
            bch: beach
            """)

    init(_ list: WordList) {
        self.list = list
        bytes = list.bytes
    }

    /// The city; nil for a placeholder and where no word is left.
    func parse() -> String? {
        if PlaceholderWords.contains(list) { return nil }
        if let whole = canonical(0..<list.count) { return whole }
        let kept = keptWords()
        guard let first = kept.first, let last = kept.last else { return nil }
        if last - first + 1 == kept.count, let name = canonical(first..<last + 1) { return name }
        var writer = PhraseWriter()
        for index in kept {
            let range = list.range(list.words[index])
            if let short = Self.words.meaning(of: bytes.span.extracting(range)) {
                writer.append(short)
            } else {
                writer.append(bytes, range)
            }
        }
        return writer.text
    }

    private func canonical(_ range: Range<Int>) -> String? {
        let name = bytes.span.extracting(list.range(range.lowerBound, range.upperBound - 1))
        guard let found = CityNames.canonical.meaning(of: name) else { return nil }
        return String(decoding: found, as: UTF8.self)
    }

    /// The words up to the first comma or parenthesis, without codes, districts and noise.
    private func keptWords() -> [Int] {
        var kept: [Int] = []
        for index in list.words.indices {
            let word = list.words[index]
            let isBreak = word.gap.contains(.comma) || word.gap.contains(.parenthesis)
            if isBreak && !kept.isEmpty { break }
            if word.hasDigit { continue }
            if Self.noise.contains(bytes.span.extracting(list.range(word))) { continue }
            // "D-10115 Berlin"
            if index == 0, word.count <= 3, index + 1 < list.count,
                list.words[index + 1].gap == .hyphen, list.words[index + 1].startsWithDigit
            {
                continue
            }
            kept.append(index)
        }
        if kept.count > 1, let last = kept.last, list.words[last].count == 2,
            RegionNames.isState(
                String(decoding: bytes[list.range(list.words[last])], as: UTF8.self), of: "us")
        {
            kept.removeLast()
        }
        return kept
    }
}
