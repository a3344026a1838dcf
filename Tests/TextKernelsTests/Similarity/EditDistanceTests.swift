import Testing

@testable import TextKernels

@Suite struct EditDistanceTests {
    @Test(
        "Textbook pairs have their known distances",
        arguments: [
            // a, b, Levenshtein, optimal string alignment
            ("kitten", "sitting", 3, 3), ("ca", "abc", 3, 3), ("martha", "marhta", 2, 1),
            ("", "", 0, 0), ("", "abc", 3, 3), ("abcd", "badc", 3, 2), ("same", "same", 0, 0),
        ])
    func textbook(a: String, b: String, levenshtein: Int, alignment: Int) {
        let left = Array(a.utf8)
        let right = Array(b.utf8)
        #expect(Levenshtein.distance(left.span, right.span) == levenshtein)
        #expect(Levenshtein.distance(right.span, left.span) == levenshtein)
        #expect(OptimalStringAlignment.distance(left.span, right.span) == alignment)
        #expect(OptimalStringAlignment.distance(right.span, left.span) == alignment)
    }

    @Test(
        "Both distances and their prepared patterns give what the definition gives",
        arguments: [41, 42])
    func equalsDefinition(seed: UInt64) {
        var pattern = EditDistancePattern()
        for (a, b) in PairSource.pairs(seed: seed) {
            pattern.prepare(a.span)
            let levenshtein = Naive.editDistance(a, b, transposing: false)
            let alignment = Naive.editDistance(a, b, transposing: true)
            #expect(Levenshtein.distance(a.span, b.span) == levenshtein)
            #expect(OptimalStringAlignment.distance(a.span, b.span) == alignment)
            #expect(pattern.levenshtein(to: b.span) == levenshtein)
            #expect(pattern.optimalStringAlignment(to: b.span) == alignment)
            for limit in [0, 1, 2, 5] {
                let near = min(levenshtein, limit + 1)
                let aligned = min(alignment, limit + 1)
                #expect(Levenshtein.distance(a.span, b.span, atMost: limit) == near)
                #expect(OptimalStringAlignment.distance(a.span, b.span, atMost: limit) == aligned)
                #expect(pattern.levenshtein(to: b.span, atMost: limit) == near)
                #expect(pattern.optimalStringAlignment(to: b.span, atMost: limit) == aligned)
            }
        }
    }
}
