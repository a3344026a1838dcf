import RecordModel

/// What rules have to know beyond the row at hand.
public struct QualityContext: Sendable {
    /// Days since 1970-01-01 of the day that counts as today.
    public var today: Int
    /// Hashes of the keys that accounts have, with their sources (`keyHash`).
    public var accountKeys: Set<UInt64> = []
    /// Owners who have left: names, addresses and keys, folded (`folded`).
    public var departedOwners: Set<String> = []
    /// Web domains of the account that a person's record is linked to.
    public var accountDomains: [Int64: [String]] = [:]
    /// The day on which there was last any history with an entity.
    public var lastTouched: [Int64: Int] = [:]
    /// Pieces of history that name something which is not there.
    public var loose: Set<Int64> = []

    public init(today: Int) {
        self.today = today
    }

    /// The hash of a key within its source.
    public static func keyHash(source: String, key: String) -> UInt64 {
        let bytes = Array(SalesforceID.canonical(key).utf8)
        let name = Array(source.utf8)
        return MixHash.hash(bytes.span, seed: MixHash.hash(name.span))
    }

    /// Whether a text is small ASCII letters and the like, with single spaces between words alone.
    private static func isFolded(_ name: String) -> Bool {
        var previous: UInt8 = 0x20
        for byte in name.utf8 {
            if byte >= 0x80 || byte < 0x20 || byte &- 0x41 < 26 { return false }
            if byte == 0x20 && previous == 0x20 { return false }
            previous = byte
        }
        return previous != 0x20
    }

    /// A name as owners are compared: in small letters, one space between words.
    public static func folded(_ name: String) -> String {
        // Most names and addresses are in ASCII and have no white space but single spaces inside.
        if isFolded(name) { return name }
        return name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
