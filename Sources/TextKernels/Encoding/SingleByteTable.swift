import Synchronization

/// What each byte of a single-byte encoding stands for, as ICU has it.
struct SingleByteTable: Sendable {
    /// The scalar value of each of the 256 bytes.
    let scalars: [UInt32]
    /// What the bytes from 128 on say of a text.
    let highCharacters: [HighCharacter]

    /// The tables made so far: making one takes longer than reading a small file.
    private static let known = Mutex<[TextEncoding: SingleByteTable]>([:])

    /// The table of an encoding.
    ///
    /// - Throws: `unavailableEncoding` where the installed ICU lacks it.
    static func of(_ encoding: TextEncoding) throws(TextError) -> SingleByteTable {
        if let table = known.withLock({ $0[encoding] }) { return table }
        let table = try SingleByteTable(encoding: encoding)
        known.withLock { $0[encoding] = table }
        return table
    }

    private init(encoding: TextEncoding) throws(TextError) {
        var converter = try StreamConverter(encoding: encoding)
        var values: [UInt32] = []
        for byte in UInt8.min...UInt8.max {
            var text: [UInt8] = []
            let single = [byte]
            _ = converter.decode(single.span, isLast: false, into: &text)
            let first = String(decoding: text, as: UTF8.self).unicodeScalars.first
            values.append(first?.value ?? 0xfffd)
        }
        scalars = values
        highCharacters = values[128...].map { HighCharacter(value: $0) }
    }
}
