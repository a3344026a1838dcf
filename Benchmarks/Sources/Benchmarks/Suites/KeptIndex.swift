import Matching

/// A match index of one segment in memory.
struct KeptIndex: MatchIndexReading {
    let header: MatchIndex.Header
    let segments = 1
    private let blocks: [Int: [(first: UInt64, bytes: [UInt8])]]

    init(_ index: MatchIndex) {
        header = index.header
        var blocks: [Int: [(first: UInt64, bytes: [UInt8])]] = [:]
        index.forEachBlock { part, first, bytes in
            blocks[part, default: []].append((first, bytes.indices.map { bytes[$0] }))
        }
        self.blocks = blocks
    }

    func forEachBlock(part: Int, segment: Int, _ body: (UInt64, Span<UInt8>) -> Void) {
        for block in blocks[part] ?? [] { body(block.first, block.bytes.span) }
    }

    func forEachBlock(
        part: Int, segment: Int, of keys: [UInt64],
        _ body: (Range<Int>, UInt64, Span<UInt8>) -> Void
    ) {
        var end = keys.count
        for block in (blocks[part] ?? []).reversed() {
            var start = end
            while start > 0 && keys[start - 1] >= block.first { start -= 1 }
            if start < end { body(start..<end, block.first, block.bytes.span) }
            end = start
        }
    }
}
