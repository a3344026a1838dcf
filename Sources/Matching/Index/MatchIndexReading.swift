/// A match index as it is kept: a segment of all records, and one of each later run that added some.
public protocol MatchIndexReading {
    /// As the last segment has it.
    var header: MatchIndex.Header { get }
    /// How many segments there are; the first is of all records.
    var segments: Int { get }
    /// Calls a function with the blocks of a part in which some keys stand if the segment has them.
    ///
    /// - Parameters:
    ///   - keys: ascending.
    ///   - body: gets the first key and the bytes of a block, and returns the greatest key that it has.
    func forEachBlock(
        part: Int, segment: Int, of keys: [UInt64], _ body: (UInt64, Span<UInt8>) -> UInt64
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
    /// - Complexity: a search of the store for each block that some key is in, or one pass over the part
    ///   where the keys are many.
    func forEachEntry(
        part: Int, keys: [UInt64], _ body: (Int, UInt64, UInt64) -> Void
    ) throws {
        if keys.isEmpty { return }
        // A block is found in the time in which four are walked through.
        let isWhole = keys.count > 64 && keys.count * 4 > header.facts.records / KeyBlocks.entries
        for segment in 0..<segments {
            var next = 0
            // Later segments are small.
            if isWhole || segment > 0 {
                try forEachBlock(part: part, segment: segment) { first, bytes in
                    next =
                        KeyBlocks.find(keys, from: next, in: bytes, first: first) {
                            body(segment, $0, $1)
                        }.next
                }
            } else {
                try forEachBlock(part: part, segment: segment, of: keys) { first, bytes in
                    let found = KeyBlocks.find(keys, from: next, in: bytes, first: first) {
                        body(segment, $0, $1)
                    }
                    next = found.next
                    return found.last
                }
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
