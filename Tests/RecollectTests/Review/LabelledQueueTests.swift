import CanonicalStore
import Foundation
import RecordModel
import Testing

@testable import recollect

/// The queue of the samples, of which it is known who is who: a reviewer who knows the truth unites most
/// split histories early, and an audit by lot tells how many duplicates are left.
@Suite struct LabelledQueueTests {
    private let bench: Workbench
    /// The true cluster of each record, by `source:key`.
    private let truth: [String: String]

    private static let samples = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "samples")

    init() throws {
        bench = try Workbench()
        let lines = try String(
            contentsOf: Self.samples.appending(path: "expected/truth.csv"), encoding: .utf8
        ).split(whereSeparator: \.isNewline).dropFirst()
        var truth: [String: String] = [:]
        for line in lines {
            let cells = line.split(separator: ",").map(String.init)
            truth["\(cells[0]):\(cells[1])"] = cells[2]
        }
        self.truth = truth
    }

    /// Makes a store of the samples with deals and tickets of every third person, in which nothing is
    /// merged yet.
    private func migrate() throws {
        let people = truth.keys.filter { truth[$0]?.hasPrefix("p") == true }.sorted()
        var deals =
            "Deal ID,Deal Name,Deal Stage,Amount,Currency,Close Date,Associated Contact IDs\n"
        var tickets = "Ticket ID,Ticket name,Ticket status,Priority,Create date,Contact ID\n"
        for (number, name) in people.enumerated() where number.isMultiple(of: 3) {
            let key = name.drop { $0 != ":" }.dropFirst()
            if number.isMultiple(of: 2) {
                deals += "D\(number),Deal \(number),Proposal,\(number * 37),EUR,2027-01-01,\(key)\n"
            } else {
                tickets += "T\(number),Ticket \(number),New,High,2026-01-01 10:00,\(key)\n"
            }
        }
        try bench.write(deals, to: "deals.csv")
        try bench.write(tickets, to: "tickets.csv")
        var files = ["deals.csv", "tickets.csv"]
        for name in [
            "customers-2024.csv", "salesforce-contacts.csv", "salesforce-accounts.csv",
            "address-book.vcf",
        ] { files.append(Self.samples.appending(path: name).path) }
        let result = try bench.start(
            ["migrate"] + files + ["--no-auto-merge", "--quiet", "--store", "s.sqlite"]
        ).wait()
        expectSuccess(result)
    }

    private func place() throws -> Workplace {
        let path = bench.url("s.sqlite").path
        return Workplace(
            storePath: path, policy: try #require(try Policy.adopted(by: path)),
            now: Date(timeIntervalSince1970: 1_790_000_000), actor: "ann")
    }

    /// The true cluster of a record.
    private func cluster(_ record: RecordID, _ store: CanonicalStore) throws -> String {
        let reference = try store.references([record])[0]
        return truth["\(reference.source):\(reference.key)"] ?? "?\(record.rawValue)"
    }

    /// What somebody who knows the truth answers.
    private func answer(_ item: ReviewItem, _ store: CanonicalStore) throws -> ReviewAnswer {
        var groups: [(cluster: String, names: [String])] = []
        for column in item.records {
            let cluster = try cluster(column.records[0], store)
            if let found = groups.firstIndex(where: { $0.cluster == cluster }) {
                groups[found].names.append(column.name)
            } else {
                groups.append((cluster, [column.name]))
            }
        }
        if groups.count == 1 { return .same }
        return groups.count == item.entities.count ? .different : .groups(groups.map(\.names))
    }

    /// The records with open deals or tickets of each true person who has them in several entities.
    private func splitHistories(_ store: CanonicalStore) throws -> [[RecordID]] {
        var byCluster: [String: [RecordID]] = [:]
        for name in truth.keys.sorted() {
            let colon = try #require(name.firstIndex(of: ":"))
            let reference = RecordReference(
                source: String(name[..<colon]), kind: .contact,
                key: String(name[name.index(after: colon)...]))
            guard let record = try store.record(reference),
                let history = try store.history(of: [record]),
                !history.openDeals.isEmpty || history.openTickets > 0
            else { continue }
            byCluster[truth[name] ?? "", default: []].append(record)
        }
        return try byCluster.sorted { $0.key < $1.key }.map(\.value).filter {
            try Set(store.entityNumbers(of: $0)).count > 1
        }
    }

    @Test func theFirstFifthOfTheAnswersUnitesMostSplitHistories() async throws {
        try migrate()
        let place = try place()
        let split = try splitHistories(place.open())
        #expect(split.count >= 10)
        let session = try ReviewSession(
            place: place, progress: ProgressLine(console: Console(colour: .never, isQuiet: true)))
        let decisions = session.count / 5
        for _ in 0..<decisions {
            let item = try #require(try await session.item())
            // What is at stake comes first, and the screen says what it is.
            let stake = try #require(item.stake)
            #expect(stake.points > 0 && !stake.text.isEmpty)
            let showsHistory = item.result.values[ReviewItem.historyRow] != nil
            #expect(showsHistory || stake.hasConsentConflict)
            try await session.perform(.answer(answer(item, place.open())))
        }
        let store = try place.open()
        let united = try split.count { try Set(store.entityNumbers(of: $0)).count == 1 }
        #expect(
            Double(united) >= 0.6 * Double(split.count),
            "\(united) of \(split.count) with \(decisions) of \(session.count) answers")
    }

    @Test func theIntervalOfAnAuditHoldsTheTruth() async throws {
        try migrate()
        let place = try place()
        let store = try place.open()
        let frame = try await AuditFrames(place: place).frames(store)
        let weights = frame.flatMap(\.weights)
        let isMatch = try frame.flatMap { frame in
            try frame.pairs.map { pair in
                let records = frame.decision.table.records
                let left = records[Int(frame.decision.pairs.left[pair])]
                let right = records[Int(frame.decision.pairs.right[pair])]
                return try cluster(left, store) == cluster(right, store)
            }
        }
        var held = 0
        for seed in 0..<100 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let lots = weights.map { _ in generator.next() }
            if AuditSimulation(weights: weights, isMatch: isMatch, lots: lots, count: 40).holds {
                held += 1
            }
        }
        #expect(held >= 85, "\(held) of 100 intervals hold the truth")
    }
}
