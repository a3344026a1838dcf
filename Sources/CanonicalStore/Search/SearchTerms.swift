import RecordModel

/// Cuts values into the terms under which they are found.
enum SearchTerms {
    /// Longer words are found by their beginning.
    private static let longest = 48

    /// Calls `body` with each term of a cell: ASCII letters in lower case, others as they are.
    ///
    /// A phone number becomes `#` and its digits backwards, so that numbers with and without
    /// country code are found by a prefix.
    @inline(__always)
    static func forEach(
        in text: Span<UInt8>, role: SearchRole, scratch: inout [UInt8],
        _ body: ([UInt8]) -> Void
    ) {
        switch role {
        case .none: return
        case .words: forEachWord(in: text, scratch: &scratch, body)
        case .address:
            scratch.removeAll(keepingCapacity: true)
            for index in text.indices where text[index] > 0x20 && scratch.count < longest * 2 {
                scratch.append(lowercased(text[index]))
            }
            if !scratch.isEmpty { body(scratch) }
        case .phone:
            scratch.removeAll(keepingCapacity: true)
            scratch.append(UInt8(ascii: "#"))
            for index in text.indices.reversed() where isDigit(text[index]) && scratch.count < 17 {
                scratch.append(text[index])
            }
            if scratch.count > 5 { body(scratch) }
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
