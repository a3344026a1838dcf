/// Splits an index range into chunks that child tasks work on, and gives the results in order.
enum OrderedChunks {
    /// The bounds of about equal chunks of `0..<count`.
    static func ranges(count: Int, chunks: Int) -> [Range<Int>] {
        let number = max(1, min(chunks, count))
        return (0..<number).map { count * $0 / number..<count * ($0 + 1) / number }
    }

    /// Runs a function over all ranges, at most `workers` at a time.
    ///
    /// - Returns: one result per range, in their order, whichever finished first.
    static func map<Result: Sendable>(
        _ ranges: [Range<Int>], workers: Int,
        finished: (@Sendable (Int) -> Void)? = nil,
        _ body: @escaping @Sendable (Range<Int>) -> Result
    ) async -> [Result] {
        await withTaskGroup(of: (Int, Result).self) { group in
            var results = [Result?](repeating: nil, count: ranges.count)
            var next = 0
            while next < min(workers, ranges.count) {
                let number = next
                group.addTask { (number, body(ranges[number])) }
                next += 1
            }
            var done = 0
            while let (number, result) = await group.next() {
                results[number] = result
                done += 1
                finished?(done)
                if next < ranges.count && !Task.isCancelled {
                    let number = next
                    group.addTask { (number, body(ranges[number])) }
                    next += 1
                }
            }
            return results.compactMap { $0 }
        }
    }
}
