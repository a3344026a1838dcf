import Testing

@testable import TextKernels

@Suite struct ScalarComparerTests {
    private static let alphabets = [
        Array("абвгдеё".unicodeScalars), Array("aéößñ".unicodeScalars),
        Array("山田中村林\u{1F600}ab".unicodeScalars), Array("abc".unicodeScalars),
        (0x4e00..<0x4ef0).compactMap { Unicode.Scalar($0) },
    ]

    /// Two texts with a byte for each scalar, for the definitions over bytes.
    private static func coded(
        _ a: [Unicode.Scalar], _ b: [Unicode.Scalar]
    ) -> (a: [UInt8], b: [UInt8]) {
        let distinct = Set(a).union(b).sorted()
        func codes(_ text: [Unicode.Scalar]) -> [UInt8] {
            text.map { UInt8(distinct.firstIndex(of: $0) ?? 255) }
        }
        return (codes(a), codes(b))
    }

    private static func text(
        _ generator: inout SeededGenerator, longest: Int
    ) -> (scalars: [Unicode.Scalar], bytes: [UInt8]) {
        let alphabet = alphabets[Int.random(in: 0..<alphabets.count, using: &generator)]
        let scalars = (0..<Int.random(in: 0...longest, using: &generator)).map { _ in
            alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return (scalars, Array(String(text).utf8))
    }

    @Test(
        "Pairs of texts in any script give what the definitions give by scalars",
        arguments: [71, 72])
    func equalsDefinition(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var comparer = ScalarComparer()
        for round in 0..<150 {
            let longest = round % 50 == 0 ? 200 : round % 3 == 0 ? 70 : 18
            let a = Self.text(&generator, longest: longest)
            let b = Self.text(&generator, longest: longest)
            let coded = Self.coded(a.scalars, b.scalars)
            let expected = Naive.jaroWinkler(coded.a, coded.b)
            let similarity = comparer.jaroWinkler(a.bytes.span, b.bytes.span)
            #expect(abs(similarity - expected) < 1e-12)
            let levenshtein = Naive.editDistance(coded.a, coded.b, transposing: false)
            let alignment = Naive.editDistance(coded.a, coded.b, transposing: true)
            let near = comparer.levenshtein(a.bytes.span, b.bytes.span, atMost: 3)
            let whole = comparer.levenshtein(a.bytes.span, b.bytes.span)
            let aligned = comparer.optimalStringAlignment(a.bytes.span, b.bytes.span)
            #expect(near == min(levenshtein, 4))
            #expect(whole == levenshtein)
            #expect(aligned == alignment)
        }
    }

    @Test("A batch by scalars gives what pairs by scalars give", arguments: [81, 82])
    func batch(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var batch = PatternBatch(comparing: .scalars)
        var comparer = ScalarComparer()
        var refused = 0
        for _ in 0..<4 {
            batch.removeAll()
            var texts: [[UInt8]] = []
            for _ in 0..<110 {
                let text = Self.text(&generator, longest: 20)
                let isTaken = batch.append(text.bytes.span)
                if isTaken { texts.append(text.bytes) } else { refused += 1 }
            }
            let other = Self.text(&generator, longest: 80).bytes
            var distances = [UInt32](repeating: 0, count: texts.count)
            var similarities = [Double](repeating: 0, count: texts.count)
            var room = distances.mutableSpan
            batch.optimalStringAlignment(to: other.span, into: &room)
            var scores = similarities.mutableSpan
            batch.jaroWinkler(to: other.span, into: &scores)
            for (number, text) in texts.enumerated() {
                let distance = comparer.optimalStringAlignment(text.span, other.span)
                let similarity = comparer.jaroWinkler(text.span, other.span)
                #expect(Int(distances[number]) == distance)
                #expect(similarities[number] == similarity)
            }
        }
        // Han texts have more scalars than a batch has room for, so the limit was met.
        #expect(refused > 0)
    }

    @Test("A letter outside ASCII counts once, and malformed bytes are one letter each")
    func counting() {
        var comparer = ScalarComparer()
        let (short, long) = (Array("müller".utf8), Array("muller".utf8))
        let distance = comparer.levenshtein(short.span, long.span)
        #expect(distance == 1)
        let malformed: [UInt8] = [0x61, 0xff, 0xc3, 0x62]
        let plain = Array("axxb".utf8)
        let edits = comparer.levenshtein(malformed.span, plain.span)
        #expect(edits == 2)
    }
}
