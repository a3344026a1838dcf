/// Finds the encoding of a whole file that is fed in chunks, in constant memory.
///
/// In this order: a byte order mark; UTF-16 without one by its zero bytes; strict UTF-8; Shift_JIS,
/// GB18030, EUC and Big5 by their structure; else the single-byte encoding whose letters fit best, with ICU's
/// detector as one vote. Pure ASCII is UTF-8. A file that is mostly well-formed UTF-8 is UTF-8 with
/// malformed sequences. ISO-8859-1 is reported as Windows-1252, which contains its printable characters.
public struct EncodingDetector: Sendable {
    private var head: [UInt8] = []
    private var byteCount = 0
    private var utf8 = UTF8Census()
    private var utf16 = UTF16Census()
    private var highBytes = HighByteCensus()
    private var multiByte = MultiByteCensus()
    private var vote = CharsetVote()

    public init() {}

    /// Takes the next chunk of the file.
    public mutating func consume(_ chunk: Span<UInt8>) {
        for index in 0..<min(4, chunk.count) where head.count < 4 { head.append(chunk[index]) }
        utf8.consume(chunk, at: byteCount)
        utf16.consume(chunk)
        // What only matters where UTF-8 fails starts at the first chunk with an error, or, for a file
        // without one, never. A chunk is large, so little of the file is lost to it.
        if utf8.invalidCount > 0 || utf8.hasUnfinished {
            highBytes.consume(chunk)
            multiByte.consume(chunk)
            vote.consume(chunk)
        }
        byteCount += chunk.count
    }

    /// The finding over everything consumed.
    public func finish() -> EncodingFinding {
        var census = utf8
        census.finish()
        if head == [0xff, 0xfe, 0, 0] {
            return EncodingFinding(encoding: .utf32LittleEndian, hasByteOrderMark: true)
        }
        if head == [0, 0, 0xfe, 0xff] {
            return EncodingFinding(encoding: .utf32BigEndian, hasByteOrderMark: true)
        }
        if head.starts(with: [0xff, 0xfe]) {
            return EncodingFinding(encoding: .utf16LittleEndian, hasByteOrderMark: true)
        }
        if head.starts(with: [0xfe, 0xff]) {
            return EncodingFinding(encoding: .utf16BigEndian, hasByteOrderMark: true)
        }
        if let encoding = utf16.encoding { return EncodingFinding(encoding: encoding) }
        let hasMark = head.starts(with: [0xef, 0xbb, 0xbf])
        if hasMark || census.validCount >= census.invalidCount * 3 {
            return EncodingFinding(
                encoding: .utf8, hasByteOrderMark: hasMark,
                isCertain: hasMark || census.invalidCount == 0,
                doubleEncodedCount: census.mojibake.doubleEncodedCount,
                mojibake: Dictionary(
                    uniqueKeysWithValues: census.mojibake.findings.map { ($0.kind, $0.count) }),
                invalidCount: census.invalidCount,
                firstInvalidByteOffset: census.firstInvalidByteOffset)
        }
        let voted = vote.result()
        if let encoding = multiByte.encoding(vote: voted?.encoding) {
            return EncodingFinding(
                encoding: encoding, isCertain: false,
                invalidCount: multiByte.malformedCount(encoding))
        }
        var counts = highBytes
        counts.finish()
        let encoding = SingleByteScorer.best(counts, vote: voted)
        return EncodingFinding(encoding: encoding, isCertain: false)
    }
}
