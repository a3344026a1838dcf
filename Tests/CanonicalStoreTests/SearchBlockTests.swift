import RecordModel
import Testing

@testable import CanonicalStore

struct SearchBlockTests {
    /// Terms as an index has them: ascending, with much in common, each with some records.
    private static let terms: [(term: String, records: [Int64])] = {
        var seed: UInt64 = 20_240_501
        func next(_ bound: UInt64) -> UInt64 {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (seed >> 33) % bound
        }
        var terms = Set(["a", "é", "#98765", "żółw"])
        for _ in 0..<3_000 {
            terms.insert("\(["anna", "ann", "berg"][Int(next(3))])\(next(4_000))@mail\(next(3))")
        }
        return terms.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }.map {
            term in
            (
                String(decoding: term, as: UTF8.self),
                (0...next(5)).map { _ in Int64(next(1_000_000)) + 1 }
            )
        }
    }()

    private static let blocks: [(first: [UInt8], bytes: [UInt8])] = {
        var blocks: [([UInt8], [UInt8])] = []
        var encoder = SearchBlockEncoder()
        var postings: [UInt8] = []
        for (term, records) in terms {
            PostingList.encode(records[...], into: &postings)
            let bytes = Array(term.utf8)
            encoder.append(bytes.span, postings: postings.span)
            if encoder.isFull {
                blocks.append((encoder.firstTerm, encoder.bytes))
                encoder.removeAll()
            }
        }
        blocks.append((encoder.firstTerm, encoder.bytes))
        return blocks
    }()

    @Test(arguments: [
        "", "a", "an", "anna1", "berg39", "anna17@mail1", "é", "ż", "#", "zz", "bergen",
    ])
    func recordsOfAPrefixAreThoseOfAllItsTerms(_ prefix: String) {
        var found = Set<Int64>()
        for block in Self.blocks {
            let bytes = block.bytes
            SearchBlock.forEachRecord(in: bytes.span, prefix: Array(prefix.utf8)) {
                found.insert($0)
            }
        }
        let expected = Self.terms.filter { $0.term.utf8.starts(with: prefix.utf8) }
            .flatMap(\.records)
        #expect(found == Set(expected))
    }

    @Test func everyTermIsFoundByItselfAndByItsBeginnings() {
        for number in stride(from: 0, to: Self.terms.count, by: 37) {
            let term = Self.terms[number].term.utf8
            for length in 1...term.count {
                let prefix = Array(term.prefix(length))
                var found: [Int64] = []
                for block in Self.blocks {
                    let bytes = block.bytes
                    SearchBlock.forEachRecord(in: bytes.span, prefix: prefix) { found.append($0) }
                }
                let expected = Self.terms.filter { $0.term.utf8.starts(with: prefix) }
                    .flatMap(\.records)
                #expect(found.sorted() == expected.sorted())
            }
        }
    }

    @Test func blocksAreSeveralAndNamedAfterTheirFirstTerm() {
        #expect(Self.blocks.count > 10)
        let firsts = Self.blocks.map { String(decoding: $0.first, as: UTF8.self) }
        #expect(Set(firsts).isSubset(of: Self.terms.map(\.term)))
        for pair in zip(Self.blocks, Self.blocks.dropFirst()) {
            #expect(pair.0.first.lexicographicallyPrecedes(pair.1.first))
        }
    }

    @Test func damagedBlocksEndTheWalk() {
        for length in 0..<200 {
            let bytes = Array(Self.blocks[0].bytes.prefix(length))
            SearchBlock.forEachRecord(in: bytes.span, prefix: []) { #expect($0 > 0) }
            let noise = bytes.map { $0 ^ 0xff }
            SearchBlock.forEachRecord(in: noise.span, prefix: []) { _ in }
        }
    }
}
