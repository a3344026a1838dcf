import ArgumentParser
import CanonicalStore
import RecordModel
import Resolution

extension Relation: ExpressibleByArgument {}

/// States what two parties have to do with each other.
struct RelateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "relate",
        abstract: "State what two parties have to do with each other, or that they have not.",
        discussion: """
            recollect relate crm:A17 crm:A3 --as branch-of --store crm.sqlite
            recollect relate P-4J2 P-9QX --as assistant-of --since 2025-03-01
            recollect relate crm:C5 crm:C8 --as household --not

            The first is what the second is not: “A17 is a branch of A3”. Your statement outranks what rules \
            find, and records that are related are not merged. recollect undo takes it back.
            """)

    @Argument(help: "A record (source:key, or its key) or an entity's id.")
    var subject: String

    @Argument(help: "The other.")
    var object: String

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "What the first is to the second: \(Relation.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "relation"))
    var relation: Relation

    @Flag(name: .customLong("not"), help: "Say that it does not hold, whatever rules find.")
    var isDenied = false

    @Option(help: ArgumentHelp("From which day it holds.", valueName: "YYYY-MM-DD"))
    var since: String?

    @Option(help: ArgumentHelp("Until which day it held.", valueName: "YYYY-MM-DD"))
    var until: String?

    @OptionGroup var acting: ActorOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        for day in [since, until].compactMap({ $0 }) where !Self.isDay(day) {
            throw ValidationError("--since and --until take a day such as 2025-03-01.")
        }
        if isDenied, since != nil || until != nil {
            throw ValidationError("What does not hold has no dates: leave out --since and --until.")
        }
        if let since, let until, until < since {
            throw ValidationError("--until lies before --since.")
        }
    }

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let place = try global.workplace(actor: acting.name)
            let writer = try await place.openForChange("relate")
            let draft = try draft(writer.store, place)
            let outcome = try await writer.run(place.description("relate")) { run in
                let isNew = try run.relate(draft)
                try await GoldenRecordMaker(place: place).refresh(
                    run, ProgressLine(console: console))
                return isNew
            }
            var summary = try Summary(store: writer.store)
            summary.run = Summary.Run(id: outcome.run?.rawValue, hasChanged: outcome.hasChanged)
            try writer.close()
            if global.json {
                console.answer(try JSONText.object(summary))
                return .success
            }
            let phrase = Vocabulary.relation(relation, isSubject: true)
            console.answer(
                outcome.value
                    ? (isDenied ? "Noted: not “\(phrase)”." : "Noted: “\(phrase)”.")
                    : "That was stated already; nothing changed.")
            if let run = outcome.run {
                console.note(
                    "To take it back: \(NextCommand(store: place.storePath)("undo \(run.rawValue)"))"
                )
                console.noteHead(summary)
            }
            return .success
        }
    }

    private func draft(_ store: CanonicalStore, _ place: Workplace) throws -> RelationDraft {
        let finder = RecordFinder(store: store)
        // A record that is named stands for itself; an entity by its first.
        let ends = try [subject, object].map { name in
            if let entity = try store.entity(EntityID(rawValue: name.uppercased())) {
                return entity.members[0].id
            }
            return try finder.record(name)
        }
        guard ends[0] != ends[1] else {
            throw CommandFailure(.usage, "Both are the same record; name two.")
        }
        return RelationDraft(
            subject: ends[0], object: ends[1], relation: relation, holds: !isDenied,
            decider: .person, actor: place.actor, evidence: [.stated], since: since, until: until)
    }

    private static func isDay(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.map(\.count) == [4, 2, 2],
            text.utf8.allSatisfy({ $0 == 45 || $0 &- 48 < 10 }), let month = Int(parts[1]),
            let day = Int(parts[2])
        else { return false }
        return (1...12).contains(month) && (1...31).contains(day)
    }
}
