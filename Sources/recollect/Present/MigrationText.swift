import Importers
import RecordModel

/// One screen after a migration: what was read, what it is now, and what there is to do.
struct MigrationText {
    let outcome: MigrateWorkflow.Outcome
    let console: Console
    var width = TerminalSize.current().columns

    /// How many findings stand on the screen; the report has all.
    private static let listedFindings = 12

    func lines() -> [String] {
        let style = console.style
        var out = inputs()
        let findings = outcome.imported.diagnostics.filter { $0.severity > .info }
        if !findings.isEmpty {
            out.append("")
            let names = FileNames.short(outcome.imported.inputs.map(\.file))
            out += DiagnosticText(
                diagnostics: Array(findings.prefix(Self.listedFindings)), style: style,
                names: Dictionary(
                    zip(outcome.imported.inputs.map(\.file), names), uniquingKeysWith: { $1 })
            ).lines(width: width)
            if findings.count > Self.listedFindings {
                let more = findings.count - Self.listedFindings
                out.append(
                    style.dim(
                        "… and \(Numbers.counted(more, "finding", "findings")) more in the report"))
            }
        }
        out.append("")
        out += TextWrap.lines(conclusion, width: width).map(style.bold)
        out += HistoryText.lines(
            outcome.summary.history, style: style, next: next, width: width)
        for model in outcome.outgrown {
            out += TextWrap.lines(model.sentence(next), width: width).map(style.caution)
        }
        out += nextSteps()
        return out
    }

    private func inputs() -> [String] {
        var table = TextTable([
            ("file", .path), ("understood as", .left), ("rows", .right), ("new", .right),
            ("changed", .right), ("as before", .right), ("rejected", .right),
        ])
        let inputs = outcome.imported.inputs
        for (input, name) in zip(inputs, FileNames.short(inputs.map(\.file))) {
            let system = input.system.map { ", \($0)" } ?? ""
            table.add([
                name, Vocabulary.rows(ofKind: input.kind) + system, Numbers.grouped(input.rows),
                count(input.new, inputs.map(\.new)), count(input.changed, inputs.map(\.changed)),
                count(input.unchanged, inputs.map(\.unchanged)),
                count(input.rejected, inputs.map(\.rejected)),
            ])
        }
        return table.lines(width: width, style: console.style)
    }

    /// A number; nothing where the whole column would be noughts, so that it is left out.
    private func count(_ value: Int, _ column: [Int]) -> String {
        column.allSatisfy { $0 == 0 } ? "" : Numbers.grouped(value)
    }

    /// What the rows are, in people and companies, and what there is to do.
    private var conclusion: String {
        let summary = outcome.summary
        var text = parties
        if summary.run?.hasChanged == false {
            let count =
                (summary.run?.unchangedRecords ?? 0) + (summary.run?.unchangedHistory ?? 0)
            let rows = Numbers.counted(count, "row was", "rows were")
            text = "Nothing new: \(rows) there already. \(parties)"
        }
        guard summary.reviewItems > 0 else { return text + "." }
        let needs = Numbers.counted(summary.reviewItems, "proposal needs", "proposals need")
        let effort = Numbers.effort(
            seconds: Double(summary.reviewItems) * ReviewSitting.expectedSeconds)
        return "\(text); \(needs) you, about \(effort): \(next("review"))"
    }

    private var parties: String {
        let summary = outcome.summary
        var parts: [String] = []
        if summary.people > 0 { parts.append(Numbers.counted(summary.people, "person", "people")) }
        if summary.organizations > 0 {
            parts.append(Numbers.counted(summary.organizations, "company", "companies"))
        }
        if parts.isEmpty {
            return summary.history.isEmpty
                ? "The store is empty" : "The store has no people and no companies"
        }
        let rows = Numbers.counted(summary.sourceRecords, "row is", "rows are")
        return "\(rows) \(parts.joined(separator: " and "))"
    }

    private var next: NextCommand { NextCommand(store: outcome.summary.store) }

    private func nextSteps() -> [String] {
        let summary = outcome.summary
        var steps: [String] = []
        for path in summary.run?.rejectFiles ?? [] {
            steps.append("Rejected rows: \(path) (correct them there and import that file)")
        }
        if let report = summary.report { steps.append("The report: \(report)") }
        if let run = summary.run?.id {
            steps.append("To take it back: \(next("undo \(run)"))")
            steps.append("Audit head: \(summary.auditHead)")
        }
        return steps
    }
}
