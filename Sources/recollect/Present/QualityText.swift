import DataQuality
import Foundation

/// What checking the rules found, on a screen or two: scores, then rules that rows fail.
struct QualityText {
    private let outcome: QualityWorkflow.Outcome
    private let style: Style
    private let width = TerminalSize.current().columns

    init(_ outcome: QualityWorkflow.Outcome, style: Style) {
        self.outcome = outcome
        self.style = style
    }

    /// - Parameter all: whether rules that all rows meet are listed, too.
    func lines(all: Bool) -> [String] {
        let checked = outcome.results.filter { $0.tally.checked > 0 }
        if checked.isEmpty { return ["The store has nothing that a rule in force is about."] }
        var out = [style.bold("Score \(Self.percent(outcome.scorecard.overall))"), ""]
        out += card("dimension", outcome.scorecard.dimensions)
        out += card("source", outcome.scorecard.sources)
        out += card("owner", Array(outcome.scorecard.owners.prefix(10)))
        out += rules(all ? checked : checked.filter { $0.tally.failed > 0 })
        let met = checked.count { $0.tally.failed == 0 }
        if !all && met > 0 {
            out.append(
                style.dim("\(Numbers.counted(met, "rule is", "rules are")) met by all rows: --all"))
        }
        let gates = outcome.failedGates
        if !gates.isEmpty {
            out.append("")
            out.append(style.bad("Not met: ") + gates.joined(separator: ", "))
        }
        return out
    }

    private func card(_ title: String, _ lines: [Scorecard.Line]) -> [String] {
        if lines.isEmpty { return [] }
        var table = TextTable([
            (title, .left), ("score", .right), ("checked", .right), ("failed", .right),
        ])
        for line in lines {
            table.add([
                line.name, Self.percent(line.score), Numbers.grouped(line.checked),
                Numbers.grouped(line.failed),
            ])
        }
        return table.lines(width: width, style: style) + [""]
    }

    private func rules(_ results: [RuleResult]) -> [String] {
        if results.isEmpty { return [] }
        var table = TextTable([
            ("rule", .whole), ("is", .whole), ("failed", .right), ("of", .right), ("met", .right),
            ("gate", .right), ("means", .wrapped),
        ])
        for result in results.sorted(by: Self.isGraver) {
            let gate = result.rule.gate.map { Self.percent($0) + (result.meetsGate ? "" : " !") }
            table.add([
                result.rule.name, result.rule.severity.rawValue,
                Numbers.grouped(result.tally.failed), Numbers.grouped(result.tally.checked),
                Self.percent(result.tally.score), gate ?? "", result.rule.says ?? "",
            ])
        }
        return table.lines(width: width, style: style)
    }

    /// Gates that are not met first, then by how grave and how many.
    private static func isGraver(_ left: RuleResult, _ right: RuleResult) -> Bool {
        func rank(_ result: RuleResult) -> Int {
            let severity = QualitySeverity.allCases.firstIndex(of: result.rule.severity) ?? 0
            return (result.meetsGate ? 0 : 10) + severity
        }
        return (rank(right), right.tally.failed, left.rule.name)
            < (rank(left), left.tally.failed, right.rule.name)
    }

    /// A share as people read it, never rounded up to all: `99.9 %`.
    static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000 + 1e-9).rounded(.down))
        return "\(tenths / 10).\(tenths % 10) %"
    }
}
