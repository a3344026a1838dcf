/// Splits a stream of bytes into physical lines.
///
/// A line ends with LF, CR LF, CR, or any number of CR before an LF (`\r\r\n`, as some iPhones
/// write); terminators may be mixed. Memory holds one chunk and one line.
struct VCardLineScanner {
    /// Where a line stands.
    struct Line {
        /// 1-based.
        let number: Int
        /// 0-based, of its first byte.
        let byteOffset: Int
        /// Whether bytes beyond the limit were dropped.
        let isOverlong: Bool
    }

    private let stream: VCardByteStream
    private let limit: Int
    private var chunk: [UInt8] = []
    private var position = 0
    /// The offset of `chunk[0]`.
    private var chunkOffset: Int
    private var isAtEnd = false
    private var lineCount = 0
    private var pendingBlankLines = 0

    private(set) var lineFeeds = 0
    private(set) var pairs = 0
    private(set) var carriageReturns = 0
    private(set) var doubledReturns = 0

    /// - Parameter limit: the most bytes of one line that are kept.
    init(_ stream: VCardByteStream, limit: Int) {
        self.stream = stream
        self.limit = limit
        chunkOffset = stream.firstOffset
    }

    /// How lines end, over what was read; nil where no line ended.
    var lineEnd: TableDescription.LineEnd? {
        let crlf = pairs + doubledReturns
        switch (lineFeeds > 0, crlf > 0, carriageReturns > 0) {
        case (false, false, false): return nil
        case (true, false, false): return .lf
        case (false, true, false): return .crlf
        case (false, false, true): return .cr
        default: return .mixed
        }
    }

    /// Replaces `line` by the next line without its terminator; nil at the end.
    mutating func next(into line: inout [UInt8]) throws(ImportError) -> Line? {
        line.removeAll(keepingCapacity: true)
        let offset = chunkOffset + position
        if pendingBlankLines > 0 {
            pendingBlankLines -= 1
            lineCount += 1
            return Line(number: lineCount, byteOffset: offset, isOverlong: false)
        }
        var isOverlong = false
        var hasByte = false
        while true {
            guard try fill() else {
                if !hasByte { return nil }
                break
            }
            hasByte = true
            let end = Self.endOfLine(chunk, from: position)
            let room = limit - line.count
            if end - position > room { isOverlong = true }
            line.append(contentsOf: chunk[position..<(position + min(room, end - position))])
            position = end
            if end < chunk.count {
                try consumeTerminator()
                break
            }
        }
        lineCount += 1
        return Line(number: lineCount, byteOffset: offset, isOverlong: isOverlong)
    }

    private static func endOfLine(_ chunk: [UInt8], from start: Int) -> Int {
        let span = chunk.span
        var index = start
        while index < span.count {
            let byte = span[index]
            if byte == 0x0a || byte == 0x0d { return index }
            index &+= 1
        }
        return index
    }

    /// Makes sure that a byte is at `position`; false at the end of the file.
    private mutating func fill() throws(ImportError) -> Bool {
        if position < chunk.count { return true }
        if isAtEnd { return false }
        chunkOffset += chunk.count
        position = 0
        isAtEnd = !(try stream.next(into: &chunk))
        return !isAtEnd
    }

    private mutating func consumeTerminator() throws(ImportError) {
        if chunk[position] == 0x0a {
            position += 1
            lineFeeds += 1
            return
        }
        var returns = 0
        while try fill(), chunk[position] == 0x0d {
            returns += 1
            position += 1
        }
        if try fill(), chunk[position] == 0x0a {
            position += 1
            if returns == 1 { pairs += 1 } else { doubledReturns += 1 }
        } else {
            carriageReturns += returns
            pendingBlankLines = returns - 1
        }
    }
}
