import ArgumentParser
import CanonicalStore
import RecordModel
import Resolution

/// Writes down what a person knows better than the sources.
struct EditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Say what is true of somebody, whatever the sources say.",
        discussion: """
            recollect edit P-4H2M8Q6T1VXW90AB city=Bergen --store crm.sqlite
            recollect edit salesforce:003Ec00000CyOT7 "job title=Head of Sales" phone= --actor anna
            recollect edit P-4H2M8Q6T1VXW90AB --unpin city

            What you say comes before every source until you let go of it; an empty value says that there is \
            none. When a source changes the same field later, recollect conflicts lists it. recollect undo \
            takes an edit back. Name a record to say it of that one: where its entity comes apart later, the \
            edit stays with it.
            """)

    @Argument(help: "The entity's id, a former id, or a record as SOURCE:KEY.")
    var who: String

    @Argument(help: ArgumentHelp("What is true.", valueName: "field=value"))
    var statements: [String] = []

    @Option(help: ArgumentHelp("Let go of what was said of a field.", valueName: "field"))
    var unpin: [String] = []

    @OptionGroup var acting: ActorOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if statements.isEmpty && unpin.isEmpty {
            throw ValidationError("say what is true, as FIELD=VALUE, or --unpin FIELD.")
        }
        if let wrong = statements.first(where: { !$0.contains("=") }) {
            throw ValidationError("“\(wrong)” has no =; write FIELD=VALUE.")
        }
    }

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let edits = try statements.map { try Self.edit($0) }
            let released = try unpin.map { try Self.field($0) }
            let place = try global.workplace(actor: acting.name)
            try place.require(.merge)
            if (edits.map(\.field) + released).contains(where: Field.owners.contains) {
                try place.require(.changeOwners)
            }
            let progress = ProgressLine(console: console)
            let writer = try await place.openForChange("edit")
            let finder = RecordFinder(store: writer.store)
            let entity = try finder.entity(who)
            let named = try? finder.record(who)
            let outcome = try await writer.run(place.description("edit")) { run in
                for field in released {
                    for member in entity.members { try run.unpin(field, of: member.id) }
                }
                for edit in edits where !Self.stands(edit, entity) {
                    let home = Self.home(of: edit.field, entity)
                    try run.state(
                        edit.field, edit.text, of: named ?? home.record,
                        isOfEntity: named == nil && !home.isSure)
                }
                try await GoldenRecordMaker(place: place).refresh(run, progress)
            }
            let summary = try Summary(store: writer.store)
            try writer.close()
            if global.json {
                console.answer(try JSONText.object(summary))
                return .success
            }
            let next = NextCommand(store: place.storePath)
            guard let run = outcome.run else {
                console.answer("That stood already; nothing changed.")
                return .success
            }
            let names = (edits.map(\.field) + released).map { Vocabulary.field($0) }
            console.answer(
                "Written down for \(entity.id.rawValue): \(names.joined(separator: ", ")).")
            console.note("To take it back: \(next("undo \(run.rawValue)"))")
            console.noteHead(summary)
            return .success
        }
    }

    private struct Edit {
        let field: Field
        let text: String
    }

    private static func edit(_ statement: String) throws -> Edit {
        let parts = statement.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return Edit(field: try field(String(parts[0])), text: String(parts[1]))
    }

    /// The field that a person names, by its identifier or as the command writes it.
    private static func field(_ name: String) throws -> Field {
        guard let found = Vocabulary.field(named: name) else {
            throw CommandFailure(
                .usage, "“\(name)” is no field. See their names with: recollect inspect --help")
        }
        return found
    }

    /// Whether a person has said just that before.
    private static func stands(_ edit: Edit, _ entity: StoredEntity) -> Bool {
        entity.golden.survivors.contains {
            $0.rule == .pinned && $0.winner.value.field == edit.field
                && $0.winner.value.text == edit.text
        }
    }

    /// The record that an edit belongs to: the one whose value it replaces.
    ///
    /// It is sure where that record alone states the value; else the edit is of the whole entity.
    private static func home(
        of field: Field, _ entity: StoredEntity
    ) -> (record: RecordID, isSure: Bool) {
        let stated = entity.golden.survivors.filter { $0.winner.value.field == field }
        let record = stated.first?.winner.record
        let member = entity.members.first { $0.id == record }?.id
        let isSure =
            entity.members.count == 1
            || (member != nil && stated.count == 1 && stated[0].twins.isEmpty
                && stated[0].rule != .pinned)
        return (member ?? entity.members[0].id, isSure)
    }
}
