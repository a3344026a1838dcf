/// The digits of a typed phone number, told apart from its extension.
struct PhoneScanner {
    /// The number's digits, without the extension.
    private(set) var digits: [UInt8] = []
    /// Whether a plus sign stands before the digits.
    private(set) var hasPlus = false
    private(set) var extensionDigits: [UInt8] = []
    /// Whether nothing but digits, a leading plus and common separators was met, and perhaps one
    /// plain extension at the end: then `PhonePlan` may read it.
    private(set) var isPlain = true

    init(_ text: [UInt8]) {
        digits.reserveCapacity(text.count)
        var index = 0
        scan: while index < text.count {
            let byte = text[index]
            switch byte {
            case 0x30...0x39:
                digits.append(byte)
            case 0x2B:
                if hasPlus || !digits.isEmpty { isPlain = false } else { hasPlus = true }
            case 0x20, 0x28, 0x29, 0x2D, 0x2E, 0x2F:
                break
            case 0x78, 0x58, 0x65, 0x45:
                if let found = Self.extensionDigits(in: text, from: index), digits.count >= 7 {
                    extensionDigits = found
                    break scan
                }
                isPlain = false
            default:
                isPlain = false
            }
            index += 1
        }
    }

    /// Reads `x123`, `ext 123`, `ext. 123`, `extension 123` up to the end of the text.
    private static func extensionDigits(in text: [UInt8], from start: Int) -> [UInt8]? {
        var index = start
        func matches(_ word: StaticString) -> Bool {
            let count = word.utf8CodeUnitCount
            guard index + count <= text.count else { return false }
            for offset in 0..<count {
                let letter = unsafe word.utf8Start[offset]
                if text[index + offset] | 0x20 != letter { return false }
            }
            return true
        }
        if matches("extension") {
            index += 9
        } else if matches("ext") {
            index += 3
        } else if matches("x") {
            index += 1
        } else {
            return nil
        }
        if index < text.count, text[index] == 0x2E || text[index] == 0x3A { index += 1 }
        while index < text.count, text[index] == 0x20 { index += 1 }
        var found: [UInt8] = []
        while index < text.count, (0x30...0x39).contains(text[index]) {
            found.append(text[index])
            index += 1
        }
        while index < text.count, text[index] == 0x20 { index += 1 }
        return index == text.count && (1...6).contains(found.count) ? found : nil
    }
}
