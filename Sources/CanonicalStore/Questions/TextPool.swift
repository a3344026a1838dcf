import RecordModel

/// Texts that many rows share, each kept once and known by its number.
struct TextPool {
    private(set) var texts: [String] = []
    private var pool = ValuePool()

    /// The number of a text, from 0.
    mutating func number(_ text: String) -> Int32 {
        var text = text
        return text.withUTF8 { number(unsafe $0.span) }
    }

    /// The number of a text in UTF-8; the text itself is made only where it is new.
    mutating func number(_ bytes: Span<UInt8>) -> Int32 {
        let number = Int(pool.intern(bytes))
        if number == texts.count {
            texts.append(
                unsafe bytes.withUnsafeBufferPointer {
                    unsafe String(decoding: $0, as: UTF8.self)
                })
        }
        return Int32(number)
    }

    subscript(number: Int32) -> String { texts[Int(number)] }
}
