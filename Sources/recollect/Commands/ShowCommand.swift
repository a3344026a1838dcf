import ArgumentParser
import CanonicalStore
import Foundation
import RecordModel
import Resolution

/// Shows all that is known of an entity.
struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show an entity: what is known, from which records, and what lost.",
        discussion: """
            recollect show P-4H2M8Q6T1VXW90AB --store crm.sqlite
            recollect show salesforce:003Ec00000CyOT7 --json
            recollect show salesforce:003Ec00000CyOT7 --as-of 2026-05-04

            Takes an entity's id, a former id, or a record (SOURCE:KEY). Reads only.
            """)

    @Argument(help: "The entity's id, a former id, or a record as SOURCE:KEY.")
    var who: String

    @Option(
        help: ArgumentHelp(
            "What was known at the end of a day, or at a time in ISO 8601.", valueName: "date"))
    var asOf: String?

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let store = try CanonicalStore.open(at: global.store, folding: Workplace.folding)
            if let asOf {
                try await showPast(try PastMoment(asOf), store, console)
                return .success
            }
            let entity = try RecordFinder(store: store).entity(who)
            let standings = try store.standings(entity.members.map(\.id))
            let tree = try tree(store, entity)
            if global.json {
                var answer = EntityAnswer(entity, standings: standings)
                answer.tree = tree.map { AccountTreeAnswer($0.top) }
                console.answer(try JSONText.object(answer))
            } else {
                let text = EntityText(
                    entity: entity, standings: standings, style: console.style,
                    next: NextCommand(store: global.store))
                let width = TerminalSize.current().columns
                console.answer(text.lines(width: width))
                if let tree {
                    let drawn = AccountTreeText(tree: tree, style: console.style)
                    if !drawn.isEmpty { console.answer([""] + drawn.lines(width: width)) }
                }
            }
            return .success
        }
    }

    /// Of an account, what is part of it.
    private func tree(
        _ store: CanonicalStore, _ entity: StoredEntity
    ) throws -> AccountTree? {
        guard entity.kind == .account,
            let today = CalendarDay(try global.time().formatted(.iso8601))
        else { return nil }
        return try store.accountTree(of: entity.id, today: today)
    }

    /// Shows what was known at a time.
    private func showPast(
        _ moment: PastMoment, _ store: CanonicalStore, _ console: Console
    ) async throws {
        guard let run = try store.lastRun(until: moment.text) else {
            throw CommandFailure(.missingInput, "The store did not exist then.")
        }
        let finder = RecordFinder(store: store)
        let record = try (try? finder.record(who)) ?? finder.entity(who).members[0].id
        var policy = Policy()
        if let stored = try store.policy(asOf: run.id) { policy = try Policy(stored: stored) }
        let maker = GoldenRecordMaker(
            place: Workplace(
                storePath: global.store, policy: policy, now: try global.time(), actor: ""))
        let found = try await store.entity(of: record, asOf: run.id) { await maker.make($0) }
        guard let found else {
            throw CommandFailure(.missingInput, "The store did not have this record then.")
        }
        let standings = try store.standings(found.members.map(\.id), asOf: run.id)
        if global.json {
            console.answer(
                try JSONText.object(
                    EntityAnswer(
                        found, standings: standings, asOf: (run.id, run.description.time))))
            return
        }
        console.answer(
            "As of run \(run.id.rawValue), \(Numbers.moment(run.description.time)):")
        let text = EntityText(
            entity: found, standings: standings, style: console.style,
            next: NextCommand(store: global.store))
        console.answer(text.lines(width: TerminalSize.current().columns))
    }
}
