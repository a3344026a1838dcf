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
            let id = pool.intern(key)
            if Int(id) == meanings.count { meanings.append(meaning) }
            longestKey = max(longestKey, key.utf8.count)
            let bytes = Array(key.utf8)
            if !bytes.isEmpty { sieve[Self.place(bytes.span)] = true }
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
        var entries: [(key: String, meaning: [UInt8])] = []
        for line in text.split(separator: "\n") {
            let halves = line.split(separator: ":", maxSplits: 1)
            guard let head = halves.first else { continue }
            let canonical = head.split(separator: " ").joined(separator: " ")
            let bytes = Array(canonical.utf8)
            entries.append((canonical.filter { $0 != " " }, bytes))
            if halves.count < 2 { continue }
            for variant in halves[1].split(separator: " ") {
                entries.append((variant.filter { $0 != "_" }, bytes))
            }
        }
        self.init(entries)
    }
}

extension Lexicon where Meaning == Bool {
    /// A set of words, separated by white space; `_` stands for a space within a phrase.
    init(words text: String) {
        let words = text.split { $0 == " " || $0 == "\n" }
        self.init(words.map { (key: $0.filter { $0 != "_" }, meaning: true) })
    }

    /// Whether a word is in the set.
    func contains(_ word: Span<UInt8>) -> Bool { meaning(of: word) != nil }
}
