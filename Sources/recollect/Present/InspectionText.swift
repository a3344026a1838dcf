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
        out += DiagnosticText(diagnostics: inspection.diagnostics, style: style).lines()
        return out
    }

    private func heading(_ table: FileInspection.Table) -> String {
        let rows = Numbers.counted(table.dataRows, "row", "rows")
        let kind = table.kind == .contact ? "people" : "companies"
        return "\(file): \(rows) of \(kind), source “\(table.source)”"
    }

    private func facts(_ table: FileInspection.Table) -> [String] {
        var facts: [String] = [inspection.format]
        if let encoding = table.encoding { facts.append(encoding) }
        if let delimiter = table.delimiter {
            facts.append("cells end with \(delimiter == "\t" ? "tab" : delimiter)")
        }
        if let header = table.headerRow { facts.append("header in line \(header)") }
        if let system = table.system { facts.append("exported by \(system)") }
        var lines = [facts.joined(separator: ", ")]
        lines.append(
            table.keyColumn.map { "key: column “\($0)”" }
                ?? "key: the row's content, as it has no id")
        if let region = table.region { lines.append("phone numbers are read as \(region)") }
        return lines
    }

    private func columns(_ table: FileInspection.Table) -> [String] {
        var shown = TextTable([("column", .left), ("understood as", .left), ("samples", .left)])
        for column in table.columns {
            var meaning = column.field == .unmapped ? "(kept raw)" : column.field.rawValue
            if let label = column.label { meaning += ", \(label)" }
            if column.group > 0 { meaning += " #\(column.group + 1)" }
            shown.add([column.header, meaning, column.samples.joined(separator: " | ")])
        }
        return shown.lines(width: width - 2, style: style).map { "  " + $0 }
    }
}
