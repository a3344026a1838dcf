/// A match index as it is kept: a segment of all records, and one of each later run that added some.
public protocol MatchIndexReading {
    /// As the last segment has it.
    var header: MatchIndex.Header { get }
    /// How many segments there are; the first is of all records.
    var segments: Int { get }
    /// Calls a function with the blocks of a part in which some keys stand if the segment has them, the last
    /// block first.
    ///
    /// - Parameters:
    ///   - keys: ascending.
    ///   - body: gets the keys that can stand in a block, as a range of all, and the first key and the bytes of
    ///     the block.
    func forEachBlock(
        part: Int, segment: Int, of keys: [UInt64],
        _ body: (Range<Int>, UInt64, Span<UInt8>) -> Void
    ) throws
    /// Calls a function with all blocks of a part, ascending.
    func forEachBlock(part: Int, segment: Int, _ body: (UInt64, Span<UInt8>) -> Void) throws
}

extension MatchIndexReading {
    /// Looks keys up in a part of all segments, the first segment first.
    ///
    /// - Parameters:
    ///   - keys: ascending.
    ///   - body: gets the segment, the key and its number.
    /// - Complexity: a walk through each block that some key can be in.
    func forEachEntry(
        part: Int, keys: [UInt64], _ body: (Int, UInt64, UInt64) -> Void
    ) throws {
        if keys.isEmpty { return }
        for segment in 0..<segments {
            try forEachBlock(part: part, segment: segment, of: keys) { range, first, bytes in
                KeyBlocks.find(keys, range, in: bytes, first: first) { body(segment, $0, $1) }
            }
        }
    }

    /// The records that later segments have anew, with the last of these: what earlier ones say of them holds
    /// no more.
    func renewedRecords() throws -> [UInt64: Int] {
        var renewed: [UInt64: Int] = [:]
        for segment in 1..<max(1, segments) {
            try forEachBlock(part: MatchIndex.members, segment: segment) { first, bytes in
                KeyBlocks.forEachEntry(in: bytes, first: first) { record, _ in
                    renewed[record] = segment
                }
            }
        }
        return renewed
    }
}
