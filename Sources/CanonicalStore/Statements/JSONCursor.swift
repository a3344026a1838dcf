/// Reads JSON from its beginning to its end, in one pass and without a tree.
///
/// For what is read a hundred thousand times: a general decoder costs more than all the rest. It reads
/// what `JSONText` writes, and any other JSON whose numbers are whole.
///
/// - Source: RFC 8259.
struct JSONCursor {
    /// The text is no JSON, or other JSON than was expected.
    struct Malformed: Error {}

    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    init(_ text: String) {
        self.init(Array(text.utf8))
    }

    /// Calls `body` at the beginning of each element of an array, which it must read.
    mutating func array(_ body: (inout JSONCursor) throws(Malformed) -> Void) throws(Malformed) {
        try take(UInt8(ascii: "["))
        if next() == UInt8(ascii: "]") { return place += 1 }
        repeat { try body(&self) } while try hasMore(before: UInt8(ascii: "]"))
    }

    /// Calls `body` at each member of an object with its name; it must read the value.
    mutating func object(
        _ body: (String, inout JSONCursor) throws(Malformed) -> Void
    ) throws(Malformed) {
        try take(UInt8(ascii: "{"))
        if next() == UInt8(ascii: "}") { return place += 1 }
        repeat {
            let name = try string()
            try take(UInt8(ascii: ":"))
            try body(name, &self)
        } while try hasMore(before: UInt8(ascii: "}"))
    }

    /// A text.
    mutating func string() throws(Malformed) -> String {
        try take(UInt8(ascii: "\""))
        let start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
            if bytes[place] == UInt8(ascii: "\\") { return try escapedString(from: start) }
            place += 1
        }
        guard place < bytes.count else { throw Malformed() }
        defer { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    /// A whole number.
    mutating func integer() throws(Malformed) -> Int64 {
        let isNegative = next() == UInt8(ascii: "-")
        if isNegative { place += 1 }
        let start = place
        var value: Int64 = 0
        while place < bytes.count, (0x30...0x39).contains(bytes[place]) {
            let (tens, isOver) = value.multipliedReportingOverflow(by: 10)
            let (sum, isBeyond) = tens.addingReportingOverflow(Int64(bytes[place] - 0x30))
            if isOver || isBeyond { throw Malformed() }
            value = sum
            place += 1
        }
        if place == start { throw Malformed() }
        return isNegative ? -value : value
    }

    /// Leaves out a value of any kind.
    mutating func skip() throws(Malformed) {
        switch next() {
        case UInt8(ascii: "\""): _ = try string()
        case UInt8(ascii: "["): try array { (cursor) throws(Malformed) in try cursor.skip() }
        case UInt8(ascii: "{"): try object { (_, cursor) throws(Malformed) in try cursor.skip() }
        default:
            let start = place
            while place < bytes.count, !",]} \n\r\t".utf8.contains(bytes[place]) { place += 1 }
            if place == start { throw Malformed() }
        }
    }

    // MARK: Parts

    /// The next byte that is no white space; nil at the end.
    private mutating func next() -> UInt8? {
        while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
        return place < bytes.count ? bytes[place] : nil
    }

    private mutating func take(_ byte: UInt8) throws(Malformed) {
        guard next() == byte else { throw Malformed() }
        place += 1
    }

    private mutating func hasMore(before end: UInt8) throws(Malformed) -> Bool {
        let byte = next()
        place += 1
        if byte == UInt8(ascii: ",") { return true }
        guard byte == end else { throw Malformed() }
        return false
    }

    private mutating func escapedString(from start: Int) throws(Malformed) -> String {
        var out = Array(bytes[start..<place])
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
            let byte = bytes[place]
            place += 1
            if byte != UInt8(ascii: "\\") {
                out.append(byte)
                continue
            }
            guard place < bytes.count else { throw Malformed() }
            let escape = bytes[place]
            place += 1
            switch escape {
            case UInt8(ascii: "n"): out.append(0x0a)
            case UInt8(ascii: "r"): out.append(0x0d)
            case UInt8(ascii: "t"): out.append(0x09)
            case UInt8(ascii: "b"): out.append(0x08)
            case UInt8(ascii: "f"): out.append(0x0c)
            case UInt8(ascii: "u"): out += Array(String(Character(try scalar())).utf8)
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(escape)
            default: throw Malformed()
            }
        }
        guard place < bytes.count else { throw Malformed() }
        place += 1
        return String(decoding: out, as: UTF8.self)
    }

    /// The scalar of a `\u` escape, or of two of them that are a surrogate pair.
    private mutating func scalar() throws(Malformed) -> Unicode.Scalar {
        let high = try codeUnit()
        guard (0xd800..<0xdc00).contains(high) else {
            guard let scalar = Unicode.Scalar(high) else { throw Malformed() }
            return scalar
        }
        guard place + 1 < bytes.count, bytes[place] == UInt8(ascii: "\\"),
            bytes[place + 1] == UInt8(ascii: "u")
        else { throw Malformed() }
        place += 2
        let low = try codeUnit()
        guard (0xdc00..<0xe000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (high - 0xd800) << 10 + (low - 0xdc00))
        else { throw Malformed() }
        return scalar
    }

    private mutating func codeUnit() throws(Malformed) -> UInt32 {
        guard place + 4 <= bytes.count else { throw Malformed() }
        var value: UInt32 = 0
        for byte in bytes[place..<place + 4] {
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
            case 0x61...0x66: value = value << 4 | UInt32(byte - 0x61 + 10)
            case 0x41...0x46: value = value << 4 | UInt32(byte - 0x41 + 10)
            default: throw Malformed()
            }
        }
        place += 4
        return value
    }
}
