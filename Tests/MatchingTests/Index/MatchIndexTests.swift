import RecordModel
import Testing

@testable import Matching

@Suite struct MatchIndexTests {
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
        }.filter { !$0.value.values.isEmpty }
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
            isNew: [Bool](repeating: false, count: some.count), former: part(table, []),
            index: index, oversized: OversizedKeys(index)
        ).result
        let ids = Set(some.records)
        let expected = whole.filter { ids.contains($0.key.left) && ids.contains($0.key.right) }
        let found = weights(scored.pairs, some)
        #expect(expected.count > 5)
        #expect(Set(found.keys) == Set(expected.keys))
        for (pair, weight) in expected {
            #expect(abs((found[pair] ?? 1000) - weight) < 0.02)
        }
    }

    /// What two records lack says as much about them as among all.
    @Test func aPairIsExplainedByItsTwoRecords() async throws {
        let rows = SyntheticContacts(people: 200, seed: 21).rows.enumerated().map { number, item in
            var row = item.row
            row[.country] = number % 3 == 0 ? nil : ["se", "de"][number % 2]
            if number % 9 == 0 { row[.generation] = "jr" }
            return (key: item.key, row: row)
        }
        let table = TableMaker.table(rows)
        let (model, result, index) = try await indexed(table)
        #expect(model.comparisons.contains { $0.kind == .generation })
        for pair in stride(from: 0, to: result.pairs.count, by: 23) {
            let two = [Int(result.pairs.left[pair]), Int(result.pairs.right[pair])]
            let explainer = try await matcher.score(
                part(table, two), with: model, floor: MatchWeight(bits: 0),
                isNew: [false, false], former: part(table, []), index: index,
                oversized: OversizedKeys(index)
            ).result.explainer
            let explanation = explainer.explain(left: 0, right: 1)
            let whole = result.explainer.explain(left: two[0], right: two[1])
            #expect(abs(explanation.weight.bits - whole.weight.bits) < 0.02)
            #expect(explanation.blockingRules == whole.blockingRules)
            #expect(
                explanation.contributions.map(\.sentence) == whole.contributions.map(\.sentence))
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
            let candidates = try matcher.candidates(
                of: part(table, [record]), in: index, OversizedKeys(index))
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
        let candidates = Set(try matcher.candidates(of: own, in: index, OversizedKeys(index)))
        let few = part(
            table,
            table.records.indices.filter {
                $0 == newcomer || candidates.contains(table.records[$0])
            })
        let scored = try await matcher.scoreNew(
            few, with: model, floor: MatchWeight(bits: -200),
            isNew: few.records.map { $0 == table.records[newcomer] }, index: index,
            oversized: OversizedKeys(index))
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

    @Test(arguments: [4, 25] as [UInt64])
    func anIndexThatGrewSaysWhatOneOfAllSays(seed: UInt64) async throws {
        let before = contacts(220, seed: seed)
        // Some change their town and employer, some come.
        var rows: [Int: [Feature: String]] = [:]
        for number in stride(from: 3, to: before.count, by: 40) {
            rows[number] = [.city: "town\(number % 9)", .organization: "ost handel"]
        }
        let after = changing(before, rows)
        let come = Set(stride(from: 5, to: before.count, by: 31))
        let old = before.records.indices.filter { !come.contains($0) }
        let (model, _, first) = try await indexed(part(before, old))
        var index = first
        let changed = Set(rows.keys)
        let news = changed.union(come).sorted()
        let candidates = Set(
            try matcher.candidates(
                of: part(after, news), in: index, OversizedKeys(index)))
        let near = after.records.indices.filter {
            news.contains($0) || candidates.contains(after.records[$0])
        }
        let grown = try await matcher.score(
            part(after, near), with: model, floor: MatchWeight(bits: -200),
            isNew: near.map { news.contains($0) },
            former: part(before, changed.subtracting(come).sorted()), index: index,
            oversized: OversizedKeys(index))
        index.add(grown.segment)
        let whole = KeptIndex(
            try #require(
                await matcher.score(
                    after, with: model, floor: MatchWeight(bits: 0), indexing: true
                ).index))
        #expect(index.header.facts.records == after.count)
        // Blocks that grew beyond the limit are split by the next run over all records alone.
        for record in stride(from: 0, to: after.count, by: 7) {
            let one = part(after, [record])
            let grown = Set(try matcher.candidates(of: one, in: index, OversizedKeys(index)))
            let anew = Set(try matcher.candidates(of: one, in: whole, OversizedKeys(whole)))
            #expect(grown.isSuperset(of: anew))
            #expect(grown.count <= anew.count + 40)
        }
        let some = part(after, Array(stride(from: 0, to: after.count, by: 3)))
        let isNew = [Bool](repeating: false, count: some.count)
        let one = try await matcher.score(
            some, with: model, floor: MatchWeight(bits: 0), isNew: isNew,
            former: part(before, []), index: index, oversized: OversizedKeys(index)
        ).result
        let other = try await matcher.score(
            some, with: model, floor: MatchWeight(bits: 0), isNew: isNew,
            former: part(before, []), index: whole, oversized: OversizedKeys(whole)
        ).result
        let found = weights(one.pairs, some)
        let expected = weights(other.pairs, some)
        #expect(!expected.isEmpty)
        for (pair, weight) in expected {
            let difference = abs((found[pair] ?? -9) - weight)
            #expect(difference < 0.2)
        }
    }

    /// A table with other values in some records.
    private func changing(
        _ table: NormalizedTable, _ rows: [Int: [Feature: String]]
    ) -> NormalizedTable {
        var columns = table.columns
        for feature in [Feature.city, .organization] {
            var pool = ValuePool()
            var offsets: [UInt32] = [0]
            var values: [UInt32] = []
            for record in 0..<table.count {
                let texts =
                    rows[record]?[feature].map { [$0] }
                    ?? table[feature]?.texts(ofRecord: record) ?? []
                for text in texts { values.append(pool.intern(text)) }
                offsets.append(UInt32(values.count))
            }
            columns[feature] = FeatureColumn(pool: pool, offsets: offsets, values: values)
        }
        return NormalizedTable(
            kind: table.kind, records: table.records, recordHashes: table.recordHashes,
            sources: table.sources, sourceNames: table.sourceNames, columns: columns)
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
