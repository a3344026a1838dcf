/// Counts what is well-formed, malformed and encoded twice in a stream of UTF-8.
struct UTF8Census: Sendable {
    /// Sequences of two bytes and more that are well-formed.
    private(set) var validCount = 0
    private(set) var invalidCount = 0
    private(set) var firstInvalidByteOffset: Int?
    private var tail: [UInt8] = []
    private var tailOffset = 0
    private(set) var mojibake = MojibakeCensus()

    /// Whether the last chunk ended within a sequence.
    var hasUnfinished: Bool { !tail.isEmpty }

    /// Takes the next chunk, whose first byte stands at `offset` in the file.
    mutating func consume(_ chunk: Span<UInt8>, at offset: Int) {
        var position = 0
        while !tail.isEmpty && position < chunk.count {
            tail.append(chunk[position])
            let candidate = tail
            let (finding, count) = UTF8Scanner.sequence(candidate.span, at: 0)
            switch finding {
            case .incomplete: position += 1
            case .valid:
                position += 1
                noteValid(candidate.span, at: 0, count)
                tail.removeAll(keepingCapacity: true)
            case .malformed:
                noteInvalid(at: tailOffset)
                tail.removeAll(keepingCapacity: true)
            }
        }
        while true {
            let next = UTF8Scanner.endOfASCII(chunk, from: position)
            if next > position { mojibake.reset() }
            position = next
            guard position < chunk.count else { return }
            let (finding, count) = UTF8Scanner.sequence(chunk, at: position)
            switch finding {
            case .valid: noteValid(chunk, at: position, count)
            case .malformed: noteInvalid(at: offset + position)
            case .incomplete:
                tailOffset = offset + position
                for index in position..<chunk.count { tail.append(chunk[index]) }
                return
            }
            position += count
        }
    }

    /// Counts an unfinished sequence at the end.
    mutating func finish() {
        if !tail.isEmpty { noteInvalid(at: tailOffset) }
        tail.removeAll()
    }

    private mutating func noteInvalid(at offset: Int) {
        if firstInvalidByteOffset == nil { firstInvalidByteOffset = offset }
        invalidCount += 1
        mojibake.reset()
    }

    private mutating func noteValid(_ bytes: Span<UInt8>, at position: Int, _ count: Int) {
        validCount += 1
        let value = UTF8Scanner.scalarValue(bytes, at: position, count: count)
        let end = position + count
        mojibake.consume(
            value, before: position > 0 ? bytes[position - 1] : 0,
            after: end < bytes.count ? bytes[end] : 0)
    }
}
