import Testing

@testable import TextKernels

@Suite struct JaroWinklerTests {
    @Test(
        "Pairs of Winkler's papers have the similarity that is printed there",
        arguments: [
            ("martha", "marhta", 0.9611), ("dixon", "dicksonx", 0.8133), ("dwayne", "duane", 0.84),
        ])
    func published(a: String, b: String, expected: Double) {
        let left = Array(a.utf8)
        let right = Array(b.utf8)
        #expect(abs(JaroWinkler.similarity(left.span, right.span) - expected) < 0.00005)
        #expect(abs(JaroWinkler.similarity(right.span, left.span) - expected) < 0.00005)
    }
}
