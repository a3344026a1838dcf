/// The fields of a serialised message, one after another, in place.
///
/// - Source: Protocol Buffers, encoding (protobuf.dev/programming-guides/encoding).
struct WireFields: IteratorProtocol, Sequence {
    /// A field's value; other wire types do not occur in the plans.
    enum Value {
        case number(UInt64)
        /// A text or a message, by its place among the bytes.
        case bytes(ArraySlice<UInt8>)
    }

    private var rest: ArraySlice<UInt8>
    /// Whether all bytes were understood so far.
    private(set) var isWhole = true

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    mutating func next() -> (field: Int, value: Value)? {
        guard isWhole, !rest.isEmpty else { return nil }
        if let tag = number(), let value = value(ofType: tag & 7) {
            return (Int(truncatingIfNeeded: tag >> 3), value)
        }
        isWhole = false
        return nil
    }

    private mutating func value(ofType type: UInt64) -> Value? {
        guard type == 0 || type == 2, let number = number() else { return nil }
        if type == 0 { return .number(number) }
        guard number <= rest.count else { return nil }
        let end = rest.startIndex + Int(number)
        defer { rest = rest[end...] }
        return .bytes(rest[..<end])
    }

    /// Seven bits a byte, the lowest first.
    private mutating func number() -> UInt64? {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while shift < 64, let byte = rest.popFirst() {
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        return nil
    }
}
