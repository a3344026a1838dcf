/// A number format that shows whole numbers with leading zeros or as a telephone number, such as
/// `00000`, `000-00-0000` or `"+"0`.
///
/// What it shows is what the person typed and reads, so it is applied; all other number formats only
/// dress a quantity and are not.
struct PaddedNumberFormat: Hashable, Sendable {
    /// A part of the shown text, in order.
    private enum Piece: Hashable, Sendable {
        case literal(UInt8)
        case digit
    }

    private let pieces: [Piece]
    /// At least so many digits are shown.
    private let leastDigits: Int

    /// - Parameter section: the part of a format code that is for positive numbers.
    /// - Returns: nil where the format does something else.
    init?(section: some Sequence<UInt8>) {
        var pieces: [Piece] = []
        var hasFirstZero = false
        var leastDigits = 0
        var hasWords = false
        var isQuoted = false
        var isEscaped = false
        for byte in section {
            if isEscaped || isQuoted && byte != UInt8(ascii: "\"") {
                isEscaped = false
                if !Self.standsInNumbers(byte) { hasWords = true }
                pieces.append(.literal(byte))
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: "\\"): isEscaped = true
            case UInt8(ascii: "0"):
                hasFirstZero = true
                leastDigits += 1
                pieces.append(.digit)
            case UInt8(ascii: "#"):
                if hasFirstZero { leastDigits += 1 }
                pieces.append(.digit)
            case UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: " "),
                UInt8(ascii: "+"):
                pieces.append(.literal(byte))
            default: return nil
            }
        }
        let plus = UInt8(ascii: "+")
        let isTelephone = pieces.first == .literal(plus) && leastDigits > 0
        // With words around it, two places may be a quantity (`00 "kg"`), more are a number's name.
        guard leastDigits >= (hasWords ? 3 : 2) || isTelephone, pieces.count <= 64
        else { return nil }
        self.pieces = pieces
        self.leastDigits = leastDigits
    }

    /// Whether a character stands in written numbers; others are units or words.
    private static func standsInNumbers(_ byte: UInt8) -> Bool {
        byte &- 0x30 <= 9 || "+-()/. ".utf8.contains(byte)
    }

    /// Formats the whole number whose digits end the buffer; other text stays as it is.
    func apply(to bytes: inout [UInt8], from start: Int) {
        let text = bytes[start...]
        guard !text.isEmpty, text.count <= 32, text.allSatisfy({ $0 &- 0x30 <= 9 }) else { return }
        var digits = Array(text)
        if digits.count < leastDigits {
            digits.insert(contentsOf: repeatElement(0x30, count: leastDigits - digits.count), at: 0)
        }
        let places = pieces.count { $0 == .digit }
        bytes.removeSubrange(start...)
        // Digits beyond the places stand before the first; places beyond the digits stay empty.
        var surplus = max(0, digits.count - places)
        var empty = max(0, places - digits.count)
        var next = 0
        for piece in pieces {
            switch piece {
            case .literal(let byte): bytes.append(byte)
            case .digit where empty > 0: empty -= 1
            case .digit:
                let end = next + surplus + 1
                bytes += digits[next..<end]
                next = end
                surplus = 0
            }
        }
    }
}
