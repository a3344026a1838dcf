import Importers
import RecordModel

/// What spreadsheets and exports did to a file, for people: each finding with samples, and what
/// they would be after the repair.
struct DamageText {
    let inspection: FileInspection
    let style: Style
    let width: Int

    func lines() -> [String] {
        let count = inspection.damage.count
        var out = [style.bold("Damage: \(Numbers.counted(count, "finding", "findings"))")]
        for finding in inspection.damage { out += lines(finding).map { "  " + $0 } }
        if inspection.damage.contains(where: { $0.proposal != nil }) {
            out += TextWrap.lines(conclusion, width: max(30, width - 2)).map { "  " + $0 }
        }
        return out
    }

    private var conclusion: String {
        let hasRepairs = inspection.tables.contains { table in
            table.rejects != nil || table.columns.contains { !$0.repairs.isEmpty }
        }
        return hasRepairs
            ? "Repairs act when cells are read; the raw cells stay, and without --repair they are read as before."
            : "Nothing is repaired unless you ask: --repair CODE or --repair all."
    }

    private func lines(_ finding: DamageFinding) -> [String] {
        let place = finding.column.map { "“\($0)” " } ?? ""
        // About rows it is a whole sentence; its full stop gives way to what is added.
        var text =
            place
            + (finding.code.isAboutRows
                ? String(finding.code.sentence.dropLast()) : finding.code.sentence)
        if finding.count > 1 { text += " (\(Numbers.grouped(finding.count)) times)" }
        if let line = finding.line { text += ", first in line \(line)" }
        let name = finding.code.rawValue.dropFirst("damage.".count)
        var out = TextWrap.lines("\(text) [\(name)]", width: max(30, width - 2))
        for (index, sample) in finding.samples.enumerated() {
            var shown = Self.shortened(sample)
            if index < finding.repaired.count, finding.repaired[index] != sample {
                let after = Self.shortened(finding.repaired[index])
                shown += after.isEmpty ? " → (empty)" : " → \(after)"
            }
            out.append(style.dim("  \(shown)"))
        }
        return out
    }

    /// A sample in one short line.
    private static func shortened(_ sample: String) -> String {
        let line = sample.map { $0.isNewline ? "⏎" : String($0) }.joined()
        return line.count > 60 ? line.prefix(59) + "…" : line
    }
}
