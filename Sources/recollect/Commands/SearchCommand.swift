import ArgumentParser
import CanonicalStore

/// Finds entities.
struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find people and companies by name, e-mail, phone, company, place or any id.",
        discussion: """
            recollect search "anna muell" --store crm.sqlite
            recollect search +49301234567
            recollect search 003Ec00000CyOT7

            Beginnings of words are enough; case and accents do not matter. Where nothing is written so, words \
            with a typing error or two are found. Former ids and the ids of the sources are found. Twenty are \
            shown where no --limit is given. Reads only.
            """)

    @Argument(help: "What to look for.")
    var text: [String]

    @OptionGroup var most: LimitOptions

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let store = try CanonicalStore.open(at: global.store, folding: Workplace.folding)
            let hits = try store.search(
                text.joined(separator: " "), limit: most.limit ?? 20, withLikes: true)
            if global.json {
                for hit in hits { console.answer(try JSONText.line(Answer(hit))) }
                return .success
            }
            if hits.isEmpty {
                console.note("Nothing found.")
                return .success
            }
            if hits.allSatisfy({ $0.match == .like }) {
                console.note("Nothing is written so; these are written nearly so.")
            }
            var table = TextTable([
                ("id", .whole), ("name", .left), ("e-mail", .left), ("phone", .left),
                ("city", .left),
            ])
            for hit in hits {
                table.add([
                    hit.entity.rawValue, hit.name ?? "", hit.email ?? "", hit.phone ?? "",
                    hit.city ?? "",
                ])
            }
            table.lines(width: TerminalSize.current().columns, style: console.style)
                .forEach { console.answer($0) }
            return .success
        }
    }

    /// One line of `search --json` (docs/json-output.md).
    private struct Answer: Encodable {
        let schema = "recollect.search/1"
        let entity: String
        let kind: String
        let name: String?
        let email: String?
        let phone: String?
        let city: String?
        /// How many typing errors the text would have; left out where it is written so.
        let edits: Int?

        init(_ hit: SearchHit) {
            entity = hit.entity.rawValue
            kind = hit.kind.rawValue
            name = hit.name
            email = hit.email
            phone = hit.phone
            city = hit.city
            edits = hit.match == .like ? hit.edits : nil
        }
    }
}
