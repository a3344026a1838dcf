import Testing

@testable import TextKernels

@Suite struct JaroWinklerTests {
    @Test(
        "Pairs of Winkler's papers have the similarity that is printed there",
        arguments: [
            ("martha", "marhta", 0.9611), ("dixon", "dicksonx", 0.8133), ("dwayne", "duane", 0.84),
            ("", "", 1), ("a", "", 0), ("", "a", 0), ("a", "a", 1), ("a", "b", 0),
            ("abc", "xyz", 0),
        ])
    func published(a: String, b: String, expected: Double) {
        let left = Array(a.utf8)
        let right = Array(b.utf8)
        #expect(abs(JaroWinkler.similarity(left.span, right.span) - expected) < 0.00005)
        #expect(abs(JaroWinkler.similarity(right.span, left.span) - expected) < 0.00005)
    }

    @Test(
        "The kernel and the prepared pattern give what the definition gives",
        arguments: [21, 22, 23])
    func equalsDefinition(seed: UInt64) {
        var pattern = JaroWinklerPattern()
        for (a, b) in PairSource.pairs(seed: seed) {
            let expected = Naive.jaroWinkler(a, b)
            #expect(abs(JaroWinkler.similarity(a.span, b.span) - expected) < 1e-12)
            pattern.prepare(a.span)
            #expect(abs(pattern.similarity(to: b.span) - expected) < 1e-12)
            let fresh = JaroWinklerPattern(a.span)
            #expect(fresh.similarity(to: b.span) == pattern.similarity(to: b.span))
        }
    }

    @Test("Below the cutoff the result is 0, at and above it is exact", arguments: [31])
    func cutoff(seed: UInt64) {
        for (a, b) in PairSource.pairs(seed: seed) {
            let exact = JaroWinkler.similarity(a.span, b.span)
            let pattern = JaroWinklerPattern(a.span)
            for cutoff in [0.0, 0.7, 0.9, 1.0, exact] {
                let result = pattern.similarity(to: b.span, atLeast: cutoff)
                #expect(result == (exact >= cutoff ? exact : 0))
            }
        }
    }
}
