import RecordModel

/// Writes structures in the compact protocol of Thrift, in which Parquet describes itself.
///
/// - Source: Apache Thrift, `thrift-compact-protocol.md`.
struct ThriftWriter {
    private(set) var bytes: [UInt8] = []
    /// The number of the last field of each structure that is open.
    private var fields: [Int] = [0]

    private enum Kind: UInt8 {
        case yes = 1
        case no = 2
        case number32 = 5
        case number64 = 6
        case text = 8
        case list = 9
        case structure = 12
    }

    mutating func field(_ number: Int, _ value: Int32) {
        begin(number, .number32)
        append(Int64(value))
    }

    mutating func field(_ number: Int, _ value: Int64) {
        begin(number, .number64)
        append(value)
    }

    mutating func field(_ number: Int, _ value: Bool) { begin(number, value ? .yes : .no) }

    mutating func field(_ number: Int, _ text: String) {
        begin(number, .text)
        append(text)
    }

    mutating func field(_ number: Int, _ body: (inout ThriftWriter) -> Void) {
        begin(number, .structure)
        structure(body)
    }

    mutating func field(_ number: Int, list values: [Int32]) {
        begin(number, .list)
        listHead(values.count, .number32)
        for value in values { append(Int64(value)) }
    }

    mutating func field(_ number: Int, list texts: [String]) {
        begin(number, .list)
        listHead(texts.count, .text)
        for text in texts { append(text) }
    }

    mutating func field<Element>(
        _ number: Int, list elements: [Element], _ body: (inout ThriftWriter, Element) -> Void
    ) {
        begin(number, .list)
        listHead(elements.count, .structure)
        for element in elements { structure { body(&$0, element) } }
    }

    /// Ends the outermost structure.
    mutating func end() { bytes.append(0) }

    private mutating func structure(_ body: (inout ThriftWriter) -> Void) {
        fields.append(0)
        body(&self)
        bytes.append(0)
        fields.removeLast()
    }

    private mutating func begin(_ number: Int, _ kind: Kind) {
        let step = number - fields[fields.count - 1]
        precondition((1...15).contains(step), "fields ascend by small steps")
        bytes.append(UInt8(step) << 4 | kind.rawValue)
        fields[fields.count - 1] = number
    }

    private mutating func listHead(_ count: Int, _ kind: Kind) {
        if count < 15 {
            bytes.append(UInt8(count) << 4 | kind.rawValue)
        } else {
            bytes.append(0xf0 | kind.rawValue)
            VariableLength.append(UInt64(count), to: &bytes)
        }
    }

    /// Signed numbers with their sign in the lowest bit, so that small ones are short.
    private mutating func append(_ value: Int64) {
        let folded = UInt64(bitPattern: (value << 1) ^ (value >> 63))
        VariableLength.append(folded, to: &bytes)
    }

    private mutating func append(_ text: String) {
        VariableLength.append(UInt64(text.utf8.count), to: &bytes)
        bytes += Array(text.utf8)
    }
}
