/// Which languages the values of a column are likely in.
///
/// A text is told by its short words; a name, a place or a few words only by letters or a script that but one
/// language of ours has. Whatever may be of several is not told: `Müller` is not, `Żółkiewski` is Polish. What words leave
/// open between two languages (Danish, Norwegian) goes to the one that the column's other texts are in.
struct LanguageCensus: Sendable {
    /// How the language of a value was told.
    enum Basis: Int, CaseIterable, Sendable {
        case words, letters, script
    }

    /// Texts are looked at so far.
    private static let words = 32
    /// Below it what is written in words is too little to tell by words.
    private static let fewest = 4
    /// A Chinese text of so many signs would have kana, were it Japanese.
    private static let hanText = 8

    private let isProse: Bool
    private var counts = [Int](
        repeating: 0, count: TextLanguage.allCases.count * Basis.allCases.count)
    /// Texts between several languages, by their set.
    private var undecided: [UInt64: Int] = [:]

    /// - Parameter isProse: whether the values may be sentences; else they are names and the like.
    init(isProse: Bool) {
        self.isProse = isProse
    }

    /// Looks at a value.
    ///
    /// - Parameter scripts: what its letters are of.
    mutating func add(_ value: Span<UInt8>, scripts: ScriptCensus.Found) {
        if scripts.isPlain && !isProse { return }
        if let language = Self.language(ofScripts: scripts, in: value, isProse: isProse) {
            count(language, .script)
            return
        }
        var reading = Reading()
        reading.read(value, looksUpWords: isProse, upTo: Self.words)
        if isProse && reading.wordCount >= Self.fewest {
            let told = reading.toldByWords()
            if told.nonzeroBitCount == 1 {
                count(told, .words)
                return
            }
            if told != 0 {
                undecided[told, default: 0] += 1
                return
            }
        }
        if reading.letters.nonzeroBitCount == 1 { count(reading.letters, .letters) }
    }

    /// The languages that were told, the most frequent first.
    var found: [(language: TextLanguage, basis: Basis, count: Int)] {
        var settled = counts
        for (set, count) in undecided {
            let candidates = TextLanguage.allCases.filter { set & $0.bit != 0 }
            let best = candidates.max { words($0) < words($1) }
            guard let best, words(best) > 0,
                candidates.count(where: { words($0) == words(best) }) == 1
            else { continue }
            settled[place(best, .words)] += count
        }
        var out: [(language: TextLanguage, basis: Basis, count: Int)] = []
        for language in TextLanguage.allCases {
            for basis in Basis.allCases where settled[place(language, basis)] > 0 {
                out.append((language, basis, settled[place(language, basis)]))
            }
        }
        return out.sorted {
            ($1.count, $0.language.rawValue, $0.basis.rawValue)
                < ($0.count, $1.language.rawValue, $1.basis.rawValue)
        }
    }

    private func words(_ language: TextLanguage) -> Int { counts[place(language, .words)] }

    private func place(_ language: TextLanguage, _ basis: Basis) -> Int {
        Int(language.rawValue) * Basis.allCases.count + basis.rawValue
    }

    private mutating func count(_ language: UInt64, _ basis: Basis) {
        counts[language.trailingZeroBitCount * Basis.allCases.count + basis.rawValue] += 1
    }

    /// The language of a script that but one has; nil where several do.
    private static func language(
        ofScripts scripts: ScriptCensus.Found, in value: Span<UInt8>, isProse: Bool
    ) -> UInt64? {
        if scripts.contains(.kana) { return TextLanguage.japanese.bit }
        if scripts.contains(.hangul) { return TextLanguage.korean.bit }
        if scripts.contains(.han) {
            return isProse && value.count >= 3 * hanText && !scripts.contains(.latin)
                ? TextLanguage.chinese.bit : nil
        }
        guard let only = scripts.only else { return nil }
        switch only {
        case .greek: return TextLanguage.greek.bit
        case .armenian: return TextLanguage.armenian.bit
        case .georgian: return TextLanguage.georgian.bit
        case .hebrew: return TextLanguage.hebrew.bit
        case .thai: return TextLanguage.thai.bit
        default: return nil
        }
    }
}
