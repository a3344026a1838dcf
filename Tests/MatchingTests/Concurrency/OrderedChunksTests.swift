import Testing

@testable import Matching

@Suite struct OrderedChunksTests {
    @Test(arguments: [1, 2, 5])
    func resultsComeInTheOrderOfTheRanges(workers: Int) async {
        let ranges = OrderedChunks.ranges(count: 100, chunks: 9)
        let sums = await OrderedChunks.map(ranges, workers: workers) { $0.reduce(0, +) }
        #expect(sums == ranges.map { $0.reduce(0, +) })
    }

    @Test func rangesCoverEverythingOnce() {
        for count in [0, 1, 7, 100] {
            let ranges = OrderedChunks.ranges(count: count, chunks: 8)
            #expect(ranges.flatMap { Array($0) } == Array(0..<count))
        }
    }
}
