/// Counts zero bytes and line feeds by the halves of 16-bit units, to tell UTF-16 without a mark.
struct UTF16Census: Sendable {
    private var unitCount = 0
    private var zeroFirst = 0
    private var zeroSecond = 0
    private var lineFeedFirst = 0
    private var lineFeedSecond = 0
    private var lineFeedLittleEndian = 0
    private var lineFeedBigEndian = 0
    private var carry: UInt8?

    mutating func consume(_ chunk: Span<UInt8>) {
        var position = 0
        if let first = carry, chunk.count > 0 {
            note(first, chunk[0])
            carry = nil
            position = 1
        }
        position = countBlocks(chunk, from: position)
        while position &+ 1 < chunk.count {
            note(chunk[position], chunk[position &+ 1])
            position &+= 2
        }
        if position < chunk.count { carry = chunk[position] }
    }

    /// UTF-16 in one of its orders, where the statistics leave no doubt.
    var encoding: TextEncoding? {
        if isLikely(
            zeros: zeroSecond, against: zeroFirst, lineFeeds: lineFeedLittleEndian,
            misplaced: lineFeedSecond)
        {
            return .utf16LittleEndian
        }
        if isLikely(
            zeros: zeroFirst, against: zeroSecond, lineFeeds: lineFeedBigEndian,
            misplaced: lineFeedFirst)
        {
            return .utf16BigEndian
        }
        return nil
    }

    /// Counts blocks of 32 units as far as they go; returns the position of what is left.
    private mutating func countBlocks(_ chunk: Span<UInt8>, from start: Int) -> Int {
        let firsts: UInt64 = 0x5555_5555_5555_5555
        var position = start
        while position &+ ByteMask.blockSize <= chunk.count {
            let zeros = ByteMask.equal(chunk, at: position, to: 0)
            let feeds = ByteMask.equal(chunk, at: position, to: 0x0a)
            unitCount &+= 32
            position &+= ByteMask.blockSize
            if zeros | feeds == 0 { continue }
            zeroFirst &+= (zeros & firsts).nonzeroBitCount
            zeroSecond &+= (zeros & ~firsts).nonzeroBitCount
            lineFeedFirst &+= (feeds & firsts).nonzeroBitCount
            lineFeedSecond &+= (feeds & ~firsts).nonzeroBitCount
            lineFeedLittleEndian &+= (feeds & firsts & zeros &>> 1).nonzeroBitCount
            lineFeedBigEndian &+= (zeros & firsts & feeds &>> 1).nonzeroBitCount
        }
        return position
    }

    @inline(__always)
    private mutating func note(_ first: UInt8, _ second: UInt8) {
        unitCount &+= 1
        zeroFirst &+= first == 0 ? 1 : 0
        zeroSecond &+= second == 0 ? 1 : 0
        lineFeedFirst &+= first == 0x0a ? 1 : 0
        lineFeedSecond &+= second == 0x0a ? 1 : 0
        lineFeedLittleEndian &+= first == 0x0a && second == 0 ? 1 : 0
        lineFeedBigEndian &+= first == 0 && second == 0x0a ? 1 : 0
    }

    /// Latin text has a zero in most units; other scripts still have it in separators and at line ends, and
    /// hardly a byte 10 in the upper half. A text with stray NUL bytes has line feeds in both halves.
    private func isLikely(zeros: Int, against: Int, lineFeeds: Int, misplaced: Int) -> Bool {
        guard unitCount >= 2, against * 8 < zeros, misplaced * 10 <= lineFeeds else { return false }
        return zeros * 4 > unitCount || (lineFeeds > 0 && zeros * 50 > unitCount)
    }
}
