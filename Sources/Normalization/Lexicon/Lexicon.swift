import RecordModel

/// Words with a meaning each: a static table that is asked with bytes.
///
/// A phrase of several words is stored and asked without its spaces (`gmbhcokg`), so that all
/// spacings and dottings of an abbreviation meet (`WordList`).
///
/// - Complexity: a question is one hash and about one comparison, without allocation.
struct Lexicon<Meaning: Sendable>: Sendable {
    private var pool = ValuePool()
    private var meanings: [Meaning] = []
    /// The length of the longest key in bytes.
    private(set) var longestKey = 0
    /// Which combinations of length, first and last byte some key has: most questions end here.
    private var sieve = [Bool](repeating: false, count: Lexicon.sieveSize)

    private static var sieveSize: Int { 4096 }

    /// Makes a table of pairs; of equal keys the first counts.
    init(_ entries: [(key: String, meaning: Meaning)]) {
        for (key, meaning) in entries {
            let bytes = Array(key.utf8)
            add(bytes.span, meaning)
        }
    }

    /// A table without a word; words are added by `add`.
    init() {}

    /// Adds a word, or nothing where it is there.
    mutating func add(_ key: Span<UInt8>, _ meaning: @autoclosure () -> Meaning) {
        let id = pool.intern(key)
        if Int(id) == meanings.count { meanings.append(meaning()) }
        longestKey = max(longestKey, key.count)
        if !key.isEmpty { sieve[Self.place(key)] = true }
    }

    /// Adds the words of a text, separated by white space, with one meaning.
    mutating func add(words text: String, _ meaning: Meaning) {
        var words = TableWords(text)
        while words.next() {
            if !words.word.isEmpty { add(words.word.span, meaning) }
        }
    }

    /// The place of a word in the sieve.
    @inline(__always)
    private static func place(_ word: Span<UInt8>) -> Int {
        let first = Int(word[0])
        let last = Int(word[word.count &- 1])
        return (first &* 131 &+ last &* 31 &+ word.count) & (sieveSize &- 1)
    }

    /// The meaning of a word; nil where it is not in the table.
    func meaning(of word: Span<UInt8>) -> Meaning? {
        if word.isEmpty || word.count > longestKey || !sieve[Self.place(word)] { return nil }
        guard let id = pool.find(word) else { return nil }
        return meanings[Int(id)]
    }

    /// The meaning of a word given as text.
    func meaning(of word: String) -> Meaning? {
        let bytes = Array(word.utf8)
        return meaning(of: bytes.span)
    }
}

extension Lexicon where Meaning == [UInt8] {
    /// A table of `canonical: variant variant, …` lines; the canonical word is its own variant.
    ///
    /// Spaces within a variant are written as `_` and are not part of the key.
    init(canonicalForms text: String) {
        self.init()
        Self.forEachForm(of: text) { canonical, key in add(key.span, canonical) }
    }

    /// Calls a function with each form of such a table: its canonical words, and itself without spaces.
    static func forEachForm(of text: String, _ body: ([UInt8], [UInt8]) -> Void) {
        var words = TableWords(text, delimiter: TableWords.colon)
        var canonical: [UInt8] = []
        var isHead = true
        while words.next() {
            if isHead {
                if !canonical.isEmpty && !words.word.isEmpty { canonical.append(Ascii.space) }
                canonical += words.word
                if words.end == Ascii.space { continue }
                if !canonical.isEmpty { body(canonical, canonical.filter { $0 != Ascii.space }) }
            } else if !words.word.isEmpty {
                body(canonical, words.word)
            }
            isHead = words.end == TableWords.lineBreak
            if isHead { canonical = [] }
        }
    }
}

extension Lexicon where Meaning == Bool {
    /// A set of words, separated by white space; `_` stands for a space within a phrase.
    init(words text: String) {
        self.init()
        add(words: text, true)
    }

    /// Whether a word is in the set.
    func contains(_ word: Span<UInt8>) -> Bool { meaning(of: word) != nil }
}
