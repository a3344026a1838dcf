/// The digits of a typed phone number, told apart from its extension.
struct PhoneScanner {
    /// The number's digits, without the extension.
    private(set) var digits: [UInt8] = []
    /// Whether a plus sign stands before the digits.
    private(set) var hasPlus = false
    private(set) var extensionDigits: [UInt8] = []
    /// Whether the library would take exactly these digits, this plus and this extension out of the
    /// text: then `PhoneParser` may read it.
    ///
    /// Whatever stands before the first digit or plus sign is skipped, and what stands behind the last
    /// digit, too, unless it is a letter or `#`. Between them are separators only, and perhaps one
    /// extension at the end.
    private(set) var isPlain = true

    init(_ text: [UInt8]) {
        digits.reserveCapacity(text.count)
        // What may stand at the end only.
        var hasRest = false
        var index = 0
        scan: while index < text.count {
            let byte = text[index]
            switch byte {
            case 0x30...0x39:
                digits.append(byte)
                if hasRest { isPlain = false }
            case 0x2B:
                if !hasPlus && digits.isEmpty { hasPlus = true } else { hasRest = true }
            case 0x20, 0x28, 0x29, 0x2A, 0x2D, 0x2E, 0x2F, 0x5B, 0x5D:
                break
            case 0x78, 0x58, 0x65, 0x45:
                if digits.count >= 7, let found = Self.extensionDigits(in: text, from: index) {
                    extensionDigits = found
                    if hasRest || Self.isBehindSlash(index, text) { isPlain = false }
                    break scan
                }
                if hasBegun { isPlain = false }
            case 0x41...0x5A, 0x61...0x7A, 0x23:
                if hasBegun { isPlain = false }
            case 0x3B:
                // Before the number it may begin a `;phone-context`.
                if !hasBegun { isPlain = false }
                hasRest = true
            case 0x21...0x7E:
                if hasBegun { hasRest = true }
            default:
                isPlain = false
            }
            index += 1
        }
        if text.count > Self.mostBytes { isPlain = false }
    }

    /// What the library reads at most.
    private static let mostBytes = 250

    private var hasBegun: Bool { hasPlus || !digits.isEmpty }

    /// Whether a slash and spaces stand before a position: behind them the library sees a second number.
    private static func isBehindSlash(_ index: Int, _ text: [UInt8]) -> Bool {
        var before = index
        while before > 0, text[before - 1] == 0x20 { before -= 1 }
        return before > 0 && text[before - 1] == 0x2F
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
