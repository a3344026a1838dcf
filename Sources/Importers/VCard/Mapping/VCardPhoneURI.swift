/// Telephone numbers written as `tel:` URIs (RFC 3966), as people write them.
enum VCardPhoneURI {
    /// The number of a `tel:` URI with the extension behind it; any other text as it stands.
    ///
    /// `tel:+1-201-555-0123;ext=102` becomes `+1-201-555-0123 ext. 102`, and a local number gets the
    /// international prefix that its `phone-context` names. A parameter of another kind stays where
    /// it is, with all that follows.
    static func number(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard text.count > 4, let first = text.first, first | 0x20 == UInt8(ascii: "t"),
            zip(text, "tel:".utf8).allSatisfy({ $0 | 0x20 == $1 | 0x20 })
        else { return text }
        let parts = text.dropFirst(4).split(
            separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        var number = Array(parts.first ?? [])
        var suffix: [UInt8] = []
        for part in parts.dropFirst() {
            let equals = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
            let value = part[equals...].dropFirst()
            switch String(decoding: part[..<equals], as: UTF8.self).lowercased() {
            case "ext" where !value.isEmpty:
                suffix += Array(" ext. ".utf8) + value
            case "phone-context" where value.first == UInt8(ascii: "+"):
                if number.first != UInt8(ascii: "+") { number = value + [0x2d] + number }
            default: suffix += [UInt8(ascii: ";")] + part
            }
        }
        return (number + suffix)[...]
    }
}
