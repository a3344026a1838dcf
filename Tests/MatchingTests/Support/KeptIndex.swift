import RecordModel

@testable import Matching

/// An index in memory.
struct KeptIndex: MatchIndexReading {
    private(set) var header: MatchIndex.Header
    private var blocks: [[Int: [(first: UInt64, bytes: [UInt8])]]] = []

    init(_ index: MatchIndex) {
        header = index.header
        add(index)
    }

    mutating func add(_ segment: MatchIndex) {
        header = segment.header
        var blocks: [Int: [(first: UInt64, bytes: [UInt8])]] = [:]
        segment.forEachBlock { part, first, bytes in
            blocks[part, default: []].append((first, bytes.indices.map { bytes[$0] }))
        }
        self.blocks.append(blocks)
    }

    var segments: Int { blocks.count }

    func forEachBlock(part: Int, segment: Int, _ body: (UInt64, Span<UInt8>) -> Void) {
        for block in blocks[segment][part] ?? [] { body(block.first, block.bytes.span) }
    }

    func forEachBlock(
        part: Int, segment: Int, of keys: [UInt64],
        _ body: (Range<Int>, UInt64, Span<UInt8>) -> Void
    ) {
        var end = keys.count
        for block in (blocks[segment][part] ?? []).reversed() {
            var start = end
            while start > 0 && keys[start - 1] >= block.first { start -= 1 }
            if start < end { body(start..<end, block.first, block.bytes.span) }
            end = start
        }
    }
}
