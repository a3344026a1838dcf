import Matching
import RecordModel

/// A night's rows matched with the list that was there before: by an index of the list, and by matching
/// all of it anew.
struct PartMatch {
    /// Every so many-th record is new.
    private static let step = 500

    private let table: NormalizedTable
    private let isNew: [Bool]
    private let news: [Int]
    private let model: MatchModel
    private let index: KeptIndex
    private let oversized: OversizedKeys
    private let matcher = Matcher(policy: MatchingPolicy(), workers: 1)
    /// In the middle of the widest gap between weights, so that a rounding changes no side.
    private var threshold: Float = 0

    init(_ bytes: [UInt8]) async throws {
        table = try await MatchingSuite.table(bytes).0
        isNew = table.records.indices.map { $0 % Self.step == 0 }
        news = isNew.indices.filter { [isNew] in isNew[$0] }
        let others = table.part(isNew.indices.filter { [isNew] in !isNew[$0] })
        let matched = await matcher.match(
            others, floor: MatchWeight(probability: 0.5), indexing: true)
        guard let built = matched.result.index else {
            throw BenchmarkError.unequalTwin("an index")
        }
        model = matched.trained.model
        index = KeptIndex(built)
        oversized = try OversizedKeys(index)
        let all = try await scoreAll().map(\.weight) + scorePart().map(\.weight)
        let sorted = (all.filter { $0 > 2 && $0 < 14 } + [2, 14]).sorted()
        let gaps = zip(sorted, sorted.dropFirst())
        let widest = gaps.max { $0.1 - $0.0 < $1.1 - $1.0 }
        threshold = widest.map { ($0.0 + $0.1) / 2 } ?? 0
    }

    /// What a night does, up to the segment that it adds to the index.
    func byIndex() async throws -> Benchmark.Outcome {
        let start = Stopwatch.seconds()
        return outcome(try await scorePart(), start)
    }

    func byAll() async -> Benchmark.Outcome {
        let start = Stopwatch.seconds()
        return outcome(await scoreAll(), start)
    }

    private struct Found {
        let left: RecordID
        let right: RecordID
        let weight: Float
    }

    private func scorePart() async throws -> [Found] {
        let candidates = Set(try matcher.candidates(of: table.part(news), in: index, oversized))
        let wanted = isNew.indices.filter { isNew[$0] || candidates.contains(table.records[$0]) }
        let few = table.part(wanted)
        let scored = try await matcher.score(
            few, with: model, floor: MatchWeight(probability: 0.5),
            isNew: wanted.map { isNew[$0] }, former: table.part([]), index: index,
            oversized: oversized)
        return found(scored.result.pairs, few, wanted.map { isNew[$0] })
    }

    private func scoreAll() async -> [Found] {
        let result = await matcher.score(
            table, with: model, floor: MatchWeight(probability: 0.5))
        return found(result.pairs, table, isNew)
    }

    /// The pairs of which one record is new.
    private func found(
        _ pairs: ScoredPairs, _ table: NormalizedTable, _ isNew: [Bool]
    ) -> [Found] {
        (0..<pairs.count).compactMap { pair in
            let (left, right) = (Int(pairs.left[pair]), Int(pairs.right[pair]))
            guard isNew[left] || isNew[right] else { return nil }
            let records = [table.records[left], table.records[right]].sorted()
            return Found(left: records[0], right: records[1], weight: pairs.weights[pair])
        }
    }

    private func outcome(_ pairs: [Found], _ start: Double) -> Benchmark.Outcome {
        let seconds = Stopwatch.seconds() - start
        let sure = pairs.filter { $0.weight > threshold }
            .sorted { ($0.left, $0.right) < ($1.left, $1.right) }
        var checksum = Checksum()
        for pair in sure {
            checksum.add(Int(pair.left.rawValue))
            checksum.add(Int(pair.right.rawValue))
        }
        return Benchmark.Outcome(items: news.count, checksum: checksum.value, seconds: seconds)
    }
}
