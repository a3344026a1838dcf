import CanonicalStore
import Foundation
import RecordModel
import Resolution

/// A small store with all that can happen to one, in a random order that a seed gives again.
struct RandomLife {
    let path: String
    private var random: SeededGenerator
    /// Keys of the contacts.
    private(set) var keys: [String] = []
    private var people: [[String]] = []

    /// What may happen after the first import.
    private enum Step: CaseIterable {
        case merge, unmerge, edit, letGo, undo, edition, propose, answer, match, history, reject
    }

    /// What only says who is whom.
    private static let decisions: [Step] = [.merge, .unmerge, .undo, .propose, .answer, .match]

    private let steps: [Step]
    /// Runs up to this one are not undone.
    private let lastLasting: Int64

    /// - Parameter isOfDecisions: whether nothing happens but decisions on who is whom.
    init(seed: UInt64, path: String, isOfDecisions: Bool = false) {
        self.path = path
        steps = isOfDecisions ? Self.decisions : Step.allCases
        lastLasting = isOfDecisions ? 1 : 0
        random = SeededGenerator(seed: seed)
    }

    /// How many of what a variable of the environment names; another number where it is not set.
    static func count(_ variable: String, orElse count: Int) -> Int {
        ProcessInfo.processInfo.environment[variable].flatMap { Int($0) } ?? count
    }

    /// Imports 2 to 9 people with up to `children` pieces of history, then does some things.
    ///
    /// - Parameter after: called with the store after each of them.
    mutating func live(
        children: Int = 200, deeds: ClosedRange<Int> = 1...8,
        after: ((CanonicalStore) throws -> Void)? = nil
    ) async throws {
        let count = Int.random(in: 2...9, using: &random)
        keys = (1...count).map { "k\($0)" }
        people = keys.map { person($0, edition: 0) }
        let pieces = Int.random(in: 0...children, using: &random)
        var steps: [HistorySample.Step] = [.people(people), .companies(HistorySample.accounts)]
        steps += history(pieces).map { .history($0) }
        try await HistorySample.load(path, steps)
        try after?(CanonicalStore.open(at: path))
        for _ in 0..<Int.random(in: deeds, using: &random) {
            try await step()
            try after?(CanonicalStore.open(at: path))
        }
    }

    /// Few names and addresses, so that they collide.
    private mutating func person(_ key: String, edition: Int) -> [String] {
        let names = ["Anna Berg", "A. Berg", "Bob Stone", "Zoë Ångström", ""]
        let mails = ["anna@berg.example", "bob@stone.example", "zoe@x.example", ""]
        return [
            key, names[Int.random(in: 0..<names.count, using: &random)],
            mails[Int.random(in: 0..<mails.count, using: &random)],
            Bool.random(using: &random) ? "+1 212 555 010\(edition % 10)" : "",
            Bool.random(using: &random) ? "Oslo" : "Bergen",
        ]
    }

    /// Pieces of every kind, some of which lead nowhere or to two people.
    private mutating func history(_ count: Int) -> [HistorySample] {
        var rows: [HistoryKind: [[String]]] = [:]
        for number in 0..<count {
            let kind =
                HistoryKind.allCases[Int.random(in: 0..<HistoryKind.allCases.count, using: &random)]
            let first = keys[Int.random(in: 0..<keys.count, using: &random)]
            let second = keys[Int.random(in: 0..<keys.count, using: &random)]
            let owners = [first, "\(first);\(second)", "", "k99"]
            rows[kind, default: []].append([
                "\(kind.rawValue)\(number)", "Thing \(number % 7)",
                owners[Int.random(in: 0..<owners.count, using: &random)],
                number % 3 == 0 ? "a1" : "", number % 5 == 0 ? "anna@berg.example" : "",
                "\(number).5", number % 2 == 0 ? "EUR" : "USD",
            ])
        }
        return rows.sorted { $0.key.rawValue < $1.key.rawValue }.map { kind, rows in
            HistorySample(
                kind,
                [.key, .name, .contactKey, .accountKey, .contactEmail, .amount, .currency], rows)
        }
    }

