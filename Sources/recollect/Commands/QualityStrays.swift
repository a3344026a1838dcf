import ArgumentParser

/// Lists what nobody looks after, or two look after.
struct QualityStrays: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "strays",
        abstract: "List customers with two owners, and history that is lost to everybody.",
        discussion: """
            recollect quality strays --store crm.sqlite
            recollect quality strays --json | jq 'select(.kind == "without-party")'

            Two people on one customer, likely duplicates of two owners, activities and tasks that belong to \
            nobody, notes with another contact's address, work of people who have left. Found and suggested; nothing is attached \
            or changed.
            """)

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let place = try global.workplace(actor: "")
            let strays = try StrayWorkflow(
                store: place.open(), place: place, progress: ProgressLine(console: console)
            ).find()
            if global.json {
                for stray in strays { console.answer(try JSONText.line(stray)) }
                return .success
            }
            console.answer(StrayText(strays, style: console.style).lines())
            return .success
        }
    }
}
