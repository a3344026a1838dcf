import ArgumentParser
import CanonicalStore

/// Shows how the scores went from run to run.
struct QualityTrend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trend",
        abstract: "Show how scores, or one rule, went from run to run.",
        discussion: """
            recollect quality trend --store crm.sqlite
            recollect quality trend contact-email-format --json
            recollect quality trend --owner "Maria Lopez"

            Reads only; the last 20 runs where no --limit is given. Runs that kept results are those of `migrate`, \
            `nightly` and `quality check`.
            """)

    @Argument(help: ArgumentHelp("The name of a rule.", valueName: "rule"))
    var rule: String?

    @Option(help: ArgumentHelp("The scores of one owner, by name.", valueName: "name"))
    var owner: String?

    @OptionGroup var most: LimitOptions

    @OptionGroup var global: GlobalOptions

    /// A run on one line (docs/json-output.md, `recollect.qualityTrend/1`).
    private struct Line: Encodable {
        let schema = "recollect.qualityTrend/1"
        let run: Int64
        let time: String
        let scope: String
        let name: String
        let score: Double
        let checked: Int
        let failed: Int
    }

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let moments = try global.workplace(actor: "").open().qualityMoments(
                limit: most.limit ?? 20)
            let lines = moments.flatMap { moment -> [Line] in
                if let rule {
                    return moment.rules.filter { $0.rule == rule }.map { found in
                        Line(
                            run: moment.run.rawValue, time: moment.time, scope: "rule",
                            name: rule, score: Self.share(found.checked, found.failed),
                            checked: found.checked, failed: found.failed)
                    }
                }
                let kept = owner.map(QualityKeeping.ownerName)
                return moment.scores.filter {
                    kept == nil ? $0.scope != "owner" : $0.scope == "owner" && $0.name == kept
                }.map {
                    Line(
                        run: moment.run.rawValue, time: moment.time, scope: $0.scope,
                        name: owner ?? $0.name, score: $0.score, checked: $0.checked,
                        failed: $0.failed)
                }
            }
            if global.json {
                for line in lines { console.answer(try JSONText.line(line)) }
                return .success
            }
            if lines.isEmpty {
                console.answer("No run has kept results yet: recollect quality check")
                return .success
            }
            var table = TextTable([
                ("run", .right), ("when", .whole), ("of", .left), ("", .left), ("score", .right),
                ("checked", .right), ("failed", .right),
            ])
            for line in lines {
                table.add([
                    String(line.run), line.time, line.scope, line.name,
                    QualityText.percent(line.score), Numbers.grouped(line.checked),
                    Numbers.grouped(line.failed),
                ])
            }
            console.answer(
                table.lines(width: TerminalSize.current().columns, style: console.style))
            return .success
        }
    }

    private static func share(_ checked: Int, _ failed: Int) -> Double {
        checked == 0 ? 1 : 1 - Double(failed) / Double(checked)
    }
}
