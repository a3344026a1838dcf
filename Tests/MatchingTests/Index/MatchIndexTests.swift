import RecordModel
import Testing

@testable import Matching

@Suite struct MatchIndexTests {
    /// An index in memory.
    private struct KeptIndex: MatchIndexReading {
        let header: MatchIndex.Header
        private var blocks: [Int: [(first: UInt64, bytes: [UInt8])]] = [:]

        init(_ index: MatchIndex) {
            header = index.header
            var blocks: [Int: [(first: UInt64, bytes: [UInt8])]] = [:]
            index.forEachBlock { part, first, bytes in
                blocks[part, default: []].append((first, bytes.indices.map { bytes[$0] }))
            }
            self.blocks = blocks
        }

        func blockCount(part: Int) -> Int { blocks[part]?.count ?? 0 }

        func forEachBlock(part: Int, _ body: (UInt64, Span<UInt8>) -> Void) {
            for block in blocks[part] ?? [] { body(block.first, block.bytes.span) }
        }

        func forEachBlock(
            part: Int, of keys: [UInt64], _ body: (UInt64, Span<UInt8>) -> UInt64
        ) {
            for key in keys {
                guard let block = (blocks[part] ?? []).last(where: { $0.first <= key }) else {
                    continue
                }
                _ = body(block.first, block.bytes.span)
            }
        }
    }

    /// Some records of a table as a table of their own.
    private func part(_ table: NormalizedTable, _ wanted: [Int]) -> NormalizedTable {
        let columns = table.columns.mapValues { column in
            var pool = ValuePool()
            var offsets: [UInt32] = [0]
            var values: [UInt32] = []
            for record in wanted {
                for text in column.texts(ofRecord: record) { values.append(pool.intern(text)) }
                offsets.append(UInt32(values.count))
            }
            return FeatureColumn(pool: pool, offsets: offsets, values: values)
        }
        return NormalizedTable(
            kind: table.kind, records: wanted.map { table.records[$0] },
            recordHashes: wanted.map { table.recordHashes[$0] },
            sources: wanted.map { _ in 0 }, sourceNames: table.sourceNames, columns: columns)
    }

    private func contacts(_ people: Int, seed: UInt64) -> NormalizedTable {
        let rows = SyntheticContacts(people: people, seed: seed).rows.enumerated().map {
            number, item in
            var row = item.row
            row[.country] = number % 4 == 0 ? "se" : "de"
            row[.organization] = "\(["nord", "sued", "west"][number % 3]) handel \(number % 7)"
            return (key: item.key, row: row)
        }
        let table = TableMaker.table(rows)
        return NormalizedTable(
            kind: .contact,
            records: table.records.indices.map { RecordID(rawValue: Int64($0 + 7)) },
            recordHashes: table.recordHashes, sources: table.sources,
            sourceNames: table.sourceNames, columns: table.columns)
    }

    private let matcher = Matcher(policy: MatchingPolicy(largestBlock: 12), workers: 2)

