import CanonicalStore
import RecordModel
import Resolution
import Testing

/// Merges, edits, unmerges and undoing in any order come to what a plain list of them comes to.
struct UndoOrderTests {
    private static let cities = ["Oslo", "Boston", "Bergen", "Malmö"]
    private static let rows = cities.enumerated().map { index, city in
        ["\(index)", "Name \(index)", "n\(index)@x.example", "", city]
    }

    private static let six: [JudgingOracle.Deed] = [
        .merge(0, 1), .merge(1, 2), .edit(1, "Rome"), .unmerge(1), .merge(2, 3), .edit(3, "Paris"),
    ]

    /// `RECOLLECT_PERMUTATIONS=720` does all.
    @Test func everyOrderOfSixDeedsIsWhatTheirListSays() async throws {
        let all = Self.permutations(Array(0..<6))
        let count = RandomLife.count("RECOLLECT_PERMUTATIONS", orElse: 24)
        var random = SeededGenerator(seed: 7)
        let chosen = count >= all.count ? all : Array(all.shuffled(using: &random).prefix(count))
        for order in chosen {
            let life = try await Life(rows: Self.rows, cities: Self.cities)
            for number in order { try await life.take(Self.six[number], "\(order)") }
            // All of it taken back, in an order of its own, leaves what was there at first.
            for run in life.oracle.runs.shuffled(using: &random) {
                try await life.take(.undo(run), "\(order), undoing \(run)")
            }
            #expect(try life.store.contentHash() == life.first, "\(order)")
            try await life.verify("\(order)")
            try life.close()
        }
    }

    /// `RECOLLECT_UNDO_HISTORIES=10000` does as many as the design asks for.
    @Test func whatIsUndoneAndRestoredIsWhatTheListSays() async throws {
        let count = RandomLife.count("RECOLLECT_UNDO_HISTORIES", orElse: 40)
        for seed in 1...UInt64(count) {
            var random = SeededGenerator(seed: seed)
            let life = try await Life(rows: Self.rows, cities: Self.cities)
            for _ in 0..<12 {
                try await life.take(Self.deed(life.oracle, &random), "seed \(seed)")
            }
            if seed % 10 == 0 { try await life.verify("seed \(seed)") }
            try life.close()
        }
    }

    private static func deed(
        _ oracle: JudgingOracle, _ random: inout SeededGenerator
    ) -> JudgingOracle.Deed {
        let records = Array(0..<4).shuffled(using: &random)
        switch Int.random(in: 0..<10, using: &random) {
        case 0...2: return .merge(records[0], records[1])
        case 3: return .unmerge(records[0])
        case 4, 5: return .edit(records[0], "Town \(Int.random(in: 0..<100, using: &random))")
        case 6: return .letGo(records[0])
        default:
            let standing = oracle.runs.filter { oracle.counts($0) }
            guard let run = standing.randomElement(using: &random) else {
                return .merge(records[0], records[1])
            }
            return .undo(run)
        }
    }

    private static func permutations(_ rest: [Int]) -> [[Int]] {
        if rest.isEmpty { return [[]] }
        return rest.flatMap { first in
            permutations(rest.filter { $0 != first }).map { [first] + $0 }
        }
    }

    /// A store and the oracle beside it.
    private final class Life {
        let folder: TemporaryFolder
        let writer: StoreWriter
        let first: String
        private(set) var oracle: JudgingOracle
        private let records: [RecordID]
        private var lastRun = 1

        var store: CanonicalStore { writer.store }

        init(rows: [[String]], cities: [String]) async throws {
            folder = try TemporaryFolder()
            let path = folder.path("s.sqlite")
            try await Sample.load(path, rows)
            writer = try StoreWriter.open(at: path, command: "test")
            first = try writer.store.contentHash()
            oracle = JudgingOracle(cities: cities)
            let store = writer.store
            records = try rows.indices.map { try Sample.record(store, "\($0)") }
        }

        /// Does it to both and compares them.
        func take(_ deed: JudgingOracle.Deed, _ about: String) async throws {
            let outcome = try await writer.run(Sample.description()) { run in
                try perform(deed, run)
                try await run.refresh(golden: Sample.golden)
            }
            let expected = oracle.take(deed, as: lastRun + 1)
            #expect(outcome.hasChanged == expected, "\(about): \(deed)")
            if let run = outcome.run { lastRun = Int(run.rawValue) }
            for group in oracle.groups {
                let entity = try store.entity(of: records[group[0]])
                let members = entity?.members.map(\.id).sorted()
                #expect(members == group.map { records[$0] }, "\(about): \(deed)")
                #expect(
                    entity?.golden.text(.city) == oracle.city(of: group), "\(about): \(deed)")
            }
        }

        private func perform(_ deed: JudgingOracle.Deed, _ run: StoreRun) throws {
            switch deed {
            case .merge(let left, let right):
                try run.judge([
                    JudgementDraft(
                        left: records[left], right: records[right], verdict: .same,
                        decider: .person, actor: "ada")
                ])
            case .unmerge(let record): _ = try run.unmerge(records[record])
            case .edit(let record, let text): try run.state(.city, text, of: records[record])
            case .letGo(let record): try run.unpin(.city, of: records[record])
            case .undo(let target): _ = try run.undo(RunID(rawValue: Int64(target)))
            }
        }

        func verify(_ about: String) async throws {
            let gaps = try await store.verify(golden: Sample.golden)
            #expect(gaps.isEmpty, "\(about): \(gaps)")
        }

        func close() throws { try writer.close() }
    }
}
