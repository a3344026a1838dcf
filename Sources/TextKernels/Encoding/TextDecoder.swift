/// Decodes a stream of chunks into UTF-8 and keeps the state between them.
///
/// A leading byte order mark is dropped. Malformed sequences become U+FFFD, one for each maximal subpart.
/// NUL and other control characters pass.
public struct TextDecoder: ~Copyable {
    private enum Kind {
        case utf8
        case utf16(isBigEndian: Bool)
        case singleByte
        case converter
    }

    private let kind: Kind
    private let table: SingleByteTable?
    private var converter: StreamConverter?
    /// The bytes of a sequence that the last chunk ended in.
    private var tail: [UInt8] = []
    /// A high surrogate that waits for its other half.
    private var highSurrogate: UInt32 = 0
    private var isAtStart = true

    /// - Throws: `unavailableEncoding` where the installed ICU lacks the encoding.
    public init(encoding: TextEncoding) throws(TextError) {
        let kind = Self.kind(of: encoding)
        switch kind {
        case .utf8, .utf16:
            self.init(kind: kind, table: nil, converter: nil)
        case .singleByte:
            let table = try SingleByteTable.of(encoding)
            self.init(kind: kind, table: table, converter: nil)
        case .converter:
            let converter = try StreamConverter(encoding: encoding)
            self.init(kind: kind, table: nil, converter: converter)
        }
    }

    private init(kind: Kind, table: SingleByteTable?, converter: consuming StreamConverter?) {
        self.kind = kind
        self.table = table
        self.converter = converter
    }

    private static func kind(of encoding: TextEncoding) -> Kind {
        switch encoding {
        case .utf8: .utf8
        case .utf16LittleEndian: .utf16(isBigEndian: false)
        case .utf16BigEndian: .utf16(isBigEndian: true)
        case .shiftJIS, .gb18030, .eucJP, .eucKR, .big5, .utf32LittleEndian, .utf32BigEndian:
            .converter
        default: .singleByte
        }
    }

    /// Appends the UTF-8 of a chunk.
    ///
    /// - Parameter isLast: whether the stream ends here; an unfinished sequence is then malformed.
    /// - Returns: how many malformed sequences were replaced by U+FFFD in this call.
    public mutating func decode(
        _ chunk: Span<UInt8>, isLast: Bool, into output: inout [UInt8]
    ) -> Int {
        let start = output.count
        let malformed: Int
        switch kind {
        case .utf8: malformed = decodeUTF8(chunk, isLast: isLast, into: &output)
        case .utf16(let isBigEndian):
            malformed = decodeUTF16(chunk, isBigEndian, isLast: isLast, into: &output)
        case .singleByte: malformed = decodeSingleBytes(chunk, into: &output)
        case .converter:
            malformed = converter?.decode(chunk, isLast: isLast, into: &output) ?? 0
        }
        if isAtStart && output.count > start {
            isAtStart = false
            if output[start...].starts(with: [0xef, 0xbb, 0xbf]) {
                output.removeSubrange(start..<start + 3)
            }
        }
        return malformed
    }

    private mutating func decodeUTF8(
        _ chunk: Span<UInt8>, isLast: Bool, into output: inout [UInt8]
    ) -> Int {
        var malformed = 0
        var position = finishTail(with: chunk, into: &output, &malformed)
        var copied = position
        while true {
            position = UTF8Scanner.endOfASCII(chunk, from: position)
            guard position < chunk.count else { break }
            let (finding, count) = UTF8Scanner.sequence(chunk, at: position)
            if case .valid = finding {
                position &+= count
                continue
            }
            output.append(span: chunk.extracting(copied..<position))
            if case .incomplete = finding {
                for index in position..<chunk.count { tail.append(chunk[index]) }
            } else {
                output.append(scalarValue: 0xfffd)
                malformed += 1
            }
            position &+= count
            copied = position
        }
        output.append(span: chunk.extracting(copied..<chunk.count))
        if isLast && !tail.isEmpty {
            tail.removeAll()
            output.append(scalarValue: 0xfffd)
            malformed += 1
        }
        return malformed
    }

