import ArgumentParser
import CanonicalStore

/// Says who the customers and prospects are.
struct CustomersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "customers",
        abstract: "Say who the customers and prospects are, and how many.",
        discussion: """
            recollect customers --store crm.sqlite
            recollect customers --segment country=Germany --list --role customer
            recollect customers --as-of 2026-01-01 --json

            Counts parties by role and stage. Where known duplicates are not decided, a number is a range: \
            from all of them merged to none. The period is that in which a party came into its stage. \
            Reads only.
            """)

    @Flag(help: "Name each party with its records, instead of counting.")
    var list = false

    @Option(
        help: ArgumentHelp(
            "With --list, only this role: customer, formerCustomer, prospect, other or one of the policy's.",
            valueName: "role"))
    var role: CustomerRole?

    @OptionGroup var question: QuestionOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if role != nil && !list { throw ValidationError("--role goes with --list.") }
    }

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let asked = try await question.asked(global, console)
            let (store, scope) = (asked.store, asked.scope)
            if let role, role.isOwn, !scope.words.roles.values.contains(role) {
                throw CommandFailure(
                    .usage,
                    "--role takes customer, formerCustomer, prospect, other, or a role of the "
                        + "policy's `questions.roles`.")
            }
            let width = TerminalSize.current().columns
            if list {
                let lines = try store.customerLines(scope, role: role)
                let fields = scope.words.fields
                if global.json {
                    for line in lines {
                        console.answer(try JSONText.line(CustomerAnswer(line, fields)))
                    }
                } else {
                    console.answer(
                        CustomersText.list(
                            lines, fields: fields, style: console.style, width: width))
                }
                return .success
            }
            let customers = try store.customers(scope)
            if global.json {
                console.answer(try JSONText.object(CustomersAnswer(customers, scope)))
            } else {
                let text = CustomersText(
                    customers: customers, style: console.style,
                    next: NextCommand(store: global.store))
                console.answer(text.lines(width: width))
            }
            return .success
        }
    }
}

extension CustomerRole: ExpressibleByArgument {
    /// Whether a role of the company's own is one is known with the policy.
    public init?(argument: String) { self.init(rawValue: argument) }
}
