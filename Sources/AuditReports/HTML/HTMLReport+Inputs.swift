import RecordModel

extension HTMLReport {
    /// The tables that were read, and what each column was understood as.
    var inputs: HTMLText {
        if report.inputs.isEmpty {
            return "<p>This report is about the store as it is; nothing was read for it.</p>"
        }
        var table = HTMLTable(
            caption: "Each table that was read",
            columns: [
                .text("File"), .text("Source"), .text("Kind"), .text("Format"), .number("Rows"),
                .number("New"), .number("Changed"), .number("Unchanged"), .number("Rejected"),
            ])
        for input in report.inputs {
            let format = [input.format, input.encoding, input.system].compactMap { $0 }
            table.add([
                "\(input.file)", "\(input.source)",
                "\(Self.rows(ofKind: input.kind))",
                "\(format.joined(separator: ", "))",
                Self.cell(input.rows, .rows(.all, of: input, run: run)),
                Self.cell(input.new, .rows(.new, of: input, run: run)),
                Self.cell(input.changed, .rows(.changed, of: input, run: run)),
                Self.cell(input.unchanged, .rows(.unchanged, of: input, run: run)),
                Self.cell(input.rejected, .rejected),
            ])
        }
        return table.render() + report.inputs.map(columns).joined()
    }

    /// What rows of a kind are called.
    static func rows(ofKind kind: String) -> String {
        if let history = HistoryKind(rawValue: kind) { return history.plural }
        return kind == PartyKind.contact.rawValue ? "people" : "companies"
    }

    private func columns(of input: RunReport.InputTable) -> HTMLText {
        var table = HTMLTable(
            caption: "Columns of \(input.file)",
            columns: [.text("Column"), .text("Understood as")])
        for column in input.columns {
            let meaning: HTMLText =
                column.field == Field.unmapped.rawValue
                ? "<span class=\"tag\">kept raw</span>" : "\(column.field)"
            table.add(["\(column.header)", meaning])
        }
        let known = input.columns.count { $0.field != Field.unmapped.rawValue }
        let share =
            known == input.columns.count
            ? "all \(Self.counted(known, "column", "columns")) understood"
            : "\(known) of \(Self.counted(input.columns.count, "column", "columns")) understood, "
                + "the others kept raw"
        return """
            <details><summary>\(input.file): \(share)</summary>\(table.render(limit: 400))</details>
            """
    }

    /// Diagnostics and rejected rows; empty where there are none.
    var diagnostics: HTMLText {
        var out: HTMLText = ""
        if !report.diagnostics.isEmpty {
            var table = HTMLTable(
                caption: "Findings, with the place of the first occurrence",
                columns: [
                    .text("Finding"), .text("Severity"), .text("File"), .number("Line"),
                    .number("Count"),
                ])
            for item in report.diagnostics {
                table.add([
                    "\(item.message) <code>\(item.code)</code>", "\(item.severity.rawValue)",
                    "\(item.file ?? "")",
                    item.line.map { Self.cell($0, .findings(item.file)) } ?? "",
                    Self.cell(item.count, .findings(item.file)),
                ])
            }
            out += table.render()
        }
        if !report.rejectedRows.isEmpty {
            var table = HTMLTable(
                caption: "Rows that could not become records",
                columns: [.text("File"), .number("Line"), .text("Reason")])
            for row in report.rejectedRows {
                table.add([
                    "\(row.file)", Self.cell(row.line, .rejected),
                    "\(row.reason) <code>\(row.code)</code>",
                ])
            }
            out += table.render()
        }
        return out
    }
}
