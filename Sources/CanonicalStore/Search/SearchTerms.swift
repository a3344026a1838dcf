import RecordModel

/// Cuts values into the terms under which they are found.
enum SearchTerms {
    /// Longer words are found by their beginning.
    private static let longest = 48

    /// Calls `body` with each term of a cell: ASCII letters in lower case, others as they are.
    ///
    /// A phone number becomes `#` and its digits backwards, so that numbers with and without
    /// country code are found by a prefix. Of a cell with several addresses or numbers each is a term, and
    /// so is the whole.
    @inline(__always)
    static func forEach(
        in text: Span<UInt8>, role: SearchRole, scratch: inout [UInt8],
        _ body: ([UInt8]) -> Void
    ) {
        switch role {
        case .none: return
        case .words: forEachWord(in: text, scratch: &scratch, body)
        case .address:
            forEachPart(in: text, atSpaces: true) { part, isWhole in
                scratch.removeAll(keepingCapacity: true)
                var isAddress = isWhole
                for index in part where text[index] > 0x20 && scratch.count < longest * 2 {
                    if text[index] == UInt8(ascii: "@") { isAddress = true }
                    scratch.append(lowercased(text[index]))
                }
                if isAddress && !scratch.isEmpty { body(scratch) }
            }
        case .phone:
            forEachPart(in: text, atSpaces: false) { part, _ in
                scratch.removeAll(keepingCapacity: true)
                scratch.append(UInt8(ascii: "#"))
                for index in part.reversed() where isDigit(text[index]) && scratch.count < 17 {
                    scratch.append(text[index])
                }
                if scratch.count > 5 { body(scratch) }
            }
        }
    }

    /// The term of an address; empty where there is none.
    static func address(_ text: String) -> String {
        let bytes = text.utf8.filter { $0 > 0x20 }.prefix(longest * 2).map(lowercased)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Calls `body` with the whole of a cell and, where it holds several values, with each part of it.
    ///
    /// - Parameter atSpaces: whether white space parts values too.
    @inline(__always)
    private static func forEachPart(
        in text: Span<UInt8>, atSpaces: Bool, _ body: (Range<Int>, _ isWhole: Bool) -> Void
    ) {
        body(text.indices, true)
        var start = 0
        for index in text.indices where isSeparator(text, index, atSpaces: atSpaces) {
            if start < index { body(start..<index, false) }
            start = index + 1
        }
        if start > 0 && start < text.count { body(start..<text.count, false) }
    }

    /// Whether a byte parts two values: `;`, `,`, `|`, a line's end, ` ::: `, ` / `, and around addresses
    /// brackets and spaces.
    @inline(__always)
    private static func isSeparator(_ text: Span<UInt8>, _ index: Int, atSpaces: Bool) -> Bool {
        switch text[index] {
        case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: ":"), 0x0A, 0x0D:
            true
        case UInt8(ascii: "/"):
            // 030/123 is one number.
            index > 0 && text[index - 1] == 0x20
        case 0x09, 0x20, UInt8(ascii: "<"), UInt8(ascii: ">"): atSpaces
        default: false
        }
    }

    private static func forEachWord(
        in text: Span<UInt8>, scratch: inout [UInt8], _ body: ([UInt8]) -> Void
    ) {
        scratch.removeAll(keepingCapacity: true)
        for index in text.indices {
            let byte = lowercased(text[index])
            if isWordByte(byte) {
                if scratch.count < longest { scratch.append(byte) }
            } else if byte != UInt8(ascii: "'") {
                if scratch.count > 1 { body(scratch) }
                scratch.removeAll(keepingCapacity: true)
            }
        }
        if scratch.count > 1 { body(scratch) }
    }

    @inline(__always)
    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }

    @inline(__always)
    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    @inline(__always)
    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
}
