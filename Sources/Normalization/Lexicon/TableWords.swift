/// The words of a table that is written as text, one after the other, without a copy of the text for each.
///
/// A command that asks one question makes two dozen tables of some thousands of words, so that their making counts:
/// going through the text character by character took ten times as long.
struct TableWords {
    private let bytes: [UInt8]
    private var index = 0
    /// The word that `next` found, without the marks that stand for spaces within it.
    private(set) var word: [UInt8] = []
    /// What ended it: one of the delimiters, a space or line break, or a line break after the last.
    private(set) var end = TableWords.lineBreak

    static let lineBreak = UInt8(ascii: "\n")
    static let colon = UInt8(ascii: ":")
    static let comma = UInt8(ascii: ",")
    static let semicolon = UInt8(ascii: ";")

    private let delimiter: UInt8?
    private let secondDelimiter: UInt8?

    /// - Parameters:
    ///   - text: words separated by white space; `_` stands for a space within a phrase.
    ///   - delimiter: ends a word, too; `secondDelimiter` likewise.
    init(_ text: String, delimiter: UInt8? = nil, secondDelimiter: UInt8? = nil) {
        bytes = Array(text.utf8)
        self.delimiter = delimiter
        self.secondDelimiter = secondDelimiter
    }

    /// How many bytes the text has.
    var byteCount: Int { bytes.count }

    /// Goes to the next word, which may be empty where delimiters or line breaks follow one another.
    ///
    /// - Returns: false where there are no more.
    mutating func next() -> Bool {
        while index < bytes.count, bytes[index] == Ascii.space { index += 1 }
        if index == bytes.count { return false }
        word.removeAll(keepingCapacity: true)
        while index < bytes.count {
            let byte = bytes[index]
            if isEnd(byte) { break }
            if byte != UInt8(ascii: "_") { word.append(byte) }
            index += 1
        }
        // Spaces before a delimiter belong to it.
        while index < bytes.count, bytes[index] == Ascii.space { index += 1 }
        guard index < bytes.count else {
            end = Self.lineBreak
            return true
        }
        if isEnd(bytes[index]) {
            end = bytes[index]
            index += 1
        } else {
            end = Ascii.space
        }
        return true
    }

    private func isEnd(_ byte: UInt8) -> Bool {
        byte == Ascii.space || byte == Self.lineBreak || byte == delimiter
            || byte == secondDelimiter
    }
}
