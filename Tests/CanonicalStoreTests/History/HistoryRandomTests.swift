import CanonicalStore
import RecordModel
import Testing

/// Histories made at random: what is kept always equals what follows from the whole anew.
struct HistoryRandomTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path("store.sqlite") }

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func whateverIsDoneTheLinksAreThoseOfTheState(seed: UInt64) async throws {
        var generator = SeededGenerator(seed: seed)
        try await HistorySample.load(path, [.people(people(&generator))])
        var runs: [RunID] = []
        for step in 0..<14 {
            let run = try await act(&generator)
            if let run { runs.append(run) }
            if step % 4 == 3, let last = runs.randomElement(using: &generator) {
                runs.removeAll { $0 == last }
                _ = try? await Sample.change(path) { try $0.undo(last) }
            }
            let gaps = try await HistorySample.gaps(path)
            #expect(gaps == [], "seed \(seed), step \(step)")
        }
    }

    private func act(_ generator: inout SeededGenerator) async throws -> RunID? {
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: try await HistorySample.load(path, [.people(people(&generator))]).run
        case 1: try await HistorySample.load(path, [.companies(companies(&generator))]).run
        case 2: try await HistorySample.load(path, [.history(deals(&generator))]).run
        case 3: try await HistorySample.load(path, [.history(notes(&generator))]).run
        case 4: try await merge(&generator)
        default: try await unmerge(&generator)
        }
    }

    private func merge(_ generator: inout SeededGenerator) async throws -> RunID? {
        let keys = (1...8).map(String.init).shuffled(using: &generator)
        return try? await Sample.change(path) { run in
            try run.judge([Sample.same(run.store, keys[0], keys[1])])
        }.run
    }

    private func unmerge(_ generator: inout SeededGenerator) async throws -> RunID? {
        let key = String(Int.random(in: 1...8, using: &generator))
        return try? await Sample.change(path) { run in
            try run.unmerge(Sample.record(run.store, key))
        }.run
    }

    private func people(_ generator: inout SeededGenerator) -> [[String]] {
        (1...8).filter { _ in Int.random(in: 0..<4, using: &generator) > 0 }.map { number in
            // Few addresses and names for many people, so that some are shared.
            let mailbox = Int.random(in: 1...5, using: &generator)
            let name = Int.random(in: 1...5, using: &generator)
            return ["\(number)", "Person \(name)", "p\(mailbox)@x.example", "", ""]
        }
    }

    private func companies(_ generator: inout SeededGenerator) -> [[String]] {
        (1...3).filter { _ in Bool.random(using: &generator) }.map {
            ["a\($0)", "Firm \(Int.random(in: 1...3, using: &generator))", "", "", ""]
        }
    }

    private func deals(_ generator: inout SeededGenerator) -> HistorySample {
        let rows = (1...6).filter { _ in Int.random(in: 0..<4, using: &generator) > 0 }.map {
            [
                "d\($0)", "Deal \(Int.random(in: 1...6, using: &generator))",
                ["Open", "Won"][Int.random(in: 0..<2, using: &generator)],
                "\(Int.random(in: 1...9, using: &generator))",
                "\(Int.random(in: 1...9, using: &generator))",
                "Firm \(Int.random(in: 1...3, using: &generator))",
            ]
        }
        return HistorySample(
            .deal, [.key, .name, .stage, .amount, .contactKey, .accountName], rows)
    }

    private func notes(_ generator: inout SeededGenerator) -> HistorySample {
        let rows = (1...8).filter { _ in Int.random(in: 0..<4, using: &generator) > 0 }.map {
            [
                "n\($0)", "p\(Int.random(in: 1...6, using: &generator))@x.example",
                ["", "d\(Int.random(in: 1...7, using: &generator))"][
                    Int.random(in: 0..<2, using: &generator)],
                ["", "Deal \(Int.random(in: 1...6, using: &generator))"][
                    Int.random(in: 0..<2, using: &generator)],
            ]
        }
        let source = Bool.random(using: &generator) ? "crm" : "memos"
        return HistorySample(
            .note, source: source, [.key, .contactEmail, .whatKey, .dealName], rows)
    }
}
