import Foundation
import Importers
import RecordModel

/// What would be understood of a file, for people.
struct InspectionText {
    let inspection: FileInspection
    let file: String
    let style: Style
    let width: Int

    func lines() -> [String] {
        var out: [String] = []
        for table in inspection.tables {
            out.append(style.bold(heading(table)))
            out += facts(table).map { "  " + $0 }
            out.append("")
            out += columns(table)
            out.append("")
        }
        if !inspection.damage.isEmpty {
            out += DamageText(inspection: inspection, style: style, width: width).lines()
            out.append("")
        }
        // What is damaged was shown with samples.
        out += DiagnosticText(
            diagnostics: inspection.diagnostics.filter { !$0.code.hasPrefix("damage.") },
            style: style,
            names: [file: FileNames.short([file])[0]]
        ).lines(width: width)
        return out
    }

    private func heading(_ table: FileInspection.Table) -> String {
        let rows = Numbers.counted(table.dataRows, "row", "rows")
        let name = FileNames.short([file])[0]
        let what: String
        switch table.kind {
        case .contact: what = " of people"
        case .account: what = " of companies"
        case nil: what = table.otherObjects.map { " of \($0)" } ?? ""
        }
        return "\(name): \(rows)\(what), source “\(table.source)”"
    }

    private func facts(_ table: FileInspection.Table) -> [String] {
        var facts = [inspection.format == "vcard" ? "vCard" : inspection.format.uppercased()]
        let isSheet = table.encoding == nil && inspection.format != "vcard"
        if isSheet { facts.append("\(table.isHidden ? "hidden " : "")sheet “\(table.name)”") }
        if let encoding = table.encoding {
            facts.append(encoding.hasPrefix("utf") ? encoding.uppercased() : encoding)
        }
        if let delimiter = table.delimiter {
            facts.append("separated by \(Vocabulary.separator(delimiter))")
        }
        if let header = table.headerRow {
            facts.append("header in \(isSheet ? "row" : "line") \(header)")
        }
        if let system = table.system { facts.append("exported by \(system)") }
        var lines = [facts.joined(separator: ", ")]
        lines.append(
            table.keyColumn.map { "rows are known by their column “\($0)”" }
                ?? "rows have no id and are known by their content")
        if let region = table.region { lines.append("phone numbers are read as \(region)") }
        return lines
    }

    private func columns(_ table: FileInspection.Table) -> [String] {
        var shown = TextTable([("column", .left), ("understood as", .whole), ("samples", .left)])
        for column in table.columns {
            var meaning =
                column.historyField.map(Vocabulary.field)
                ?? Vocabulary.field(column.field, label: column.label)
            if column.group > 0 { meaning += " #\(column.group + 1)" }
            shown.add(
                [column.header, meaning, column.samples.joined(separator: " | ")],
                isDimmed: column.historyField.map { $0 == .unmapped } ?? (column.field == .unmapped)
            )
        }
        return shown.lines(width: width - 2, style: style).map { "  " + $0 }
    }
}
