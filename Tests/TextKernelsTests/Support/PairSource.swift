@testable import TextKernels

/// Seeded pairs of texts at the lengths where kernels change their way.
enum PairSource {
    static let edgeLengths = [0, 1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 100, 130]

    /// Pairs of all edge lengths: unrelated, and one an edited copy of the other.
    static func pairs(seed: UInt64) -> [([UInt8], [UInt8])] {
        var generator = SeededGenerator(seed: seed)
        let alphabets: [[UInt8]] = [
            Array("ab".utf8), Array("abcdefgh".utf8), Array("aeinrstéü-".utf8),
        ]
        var result: [([UInt8], [UInt8])] = []
        for first in edgeLengths {
            for second in edgeLengths {
                let alphabet = alphabets[Int.random(in: 0..<3, using: &generator)]
                let left = generator.text(of: alphabet, count: first)
                result.append((left, generator.text(of: alphabet, count: second)))
            }
            for edits in 1...6 {
                let left = generator.text(of: alphabets[1], count: first)
                result.append((left, edited(left, edits, &generator)))
            }
        }
        return result
    }

    private static func edited(
        _ text: [UInt8], _ edits: Int, _ generator: inout SeededGenerator
    ) -> [UInt8] {
        var copy = text
        for _ in 0..<edits where !copy.isEmpty {
            let index = Int.random(in: 0..<copy.count, using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: copy.remove(at: index)
            case 1: copy.insert(UInt8(ascii: "x"), at: index)
            case 2: copy[index] = UInt8(ascii: "c")
            default: copy.swapAt(index, max(0, index - 1))
            }
        }
        return copy
    }
}