    private mutating func pair() -> (String, String) {
        let shuffled = keys.shuffled(using: &random)
        return (shuffled[0], shuffled[1])
    }

    private mutating func step() async throws {
        let kind = steps[Int.random(in: 0..<steps.count, using: &random)]
        let (left, right) = pair()
        let number = Int.random(in: 0..<1000, using: &random)
        switch kind {
        case .merge:
            let decider: Judgement.Decider = number % 2 == 0 ? .person : .model
            try await Sample.change(path) {
                try $0.judge([Sample.same($0.store, left, right, decider: decider)])
            }
        case .unmerge:
            try await Sample.change(path) { try $0.unmerge(Sample.record($0.store, left)) }
        case .edit:
            let field: Field = number % 2 == 0 ? .city : .jobTitle
            try await Sample.change(path) {
                try $0.state(field, "Stated \(number)", of: Sample.record($0.store, left))
            }
        case .letGo:
            try await Sample.change(path) { try $0.unpin(.city, of: Sample.record($0.store, left)) }
        case .undo: try await undo()
        case .edition: try await edition(number)
        case .propose, .answer: try await propose(left, right, answers: kind == .answer)
        case .match: try await match(left, right)
        case .history:
            let pieces = history(3)
            try await HistorySample.load(path, pieces.map { .history($0) })
        case .reject:
            try await Sample.change(path) {
                _ = try $0.reject([
                    RejectedRow(
                        file: "people.csv", line: number, code: "csv.x", reason: "x", cells: ["x"])
                ])
            }
        }
    }

    private mutating func undo() async throws {
        let runs = try CanonicalStore.open(at: path).runs().filter {
            $0.undoneBy == nil && $0.id.rawValue > lastLasting
        }
        guard let run = runs.randomElement(using: &random) else { return }
        try await Sample.change(path) { _ = try $0.undo(run.id) }
    }

    /// Another night's file: some rows changed, some gone, one new.
    private mutating func edition(_ number: Int) async throws {
        for index in people.indices where Bool.random(using: &random) {
            people[index] = person(people[index][0], edition: number)
        }
        var rows = people
        if rows.count > 2, Bool.random(using: &random) { rows.removeLast() }
        try await Sample.load(path, rows, unseen: .markAbsent)
    }

    private func propose(_ left: String, _ right: String, answers: Bool) async throws {
        try await Sample.change(path) { run in
            let members = try [Sample.record(run.store, left), Sample.record(run.store, right)]
            try run.replaceProposals(
                [
                    ProposalDraft(
                        members: members, reason: "belowThreshold", weight: 3,
                        decisivePair: RecordPair(members[0], members[1]), evidence: "{}")
                ], kind: .contact)
        }
        guard answers, let proposal = try CanonicalStore.open(at: path).openProposals().first
        else { return }
        try await Sample.change(path) { try $0.answer(proposal, .same) }
    }

    private func match(_ left: String, _ right: String) async throws {
        try await Sample.change(path) { run in
            var pairs = StoredPairs()
            pairs.left.append(try Sample.record(run.store, left))
            pairs.right.append(try Sample.record(run.store, right))
            pairs.weights.append(4)
            pairs.agreements.append([])
            pairs.contradictions.append([])
            try run.replacePairs(pairs, kind: .contact)
            try run.replaceRelations([
                RelationDraft(
                    subject: Sample.record(run.store, left),
                    object: Sample.record(run.store, right), relation: .household, holds: true,
                    decider: .rule, actor: "r", evidence: [], since: nil)
            ])
            try run.setModel(version: "m1", kind: .contact, definition: "{}")
            try run.setPolicy(version: "p1", text: "x")
            try run.noteWrittenFile(.report, path: "/tmp/report.html")
            let account = try Sample.record(run.store, "a1", kind: .account)
            try run.replaceLinks([
                AccountLink(contact: Sample.record(run.store, left), account: account, basis: .name)
            ])
        }
    }
}
