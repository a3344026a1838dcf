/// Writes words with one space between them.
struct PhraseWriter {
    private(set) var bytes: [UInt8] = []

    var isEmpty: Bool { bytes.isEmpty }

    /// Begins a new word.
    private mutating func space() {
        if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
    }

    /// Appends a word.
    mutating func append(_ word: [UInt8]) {
        space()
        bytes.append(contentsOf: word)
    }

    /// Appends a word that is a range of other bytes.
    mutating func append(_ source: [UInt8], _ range: Range<Int>) {
        space()
        bytes.append(contentsOf: source[range])
    }

    /// The text; nil where there is none.
    var text: String? { bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self) }
}
