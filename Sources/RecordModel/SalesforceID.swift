/// An id of Salesforce: 15 letters and digits whose case counts, or the same with three more that
/// make up for a lost case. Both forms name one record.
///
/// - Source: Salesforce help, "What is the difference between 15 and 18 character ids".
public struct SalesforceID: Hashable, Sendable {
    /// The form of 18 characters.
    public let long: String
    /// Whether the text had the three last characters and they are right.
    public let isChecked: Bool

    /// The form of 15 characters.
    public var short: String { String(long.prefix(15)) }

    /// nil where a text is of neither form.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        // Words of this length are no ids: those hold digits.
        guard bytes.count == 15 || bytes.count == 18, bytes.allSatisfy(Self.isLetterOrDigit),
            bytes.contains(where: { $0 < 0x3a })
        else { return nil }
        var suffix: [UInt8] = []
        for part in 0..<3 {
            var bits = 0
            for place in 0..<5 {
                let byte = bytes[part * 5 + place]
                if byte >= 0x41 && byte <= 0x5a { bits |= 1 << place }
            }
            suffix.append(Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ012345".utf8)[bits])
        }
        if bytes.count == 18 {
            let given = bytes[15...].map { $0 >= 0x61 ? $0 - 0x20 : $0 }
            guard suffix == given else { return nil }
        }
        isChecked = bytes.count == 18
        long = String(decoding: bytes[..<15] + suffix, as: UTF8.self)
    }

    /// The 15-character form of an id, alone or behind a colon; any other text as it is.
    ///
    /// The last three characters must be right, so that other ids of 18 characters stay whole.
    public static func canonical(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.count == 18 || (bytes.count > 18 && bytes[bytes.count - 19] == 0x3a),
            SalesforceID(String(decoding: bytes.suffix(18), as: UTF8.self)) != nil
        else { return text }
        return String(decoding: bytes.dropLast(3), as: UTF8.self)
    }

    /// The other form of an id; nil where the text is none.
    public static func otherForm(of text: String) -> String? {
        guard let id = SalesforceID(text) else { return nil }
        return id.isChecked ? id.short : id.long
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7a)
    }
}
