import ArgumentParser
import CanonicalStore
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

            Takes an entity's id, a former id, or a record (SOURCE:KEY). Reads only.
            """)

    @Argument(help: "The entity's id, a former id, or a record as SOURCE:KEY.")
    var who: String

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let store = try CanonicalStore.open(at: global.store, folding: Workplace.folding)
            let entity = try RecordFinder(store: store).entity(who)
            let standings = try store.standings(entity.members.map(\.id))
            if global.json {
                console.answer(
                    try JSONText.object(EntityAnswer(entity, standings: standings)))
            } else {
                let text = EntityText(
                    entity: entity, standings: standings, style: console.style,
                    next: NextCommand(store: global.store))
                console.answer(text.lines(width: TerminalSize.current().columns))
            }
            return .success
        }
    }
}
