import ArgumentParser
import CanonicalStore
import RecordModel
import Resolution

/// Lists segments, and who is in one.
struct SegmentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segments",
        abstract: "List the policy's segments with how good the fields are that they rest on.",
        discussion: """
            recollect segments --store crm.sqlite
            recollect segments "silent customers" --csv
            recollect segments "silent customers" --channel email --csv > mailing.csv

            A segment is a list of conditions in the policy (questions.segments). With --channel only \
            addresses are listed that the consents of all records allow to use. Reads only.
            """)

    @Argument(help: "Name the parties of this segment, or of conditions such as country=DE.")
    var name: String?

    @Option(
        help: ArgumentHelp(
            "Only addresses that may be used on this channel: email, phone, message, post or fax.",
            valueName: "channel"))
    var channel: ConsentChannel?

    @Option(
        help: ArgumentHelp("With --channel, what the addresses are for.", valueName: "purpose"))
    var purpose: String?

    @Flag(help: "Write CSV.")
    var csv = false

    @OptionGroup var question: QuestionOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if name == nil && (channel != nil || csv) {
            throw ValidationError("--channel and --csv go with a segment.")
        }
        if purpose != nil && channel == nil {
            throw ValidationError("--purpose goes with --channel.")
        }
    }

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let asked = try await question.asked(global, console)
            let policy = asked.policy.questions ?? QuestionPolicy()
            let store = asked.store
            var scope = asked.scope
            guard let name else {
                let found = try store.summaries(of: policy.allSegments, scope)
                try list(found, console)
                return .success
            }
            scope.segment = try policy.segment(named: name) ?? SegmentText.segment(name)
            let lines = try store.customerLines(scope)
            if let channel {
                let places = try SegmentAddresses(
                    store: store, channel: channel, purpose: purpose
                ).places(of: lines)
                try SegmentListing.write(places, isCSV: csv, isJSON: global.json, to: console)
            } else {
                try SegmentListing.write(
                    lines, fields: scope.words.fields, isCSV: csv, isJSON: global.json,
                    to: console)
            }
            return .success
        }
    }

    private func list(_ found: [SegmentSummary], _ console: Console) throws {
        if global.json {
            for summary in found { console.answer(try JSONText.line(SegmentAnswer(summary))) }
            return
        }
        if found.isEmpty {
            console.note("The policy has no segment; see `questions.segments` in docs/policy.md.")
            return
        }
        console.answer(
            SegmentsText(summaries: found, style: console.style).lines(
                width: TerminalSize.current().columns))
    }
}
