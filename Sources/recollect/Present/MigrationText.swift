import Importers
import RecordModel

/// One screen after a migration: what was read, what it is now, and what there is to do.
struct MigrationText {
    let outcome: MigrateWorkflow.Outcome
    let console: Console

    /// How long a person takes for one proposal, in seconds.
    private static let secondsPerProposal = 20

    func lines() -> [String] {
        let style = console.style
        var out = inputs()
        let findings = outcome.imported.diagnostics.filter { $0.severity > .info }
        if !findings.isEmpty {
            out.append("")
            out += DiagnosticText(diagnostics: Array(findings.prefix(12)), style: style).lines()
            if findings.count > 12 {
                out.append(style.dim("… and \(findings.count - 12) more kinds in the report"))
            }
        }
        out.append("")
        out.append(style.bold(conclusion()))
        out.append(contentsOf: nextSteps())
        return out
    }

    private func inputs() -> [String] {
        var table = TextTable([
            ("file", .left), ("understood as", .left), ("rows", .right), ("new", .right),
            ("changed", .right), ("as before", .right), ("rejected", .right),
        ])
        for input in outcome.imported.inputs {
            let kind = input.kind == PartyKind.contact.rawValue ? "people" : "companies"
            let system = input.system.map { ", \($0)" } ?? ""
            table.add([
                input.file, "\(kind)\(system)", Numbers.grouped(input.rows),
                Numbers.grouped(input.new), Numbers.grouped(input.changed),
                Numbers.grouped(input.unchanged), Numbers.grouped(input.rejected),
            ])
        }
        return table.lines(width: TerminalSize.current().columns, style: console.style)
    }

    private func conclusion() -> String {
        let summary = outcome.summary
        if summary.run?.hasChanged == false {
            return
                "Nothing new: \(Numbers.counted(summary.run?.unchangedRecords ?? 0, "row was", "rows were")) "
                + "there already. \(parties())."
        }
        return parties() + "."
    }

    private func parties() -> String {
        let summary = outcome.summary
        var parts: [String] = []
        if summary.people > 0 { parts.append(Numbers.counted(summary.people, "person", "people")) }
        if summary.organizations > 0 {
            parts.append(Numbers.counted(summary.organizations, "company", "companies"))
        }
        let rows = Numbers.counted(summary.sourceRecords, "row is", "rows are")
        return "\(rows) \(parts.joined(separator: " and "))"
    }

    private func nextSteps() -> [String] {
        let summary = outcome.summary
        let store = summary.store == "recollect.sqlite" ? "" : " --store \(summary.store)"
        var steps: [String] = []
        if summary.reviewItems > 0 {
            let minutes = max(1, summary.reviewItems * Self.secondsPerProposal / 60)
            steps.append(
                Numbers.counted(summary.reviewItems, "proposal needs", "proposals need")
                    + " you, about \(Numbers.counted(minutes, "minute", "minutes")): recollect review\(store)"
            )
        }
        if let report = summary.report { steps.append("The report: \(report)") }
        if let run = summary.run?.id {
            steps.append("To take it back: recollect undo \(run)\(store)")
        }
        return steps
    }
}
