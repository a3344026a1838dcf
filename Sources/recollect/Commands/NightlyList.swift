import ArgumentParser
import CanonicalStore
import DataQuality
import Foundation

/// Shows earlier nights: what is usual, and what waits.
struct NightlyList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List earlier nights with what they measured, and those that wait for a look.",
        discussion: """
            recollect nightly list --store crm.sqlite
            recollect nightly list --json | jq 'select(.held)'

            Reads only; the last 30 where no --limit is given. With --json one object on a line for each night.
            """)

    @OptionGroup var most: LimitOptions

    @OptionGroup var global: GlobalOptions

    /// A night on one line (docs/json-output.md, `recollect.nights/1`).
    private struct Line: Encodable {
        let schema = "recollect.nights/1"
        let run: Int64
        let time: String
        let held: Bool
        let releasedBy: Int64?
        let causes: [HoldCause]
        let measure: NightMeasure?

        enum CodingKeys: String, CodingKey {
            case schema, run, time, held, causes, measure
            case releasedBy = "released_by"
        }
    }

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let store = try global.workplace(actor: "").open()
            let nights = try store.nights(limit: most.limit ?? 30)
            func measure(_ night: StoredNight) -> NightMeasure? {
                try? JSONDecoder().decode(NightMeasure.self, from: Data(night.measure.utf8))
            }
            if global.json {
                for night in nights {
                    console.answer(
                        try JSONText.line(
                            Line(
                                run: night.run.rawValue, time: night.time, held: night.isHeld,
                                releasedBy: night.releasedBy?.rawValue,
                                causes: NightAnswer.Waiting(night).causes,
                                measure: measure(night))))
                }
                return .success
            }
            if nights.isEmpty {
                console.answer("The store has had no night yet.")
                return .success
            }
            var table = TextTable([
                ("run", .right), ("when", .whole), ("new", .right), ("changed", .right),
                ("rejected", .right), ("joined", .right), ("became", .left),
            ])
            for night in nights {
                let figures = measure(night)
                let released = night.releasedBy.map { "held, released by run \($0.rawValue)" }
                table.add([
                    String(night.run.rawValue), night.time,
                    Numbers.grouped(figures?.newRecords ?? 0),
                    Numbers.grouped(figures?.changedRecords ?? 0),
                    Numbers.grouped(figures?.rejectedRows ?? 0),
                    Numbers.grouped(figures?.joined ?? 0),
                    night.isHeld ? released ?? "held, waits for a look" : "merged",
                ])
            }
            console.answer(
                table.lines(width: TerminalSize.current().columns, style: console.style))
            return .success
        }
    }
}
