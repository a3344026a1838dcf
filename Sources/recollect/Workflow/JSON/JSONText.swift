/// JSON as the contract wants it: sorted keys, no escaped slashes.
enum JSONText {
    /// One readable object.
    static func object(_ value: some Encodable) throws -> String {
        try text(value, isPretty: true)
    }

    /// One object on one line, for JSON Lines.
    static func line(_ value: some Encodable) throws -> String {
        try text(value, isPretty: false)
    }

    private static func text(_ value: some Encodable, isPretty: Bool) throws -> String {
        var writer = JSONWriter(isPretty: isPretty)
        try writer.write(JSONTreeEncoder.tree(value))
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
