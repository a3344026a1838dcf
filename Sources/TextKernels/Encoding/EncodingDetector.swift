/// Finds the encoding of a whole file that is fed in chunks, in constant memory.
public struct EncodingDetector: Sendable {
    private var head: [UInt8] = []
    private var utf8 = UTF8Census()
    private var byteCount = 0
    private var highCount = 0
    private var zeroCount = (even: 0, odd: 0)

    public init() {}

    /// Takes the next chunk of the file.
    public mutating func consume(_ chunk: Span<UInt8>) {
        for index in 0..<chunk.count where head.count < 4 { head.append(chunk[index]) }
        utf8.consume(chunk, at: byteCount)
        for index in 0..<chunk.count where chunk[index] == 0 {
            if (byteCount + index) & 1 == 0 { zeroCount.even += 1 } else { zeroCount.odd += 1 }
        }
        byteCount += chunk.count
    }

    /// The finding over everything consumed.
    public func finish() -> EncodingFinding {
        var census = utf8
        census.finish()
        if head.starts(with: [0xff, 0xfe]) {
            return EncodingFinding(encoding: .utf16LittleEndian, hasByteOrderMark: true)
        }
        if head.starts(with: [0xfe, 0xff]) {
            return EncodingFinding(encoding: .utf16BigEndian, hasByteOrderMark: true)
        }
        let hasMark = head.starts(with: [0xef, 0xbb, 0xbf])
        if byteCount >= 4 && zeroCount.odd > byteCount / 4 && zeroCount.even * 8 < zeroCount.odd {
            return EncodingFinding(encoding: .utf16LittleEndian)
        }
        if byteCount >= 4 && zeroCount.even > byteCount / 4 && zeroCount.odd * 8 < zeroCount.even {
            return EncodingFinding(encoding: .utf16BigEndian)
        }
        if hasMark || census.invalidCount == 0 || census.invalidCount * 20 < census.validCount {
            return EncodingFinding(
                encoding: .utf8, hasByteOrderMark: hasMark,
                isCertain: hasMark || census.invalidCount == 0,
                doubleEncodedCount: census.doubleEncodedCount, invalidCount: census.invalidCount,
                firstInvalidByteOffset: census.firstInvalidByteOffset)
        }
        return EncodingFinding(encoding: .windows1252, isCertain: false)
    }
}
