@testable import MatchingInside

/// The distinct values of a column, read: their parts, in chunks that were read side by side.
struct ReadColumn: Sendable {
    let partCount: Int
    private let chunks: [(values: Range<Int>, parts: PartList)]

    /// Reads the values of several columns on all processors, large chunks of all of them in one queue.
    static func read(
        _ columns: [(raw: RawColumn, reader: ValueReader)], workers: Workers
    ) async -> [ReadColumn] {
        var pieces: [(column: Int, values: Range<Int>)] = []
        for (number, column) in columns.enumerated() where column.raw.count > 0 {
            for range in OrderedChunks.ranges(
                count: column.raw.count, chunks: 1 + column.raw.count / 8192)
            {
                pieces.append((number, range))
            }
        }
        let queue = pieces
        let lists = await workers.map(queue.count) { index in
            let piece = queue[index]
            let column = columns[piece.column]
            var parts = PartList()
            for value in piece.values {
                column.raw.withBytes(value) { column.reader.read($0, into: &parts) }
            }
            return parts
        }
        return columns.indices.map { number in
            ReadColumn(
                partCount: columns[number].reader.partCount,
                chunks: queue.indices.filter { queue[$0].column == number }.map {
                    (queue[$0].values, lists[$0])
                })
        }
    }

    private init(partCount: Int, chunks: [(values: Range<Int>, parts: PartList)]) {
        self.partCount = partCount
        self.chunks = chunks
    }

    /// Calls a function with each value's parts in the order of the values; `part` gives the bytes of one.
    func forEach(_ body: (_ value: Int, _ part: (Int) -> ArraySlice<UInt8>) -> Void) {
        for chunk in chunks {
            for (place, value) in chunk.values.enumerated() {
                body(value) { chunk.parts.bytes[chunk.parts.range(place * partCount + $0)] }
            }
        }
    }
}
