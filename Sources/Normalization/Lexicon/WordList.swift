import TextKernels

/// The words of a folded text: runs of letters and digits, and what stood before each of them.
///
/// The words' bytes lie without gaps one after the other, so that the bytes of several adjacent
/// words are one range too: "G. m. b. H." and "GmbH" read the same over the right range, and a
/// `Lexicon` is asked for phrases without making a copy. An apostrophe joins; all other
/// punctuation separates.
struct WordList: Sendable {
    /// What stood between a word and the one before it.
    struct Gap: OptionSet, Sendable {
        let rawValue: UInt8
        /// A comma, semicolon, vertical bar or line break.
        static let comma = Gap(rawValue: 1)
        /// A hyphen between two words, and a dash with space beside it.
        static let hyphen = Gap(rawValue: 2)
        static let dash = Gap(rawValue: 4)
        static let slash = Gap(rawValue: 8)
        static let dot = Gap(rawValue: 16)
        static let parenthesis = Gap(rawValue: 32)
        /// A number sign, `#`.
        static let number = Gap(rawValue: 64)
        static let space = Gap(rawValue: 128)

        /// Where a new part of the text begins.
        static let breaks: Gap = [.comma, .dash, .parenthesis]
    }

    /// One word: a range of `bytes` and its shape.
    struct Word: Sendable {
        var start: Int32
        var end: Int32
        var gap: Gap
        var hasDigit = false
        var hasLetter = false
        var startsWithDigit = false

        var count: Int { Int(end &- start) }
        var isNumber: Bool { hasDigit && !hasLetter }
        var isSingleLetter: Bool { hasLetter && end &- start == 1 }
    }

    private(set) var bytes: [UInt8] = []
    private(set) var words: [Word] = []

    /// Folds a text and takes it apart; line breaks count as commas.
    init(folding raw: String) {
        let utf8 = raw.utf8
        var folded: [UInt8] = []
        folded.reserveCapacity(utf8.count)
        if utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) {
            let flat = utf8.map { $0 == 0x0A || $0 == 0x0D ? UInt8(ascii: ",") : $0 }
            TextFolder.fold(flat.span, into: &folded)
        } else {
            TextFolder.fold(utf8.span, into: &folded)
        }
        scan(folded)
    }

    var count: Int { words.count }

    /// The bytes of the words in a range, without what stood between them.
    func range(_ first: Int, _ last: Int) -> Range<Int> {
        Int(words[first].start)..<Int(words[last].end)
    }

    /// One word's bytes as a range.
    func range(_ word: Word) -> Range<Int> { Int(word.start)..<Int(word.end) }

    /// The first byte of a word.
    func first(_ word: Word) -> UInt8 { bytes[Int(word.start)] }

    /// Whether a word is the given ASCII text.
    func equals(_ word: Word, _ text: String) -> Bool {
        if word.count != text.utf8.count { return false }
        var index = Int(word.start)
        for byte in text.utf8 {
            if bytes[index] != byte { return false }
            index += 1
        }
        return true
    }

    /// Whether a word is an English ordinal in digits: `5th`.
    func isOrdinal(_ word: Word) -> Bool {
        guard word.startsWithDigit, word.count >= 3 else { return false }
        let end = Int(word.end)
        let suffix = (bytes[end - 2], bytes[end - 1])
        if ByteShape.of(bytes[end - 3]) != .digit { return false }
        switch suffix {
        case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
            (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
            return true
        default: return false
        }
    }

    /// The list of the words from an index on.
    func suffix(from start: Int) -> WordList {
        var result = self
        result.words.removeFirst(start)
        let offset = result.words.first?.start ?? Int32(bytes.count)
        result.bytes.removeFirst(Int(offset))
        for index in result.words.indices {
            result.words[index].start -= offset
            result.words[index].end -= offset
        }
        return result
    }

    private mutating func scan(_ folded: [UInt8]) {
        bytes.reserveCapacity(folded.count)
        words.reserveCapacity(8)
        var gap: Gap = []
        var isOpen = false
        var index = 0
        let count = folded.count
        while index < count {
            let byte = folded[index]
            let shape = ByteShape.of(byte)
            if shape != .other {
                if !isOpen {
                    let start = Int32(bytes.count)
                    words.append(
                        Word(start: start, end: start, gap: gap, startsWithDigit: shape == .digit))
                    isOpen = true
                    gap = []
                }
                bytes.append(byte)
                let last = words.count - 1
                words[last].end += 1
                if shape == .digit {
                    words[last].hasDigit = true
                } else {
                    words[last].hasLetter = true
                }
            } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") {
                // An apostrophe inside a word joins: "o'neil", "mcdonald's".
                if !isOpen { gap.insert(.space) }
            } else {
                isOpen = false
                if byte == UInt8(ascii: "&") { index += Self.entityLength(folded, after: index) }
                gap.insert(Self.gap(folded, at: index, of: byte))
            }
            index += 1
        }
    }

    /// The gap that a byte of punctuation makes.
    private static func gap(_ folded: [UInt8], at index: Int, of byte: UInt8) -> Gap {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"): return .comma
        case UInt8(ascii: "."): return .dot
        case UInt8(ascii: "/"), UInt8(ascii: "\\"): return .slash
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"):
            return .parenthesis
        case UInt8(ascii: "#"): return .number
        case UInt8(ascii: "-"):
            let hasSpaceBefore = index > 0 && folded[index - 1] == UInt8(ascii: " ")
            let hasSpaceAfter = index + 1 < folded.count && folded[index + 1] == UInt8(ascii: " ")
            return hasSpaceBefore && hasSpaceAfter ? .dash : .hyphen
        default: return .space
        }
    }

    /// How much of an HTML entity follows an ampersand: 4 for `amp;`.
    private static func entityLength(_ folded: [UInt8], after index: Int) -> Int {
        let rest = folded[(index + 1)...].prefix(4)
        return rest.elementsEqual([0x61, 0x6D, 0x70, 0x3B]) ? 4 : 0
    }
}
