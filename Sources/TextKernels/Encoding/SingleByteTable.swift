/// What each byte of a single-byte encoding stands for, as ICU has it.
struct SingleByteTable: Sendable {
    /// The scalar value of each of the 256 bytes.
    let scalars: [UInt32]

    init(encoding: TextEncoding) throws(TextError) {
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
    }
}
