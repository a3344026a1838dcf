import Testing

@testable import TextKernels

@Suite struct PatternBatchTests {
    /// Texts of lengths at which lanes change, in an order that mixes them.
    private static func texts(_ generator: inout SeededGenerator, count: Int) -> [[UInt8]] {
        let alphabets = ["ab", "abcdefgh", "aeinrst\u{e9}-\u{0}"].map { Array($0.utf8) }
        return (0..<count).map { number in
            let longest = [8, 17, 33, 64][number % 4]
            return generator.text(
                of: alphabets[number % 3], count: Int.random(in: 0...longest, using: &generator))
        }
    }

    @Test("Every text gets what the single kernels give", arguments: [51, 52, 53, 54])
    func equalsSingleKernels(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var batch = PatternBatch()
        for _ in 0..<6 {
            batch.removeAll()
            let texts = Self.texts(&generator, count: Int.random(in: 0...90, using: &generator))
            for text in texts {
                let isTaken = batch.append(text.span)
                #expect(isTaken)
            }
            var distances = [UInt32](repeating: 0, count: texts.count)
            var similarities = [Double](repeating: 0, count: texts.count)
            for other in Self.texts(&generator, count: 24) + [
                [], [UInt8](repeating: 97, count: 90),
            ] {
                let limit: Int = [0, 1, 2, 5, Int.max - 1].randomElement(using: &generator) ?? 0
                let cutoff: Double = [0.0, 0.7, 0.85, 1].randomElement(using: &generator) ?? 0
                var room = distances.mutableSpan
                batch.levenshtein(to: other.span, atMost: limit, into: &room)
                for (text, distance) in zip(texts, distances) {
                    let single = Levenshtein.distance(text.span, other.span, atMost: limit)
                    #expect(Int(distance) == single)
                }
                room = distances.mutableSpan
                batch.optimalStringAlignment(to: other.span, atMost: limit, into: &room)
                for (text, distance) in zip(texts, distances) {
                    let single = OptimalStringAlignment.distance(
                        text.span, other.span, atMost: limit)
                    #expect(Int(distance) == single)
                }
                var scores = similarities.mutableSpan
                batch.jaroWinkler(to: other.span, atLeast: cutoff, into: &scores)
                for (text, similarity) in zip(texts, similarities) {
                    let exact = JaroWinkler.similarity(text.span, other.span)
                    #expect(similarity == (exact >= cutoff ? exact : 0))
                }
            }
        }
    }

    @Test("A text that is too long is refused and changes nothing")
    func limits() {
        var batch = PatternBatch()
        let long = [UInt8](repeating: 97, count: 65)
        let full = [UInt8](repeating: 97, count: 64)
        let isLongTaken = batch.append(long.span)
        #expect(!isLongTaken)
        for _ in 0..<17 {
            let isTaken = batch.append(full.span)
            #expect(isTaken)
        }
        let count = batch.count
        #expect(count == 17)
        var distances = [UInt32](repeating: 7, count: 17)
        var room = distances.mutableSpan
        batch.levenshtein(to: full.span, into: &room)
        #expect(distances == [UInt32](repeating: 0, count: 17))
    }
}