    private func indexed(
        _ table: NormalizedTable
    ) async throws -> (model: MatchModel, result: MatchResult, index: KeptIndex) {
        let both = await matcher.match(table, floor: MatchWeight(bits: -200), indexing: true)
        let index = KeptIndex(try #require(both.result.index))
        return (both.trained.model, both.result, index)
    }

    private struct Pair: Hashable {
        let left: RecordID
        let right: RecordID
    }

    private func weights(_ pairs: ScoredPairs, _ table: NormalizedTable) -> [Pair: Float] {
        var out: [Pair: Float] = [:]
        for pair in 0..<pairs.count {
            let left = table.records[Int(pairs.left[pair])]
            let right = table.records[Int(pairs.right[pair])]
            out[Pair(left: min(left, right), right: max(left, right))] = pairs.weights[pair]
        }
        return out
    }

    @Test(arguments: [5, 11] as [UInt64])
    func aPartIsScoredAsTheWholeIs(seed: UInt64) async throws {
        let table = contacts(260, seed: seed)
        let (model, result, index) = try await indexed(table)
        let whole = weights(result.pairs, table)
        var random = SeededGenerator(seed: seed)
        let chosen = table.records.indices.filter { _ in
            Int.random(in: 0..<5, using: &random) == 0
        }
        let some = part(table, chosen)
        let scored = try await matcher.score(
            some, with: model, floor: MatchWeight(bits: -200),
            isNew: [Bool](repeating: false, count: some.count), onlyNew: false, index: index)
        let ids = Set(some.records)
        let expected = whole.filter { ids.contains($0.key.left) && ids.contains($0.key.right) }
        let found = weights(scored.pairs, some)
        #expect(expected.count > 5)
        #expect(Set(found.keys) == Set(expected.keys))
        for (pair, weight) in expected {
            #expect(abs((found[pair] ?? 1000) - weight) < 0.02)
        }
    }

    @Test func theLikesOfARecordAreFound() async throws {
        let table = contacts(180, seed: 3)
        let (_, result, index) = try await indexed(table)
        var partners: [RecordID: Set<RecordID>] = [:]
        for pair in weights(result.pairs, table).keys {
            partners[pair.left, default: []].insert(pair.right)
            partners[pair.right, default: []].insert(pair.left)
        }
        for record in stride(from: 0, to: table.count, by: 9) {
            let candidates = try matcher.candidates(of: part(table, [record]), in: index)
            let own = table.records[record]
            #expect(Set(candidates).subtracting([own]) == partners[own] ?? [])
        }
    }

    @Test func aNewRecordIsScoredAsIfItHadBeenThere() async throws {
        let table = contacts(240, seed: 8)
        let newcomer = 17
        let others = part(table, table.records.indices.filter { $0 != newcomer })
        let (model, _, index) = try await indexed(others)
        let whole = await matcher.score(
            table, with: model, floor: MatchWeight(bits: -200),
            isNew: table.records.indices.map { $0 == newcomer })
        let own = part(table, [newcomer])
        let candidates = Set(try matcher.candidates(of: own, in: index))
        let few = part(
            table,
            table.records.indices.filter {
                $0 == newcomer || candidates.contains(table.records[$0])
            })
        let scored = try await matcher.score(
            few, with: model, floor: MatchWeight(bits: -200),
            isNew: few.records.map { $0 == table.records[newcomer] }, onlyNew: true, index: index)
        let expected = weights(whole.pairs, table)
        let found = weights(scored.pairs, few)
        #expect(!expected.isEmpty)
        for (pair, weight) in found {
            #expect(abs((expected[pair] ?? 1000) - weight) < 0.1)
        }
        // A whole run may look at blocks that the newcomer fills beyond the limit.
        #expect(Set(found.keys).isSubset(of: expected.keys))
        #expect(found.count * 10 >= expected.count * 9)
    }

    @Test func blocksGiveBackWhatWasPutIn() {
        var blocks = KeyBlocks()
        var random = SeededGenerator(seed: 2)
        var entries: [(UInt64, UInt64)] = []
        var key: UInt64 = 0
        for _ in 0..<5_000 {
            key += UInt64.random(in: 0...90_000, using: &random) / 40_000 * 77
            entries.append((key, random.next() >> 20))
        }
        for entry in entries { blocks.append(entry.0, entry.1) }
        blocks.finish()
        var found: [(UInt64, UInt64)] = []
        var firsts: [UInt64] = []
        blocks.forEach { first, bytes in
            firsts.append(first)
            KeyBlocks.forEachEntry(in: bytes, first: first) { found.append(($0, $1)) }
        }
        #expect(found.elementsEqual(entries, by: ==))
        #expect(blocks.count == firsts.count && blocks.count > 5)
        #expect(Set(firsts).count == firsts.count, "no key stands in two blocks")
    }

    @Test(arguments: [0, 1, 2, 32_767, 32_768, 100_000, 9_000_000] as [UInt32])
    func countsKeepTheirSize(count: UInt32) {
        let back = CountCode.count(CountCode.code(count: count))
        #expect(abs(Double(back) - Double(count)) <= Double(count) / 2_000)
        if count < 32_768 { #expect(back == count) }
    }
}
