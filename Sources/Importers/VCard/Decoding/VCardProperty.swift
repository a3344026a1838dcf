import TextKernels

/// One property of a card, decoded to UTF-8 but not yet unescaped.
struct VCardProperty {
    let head: VCardHead
    /// The decoded value in UTF-8; for binary values the base64 text. A part of the card's text where
    /// the value stands there as it is.
    let value: ArraySlice<UInt8>
    /// 1-based.
    let line: Int
    /// 0-based.
    let byteOffset: Int

    /// Whether the value is binary or a reference to something binary within the card.
    var isBinary: Bool {
        if head.encoding == .base64 { return true }
        guard value.count > 5, value.first == UInt8(ascii: "d") else { return false }
        return value.starts(with: "data:".utf8)
    }

    /// The parts between unescaped semicolons, still escaped.
    var components: [ArraySlice<UInt8>] {
        VCardText.split(value, at: UInt8(ascii: ";"))
    }

    /// The value as text, unescaped.
    func text(_ version: VCardVersion) -> ArraySlice<UInt8> {
        VCardText.unescaped(value, version == .v2 ? .old : .modern)
    }

    /// The value as a Swift string without escapes, trimmed; for labels and keys.
    func trimmedString(_ version: VCardVersion) -> String {
        String(decoding: VCardText.trimmed(text(version)), as: UTF8.self)
    }
}
