import Testing

@testable import TextKernels

@Suite struct PatternBatchTests {
    @Test("Every lane gives what the single kernels give", arguments: [51, 52, 53])
    func equalsSingleKernels(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var batch = PatternBatch()
        for round in 0..<120 {
            let alphabet = Array((round % 2 == 0 ? "abc" : "aeinrst\u{e9}-").utf8)
            batch.removeAll()
            let count = Int.random(in: 0...16, using: &generator)
            let texts = (0..<count).map { _ in
                generator.text(of: alphabet, count: Int.random(in: 0...16, using: &generator))
            }
            var fitting = 0
            for text in texts where batch.append(text.span) { fitting += 1 }
            #expect(fitting == count)
            let length = Int.random(in: 0...20, using: &generator)
            let other = generator.text(of: alphabet, count: length)
            let jaro = batch.jaroWinkler(to: other.span)
            let levenshtein = batch.levenshtein(to: other.span)
            let alignment = batch.optimalStringAlignment(to: other.span)
            for (lane, text) in texts.enumerated() {
                #expect(jaro[lane] == JaroWinkler.similarity(text.span, other.span))
                #expect(Int(levenshtein[lane]) == Levenshtein.distance(text.span, other.span))
                let single = OptimalStringAlignment.distance(text.span, other.span)
                #expect(Int(alignment[lane]) == single)
            }
        }
    }

    @Test("A text that is too long or one too many is refused and changes nothing")
    func limits() {
        var batch = PatternBatch()
        let long = [UInt8](repeating: 97, count: 17)
        let full = [UInt8](repeating: 97, count: 16)
        let isLongTaken = batch.append(long.span)
        #expect(!isLongTaken)
        var taken = 0
        for _ in 0..<17 where batch.append(full.span) { taken += 1 }
        #expect(taken == 16)
        let count = batch.count
        #expect(count == 16)
        let distances = batch.levenshtein(to: full.span)
        let similarities = batch.jaroWinkler(to: full.span)
        #expect(distances == SIMD16(repeating: 0))
        #expect(similarities == SIMD16(repeating: 1))
    }
}
