/// A region of phone numbers, ISO 3166 alpha-2, packed so that it can be a key.
package struct PhoneRegion: Hashable, Comparable, Sendable {
    /// Both letters in upper case, the first in the high byte; `ZZ` where none is known.
    package let code: UInt16

    /// No region is known: only international notations can be read.
    package static let unknown = PhoneRegion(high: 0x5A, low: 0x5A)

    /// - Returns: nil unless the text is two ASCII letters.
    package init?(_ text: String) {
        let letters = Array(text.utf8)
        guard letters.count == 2 else { return nil }
        self.init(letters[0], letters[1])
    }

    /// - Returns: nil unless both bytes are ASCII letters.
    package init?(_ first: UInt8, _ second: UInt8) {
        let high = first & 0xDF
        let low = second & 0xDF
        guard (0x41...0x5A).contains(high), (0x41...0x5A).contains(low) else { return nil }
        self.init(high: high, low: low)
    }

    private init(high: UInt8, low: UInt8) {
        code = UInt16(high) << 8 | UInt16(low)
    }

    /// The two letters in upper case.
    package var letters: (UInt8, UInt8) {
        (UInt8(code >> 8), UInt8(truncatingIfNeeded: code))
    }

    /// Both letters in upper case as a text.
    var text: String { String(decoding: [letters.0, letters.1], as: UTF8.self) }

    package static func < (left: PhoneRegion, right: PhoneRegion) -> Bool {
        left.code < right.code
    }
}
