import Testing

@testable import Matching

@Suite struct RadixSortTests {
    @Test(arguments: [0, 1, 2, 255, 256, 257, 5000])
    func sortsAsTheStandardSortDoes(count: Int) {
        var random = SeededGenerator(seed: UInt64(count) + 11)
        var words = (0..<count).map { _ in
            UInt64.random(in: 0...UInt64.max, using: &random)
                >> UInt64.random(in: 0..<64, using: &random)
        }
        let expected = words.sorted()
        RadixSort.sort(&words)
        #expect(words == expected)
    }
    @Test(arguments: [1, 255, 256, 5000])
    func sortsEntriesThatWereMadeRecordByRecord(count: Int) {
        var random = SeededGenerator(seed: UInt64(count) + 12)
        var words = (0..<UInt64(count)).map { record in
            UInt64.random(in: 0..<300, using: &random) << 51
                | UInt64.random(in: 0..<3, using: &random) << 32 | record / 2
        }
        let expected = words.sorted()
        RadixSort.sortByHighHalf(&words)
        #expect(words == expected)
    }
}
