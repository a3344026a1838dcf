/// Collects the sheets of an OpenDocument spreadsheet from its content.
final class ODSCatalog: XMLHandler {
    private(set) var sheets: [WorkbookSheet] = []
    /// Styles of tables that do not show them.
    private var hidingStyles: Set<String> = []
    private var tableStyle: String?
    private var depth = 0
    private static let mostSheets = 10_000

    func start(_ name: XMLName, _ attributes: XMLAttributes, _ stream: XMLStream) {
        switch name.namespace {
        case .style:
            if name.is("style") {
                let isOfTables = attributes.string("family", in: .style) == "table"
                tableStyle = isOfTables ? attributes.string("name", in: .style) : nil
            } else if name.is("table-properties"), let tableStyle,
                attributes.string("display", in: .table) == "false"
            {
                hidingStyles.insert(tableStyle)
            }
        case .table where Self.holdsTable(name):
            depth += 1
            if depth == 1 && name.is("table") && sheets.count < Self.mostSheets {
                addSheet(attributes)
            }
        default: break
        }
    }

    func end(_ name: XMLName, _ stream: XMLStream) {
        if name.namespace == .table && Self.holdsTable(name) { depth -= 1 }
    }

    /// Whether an element is a sheet or something whose inner tables are no sheets: a table within a
    /// cell, a remembered link.
    static func holdsTable(_ name: XMLName) -> Bool {
        name.is("table") || name.is("sub-table") || name.is("dde-link")
    }

    private func addSheet(_ attributes: XMLAttributes) {
        let name = attributes.string("name", in: .table) ?? "sheet \(sheets.count + 1)"
        let style = attributes.string("style-name", in: .table)
        // What other documents held when they were linked to is no sheet of this one.
        let isForeign = name.hasPrefix("'file:") || name.hasPrefix("'http")
        sheets.append(
            WorkbookSheet(
                name: name, index: sheets.count,
                isHidden: style.map { hidingStyles.contains($0) } ?? false,
                content: isForeign ? .other : .cells, part: ODSWorkbook.contentPart))
    }
}
