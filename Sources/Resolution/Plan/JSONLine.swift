/// Writes one JSON object after the other as bytes: keys in the order of the calls, which callers
/// keep ascending, and numbers in one fixed form.
///
/// Written here because `JSONEncoder` takes tens of microseconds per item and formats numbers by
/// the platform; a plan of a large list has hundreds of thousands of items.
struct JSONLine {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }

    /// Ends the line.
    mutating func finish() {
        bytes.append(10)
        needsComma = false
    }

    mutating func object(_ body: (inout JSONLine) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "{"))
        needsComma = false
        body(&self)
        bytes.append(UInt8(ascii: "}"))
        needsComma = true
    }

    mutating func array<Element>(
        _ elements: some Sequence<Element>, _ body: (inout JSONLine, Element) -> Void
    ) {
        separate()
        bytes.append(UInt8(ascii: "["))
        needsComma = false
        for element in elements { body(&self, element) }
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    /// A key; its value must be the next call.
    mutating func key(_ name: StaticString) {
        separate()
        string(String(describing: name))
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    mutating func string(_ text: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0..<32:
                bytes.append(contentsOf: Array("\\u00".utf8))
                bytes.append(Self.digits[Int(byte >> 4)])
                bytes.append(Self.digits[Int(byte & 15)])
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    mutating func number(_ value: Int) {
        separate()
        bytes.append(contentsOf: String(value).utf8)
        needsComma = true
    }

    /// A number with a fixed number of decimals; what is not finite becomes the nearest limit.
    mutating func number(_ value: Double, decimals: Int) {
        separate()
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let limited = value.isNaN ? 0 : min(max(value, -1e9), 1e9)
        let scaled = Int64((limited * scale).rounded())
        if scaled < 0 { bytes.append(UInt8(ascii: "-")) }
        let whole = scaled.magnitude / UInt64(scale)
        let rest = String(scaled.magnitude % UInt64(scale))
        bytes.append(contentsOf: String(whole).utf8)
        if decimals > 0 {
            bytes.append(UInt8(ascii: "."))
            bytes.append(
                contentsOf: repeatElement(UInt8(ascii: "0"), count: decimals - rest.utf8.count))
            bytes.append(contentsOf: rest.utf8)
        }
        needsComma = true
    }

    mutating func bool(_ value: Bool) {
        separate()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = false
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
