@testable import MatchingInside

/// Runs numbered pieces of work on as many tasks as there are processors to use.
struct Workers: Sendable {
    let workers: Int

    /// The results in the order of the numbers, whichever finished first.
    ///
    /// Pieces are begun in their order, so the largest ones should come first.
    func map<Result: Sendable>(
        _ count: Int, _ body: @escaping @Sendable (Int) -> Result
    ) async -> [Result] {
        await OrderedChunks.map((0..<count).map { $0..<$0 + 1 }, workers: workers) {
            body($0.lowerBound)
        }
    }

    /// Cuts `0..<count` into parts, several a worker, so that none waits long for another.
    func parts(of count: Int, each size: Int = 16_384) -> [Range<Int>] {
        OrderedChunks.ranges(count: count, chunks: max(workers, count / size))
    }
}
