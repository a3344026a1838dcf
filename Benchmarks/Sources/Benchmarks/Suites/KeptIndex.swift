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
        part: Int, segment: Int, of keys: [UInt64], _ body: (UInt64, Span<UInt8>) -> UInt64
    ) {
        let own = blocks[part] ?? []
        var next = 0
        var reached: UInt64?
        for key in keys {
            if let reached, key <= reached { continue }
            while next < own.count && own[next].first <= key { next += 1 }
            if next == 0 { continue }
            let block = own[next - 1]
            reached = body(block.first, block.bytes.span)
        }
    }
}
