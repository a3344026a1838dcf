import RecordModel

/// 56 bits of the hash of what a contact says of accounts: as many as a match index keeps in eight bytes.
///
/// Of a million values of one sort some seven in a million times two share a hash.
public enum ContactToken {
    private static let seed: UInt64 = 0xacc
    /// Set where a person's value is a mailbox.
    private static let mailbox: UInt64 = 1

    public static func of(_ bytes: Span<UInt8>) -> UInt64 {
        MixHash.hash(bytes, seed: seed) >> 8
    }

    public static func of(_ text: String) -> UInt64 {
        let bytes = Array(text.utf8)
        return of(bytes.span)
    }

    /// - Parameter value: a name or a mailbox; only the latter has an at sign.
    static func of(person value: [UInt8]) -> UInt64 {
        let hash = of(value.span) & ~mailbox
        return value.contains(0x40) ? hash | mailbox : hash
    }

    /// What stands for a person's value in a table: as long as all others, with an at sign before a mailbox.
    static func text(ofPerson token: UInt64) -> [UInt8] {
        var text: [UInt8] = [token & mailbox == 0 ? 0x23 : 0x40]
        for digit in stride(from: 52, through: 0, by: -4) {
            let value = UInt8(truncatingIfNeeded: token >> UInt64(digit) & 15)
            text.append(value < 10 ? 0x30 + value : 0x57 + value)
        }
        return text
    }

    /// The hash that a text in a table stands for; nil for a text of another form.
    static func token(ofPersonText text: String) -> UInt64? {
        text.utf8.count == 15 ? UInt64(text.dropFirst(), radix: 16) : nil
    }
}
