import ArgumentParser
import CanonicalStore
import RecordModel

/// Shows the audit trail and proves that it is whole.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Show who did what and when, and prove that nothing of it was changed since.",
        subcommands: [List.self, Verify.self], defaultSubcommand: nil)

    /// Lists events.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List the events of the audit trail.",
            discussion: """
                recollect audit list --store crm.sqlite
                recollect audit list --run 7 --json | jq .action

                Events hold ids, references and counts, no personal values. Reads only.
                """)

        @Option(
            name: .customLong("run"),
            help: ArgumentHelp("Only the events of one run.", valueName: "number"))
        var number: Int64?

        @OptionGroup var global: GlobalOptions

        func run() async throws {
            try await CommandRunner.run(global) { console in
                let store = try global.workplace(actor: "").open()
                let events = try store.auditEvents(ofRun: number.map { RunID(rawValue: $0) })
                if global.json {
                    for event in events {
                        console.answer(try JSONText.line(AuditEventAnswer(event)))
                    }
                    return .success
                }
                var table = TextTable([
                    ("no.", .right), ("run", .right), ("when", .whole), ("who", .left),
                    ("what", .left), ("about", .wrapped),
                ])
                for event in events where event.action != "ledger" {
                    table.add([
                        "\(event.number)", "\(event.run.rawValue)", Numbers.moment(event.time),
                        event.actor, event.action, event.subject,
                    ])
                }
                console.answer(
                    table.lines(width: TerminalSize.current().columns, style: console.style))
                console.note("Head: \(try store.status().auditHead)")
                return .success
            }
        }
    }

    /// Proves the chain.
    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify",
            abstract: "Prove that no event was changed, added or cut since a head was noted.",
            discussion: """
                recollect audit verify --head 4f1c...e2 --store crm.sqlite

                Every report and `status --json` has the head of its time (`audit_head`). Note it where nobody \
                who can write the store can change it. Ends with 1 where the trail was changed. Reads only.
                """)

        @Option(help: ArgumentHelp("A head that was noted; 64 digits.", valueName: "hash"))
        var head: String?

        @OptionGroup var global: GlobalOptions

        func validate() throws {
            if let head, head.count != 64 || !head.allSatisfy(\.isHexDigit) {
                throw ValidationError("a head has 64 hexadecimal digits.")
            }
        }

        func run() async throws {
            try await CommandRunner.run(global) { console in
                let store = try global.workplace(actor: "").open()
                let present = try store.status().auditHead
                let gap = try store.verifyAudit(head: head ?? present)
                if global.json {
                    console.answer(
                        try JSONText.object(
                            Answer(isWhole: gap == nil, head: present, gap: gap?.message)))
                } else {
                    console.answer(
                        gap?.message ?? "The audit trail is whole; its head is \(present).")
                }
                return gap == nil ? .success : .gateNotMet
            }
        }

        /// `audit verify --json` (docs/json-output.md).
        private struct Answer: Encodable {
            let schema = "recollect.audit-verify/1"
            let isWhole: Bool
            let head: String
            let gap: String?

            enum CodingKeys: String, CodingKey {
                case schema, head, gap
                case isWhole = "whole"
            }
        }
    }
}
