import RecordModel

/// A row that says in every cell what another row without an id says.
struct RowCopy {
    let source: Int64
    /// The key of the record that it is a copy of.
    let key: String
    /// From 2 on: the how-manieth row of the record.
    let ordinal: Int64
    let file: Int64
    let row: Int64
    /// Whether it was counted as a new row.
    let isNew: Bool

    /// The key of the first of some equal rows without ids, where a key is that of a further one:
    /// `h:`, 32 digits, a table where another has the key too, `#` and a number.
    static func firstKey(of key: String) -> String? {
        guard key.hasPrefix("h:"), let mark = key.firstIndex(of: "#") else { return nil }
        let first = key[..<mark]
        let number = key[key.index(after: mark)...]
        let content = first.prefix { $0 != "@" }
        guard isContentKey(content), !number.isEmpty,
            number.allSatisfy({ $0.isASCII && $0.isNumber })
        else { return nil }
        return String(first)
    }

    /// The number at the end of such a key.
    static func ordinal(of key: String) -> Int64? {
        key.lastIndex(of: "#").flatMap { Int64(key[key.index(after: $0)...]) }
    }

    /// Whether a key is the hash of a row's content.
    static func isContentKey(_ key: some StringProtocol) -> Bool {
        key.hasPrefix("h:") && key.utf8.count == 34 && key.dropFirst(2).allSatisfy(\.isHexDigit)
    }
}
