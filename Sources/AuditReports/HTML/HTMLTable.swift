/// A table of a report, with a caption and header cells that screen readers announce.
struct HTMLTable {
    /// A column: its title and whether it holds numbers.
    struct Column {
        let title: String
        let isNumeric: Bool

        static func text(_ title: String) -> Column { Column(title: title, isNumeric: false) }
        static func number(_ title: String) -> Column { Column(title: title, isNumeric: true) }
    }

    let caption: String
    let columns: [Column]
    var rows: [[HTMLText]] = []

    init(caption: String, columns: [Column]) {
        self.caption = caption
        self.columns = columns
    }

    mutating func add(_ cells: [HTMLText]) {
        precondition(cells.count == columns.count, "a row has one cell per column")
        rows.append(cells)
    }

    /// The table; rows beyond `limit` are left out, and a line says how many.
    func render(limit: Int = 200) -> HTMLText {
        // Whoever has no mouse has to reach what scrolls.
        var out: HTMLText = """
            <div class="scroll" tabindex="0"><table><caption>\(caption)</caption><thead><tr>
            """
        for column in columns {
            let css: HTMLText = column.isNumeric ? " class=\"n\"" : ""
            out += "<th scope=\"col\"\(css)>\(column.title)</th>"
        }
        out += "</tr></thead><tbody>\n"
        for row in rows.prefix(limit) {
            out += "<tr>"
            for (index, cell) in row.enumerated() {
                let css: HTMLText = columns[index].isNumeric ? " class=\"n\"" : ""
                out +=
                    index == 0 ? "<th scope=\"row\"\(css)>\(cell)</th>" : "<td\(css)>\(cell)</td>"
            }
            out += "</tr>\n"
        }
        out += "</tbody></table></div>"
        if rows.count > limit {
            out +=
                "<p class=\"note\">\(ReportNumbers.grouped(rows.count - limit)) more rows are in the JSON form of this report.</p>"
        }
        return out
    }
}