    /// Completes the sequence that the last chunk ended in.
    ///
    /// - Returns: how many bytes of the chunk belong to it.
    private mutating func finishTail(
        with chunk: Span<UInt8>, into output: inout [UInt8], _ malformed: inout Int
    ) -> Int {
        var position = 0
        while !tail.isEmpty && position < chunk.count {
            tail.append(chunk[position])
            let candidate = tail
            switch UTF8Scanner.sequence(candidate.span, at: 0).finding {
            case .incomplete: position += 1
            case .valid:
                position += 1
                output.append(contentsOf: tail)
                tail.removeAll(keepingCapacity: true)
            case .malformed:
                // The byte just added is not part of the sequence: it is looked at again.
                output.append(scalarValue: 0xfffd)
                malformed += 1
                tail.removeAll(keepingCapacity: true)
            }
        }
        return position
    }

    private mutating func decodeUTF16(
        _ chunk: Span<UInt8>, _ isBigEndian: Bool, isLast: Bool, into output: inout [UInt8]
    ) -> Int {
        var malformed = 0
        var position = 0
        output.reserveCapacity(output.count + chunk.count / 2 + 8)
        if let first = tail.first, chunk.count > 0 {
            tail.removeAll()
            let unit = Self.unit(first, chunk[0], isBigEndian)
            malformed += append(unit: unit, to: &output)
            position = 1
        }
        while position &+ 1 < chunk.count {
            let unit = Self.unit(chunk[position], chunk[position &+ 1], isBigEndian)
            malformed += append(unit: unit, to: &output)
            position &+= 2
        }
        if position < chunk.count { tail = [chunk[position]] }
        if isLast && (highSurrogate != 0 || !tail.isEmpty) {
            malformed += (highSurrogate != 0 ? 1 : 0) + tail.count
            if highSurrogate != 0 { output.append(scalarValue: 0xfffd) }
            if !tail.isEmpty { output.append(scalarValue: 0xfffd) }
            highSurrogate = 0
            tail.removeAll()
        }
        return malformed
    }

    @inline(__always)
    private static func unit(_ first: UInt8, _ second: UInt8, _ isBigEndian: Bool) -> UInt32 {
        isBigEndian
            ? UInt32(first) << 8 | UInt32(second) : UInt32(second) << 8 | UInt32(first)
    }

    /// Appends one code unit of UTF-16, or keeps it where it is the first half of a pair.
    @inline(__always)
    private mutating func append(unit: UInt32, to output: inout [UInt8]) -> Int {
        var malformed = 0
        if highSurrogate != 0 {
            let high = highSurrogate
            highSurrogate = 0
            if unit >> 10 == 0x37 {
                output.append(scalarValue: 0x1_0000 + (high & 0x3ff) << 10 + (unit & 0x3ff))
                return 0
            }
            output.append(scalarValue: 0xfffd)
            malformed = 1
        }
        switch unit >> 10 {
        case 0x36: highSurrogate = unit
        case 0x37:
            output.append(scalarValue: 0xfffd)
            malformed += 1
        default: output.append(scalarValue: unit)
        }
        return malformed
    }

    private func decodeSingleBytes(_ chunk: Span<UInt8>, into output: inout [UInt8]) -> Int {
        guard let scalars = table?.scalars else { return 0 }
        var malformed = 0
        var position = 0
        output.reserveCapacity(output.count + chunk.count + chunk.count / 8)
        while position < chunk.count {
            let end = UTF8Scanner.endOfASCII(chunk, from: position)
            output.append(span: chunk.extracting(position..<end))
            position = end
            while position < chunk.count && chunk[position] >= 0x80 {
                let value = scalars[Int(chunk[position])]
                if value == 0xfffd { malformed += 1 }
                output.append(scalarValue: value)
                position &+= 1
            }
        }
        return malformed
    }
}
