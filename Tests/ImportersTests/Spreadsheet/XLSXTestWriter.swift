/// Writes small XLSX workbooks for tests, with the oddities of the programs that write them.
struct XLSXTestWriter {
    /// A cell as it stands in the XML.
    enum Cell {
        case shared(String)
        case inline(String)
        case number(String, style: Int = 0)
        case boolean(Bool)
        case error(String)
        case formula(String, value: String?)
        case blank(style: Int)
        /// XML as it is, with `%@` for the reference.
        case raw(String)
    }

    struct Sheet {
        var name: String
        var rows: [(number: Int?, cells: [(column: Int, cell: Cell)])] = []
        var state: String?
        /// What stands after the data.
        var trailer = ""
        var hasReferences = true

        init(_ name: String, _ rows: [[Cell]] = [], state: String? = nil) {
            self.name = name
            self.state = state
            for (index, row) in rows.enumerated() {
                self.rows.append((index + 1, row.enumerated().map { ($0, $1) }))
            }
        }
    }

    var sheets: [Sheet]
    /// The number format codes of the styles from 1; style 0 is general.
    var formats: [String] = []
    var is1904 = false
    var isStrict = false
    /// The prefix of all spreadsheet elements; empty for the default namespace.
    var prefix = ""
    var hasSharedStrings = true
    var hasStyles = true
    var absoluteTargets = false
    var officeDocument = "xl/workbook.xml"

    init(_ sheets: [Sheet]) {
        self.sheets = sheets
    }

    func archive() -> [UInt8] {
        var zip = ZipTestWriter()
        for part in parts() { zip.add(part.name, part.text) }
        return zip.finish()
    }

    /// The parts of the workbook by their names.
    func parts() -> [(name: String, text: String)] {
        var parts: [(name: String, text: String)] = []
        func add(_ name: String, _ text: String) { parts.append((name, text)) }
        let base = isStrict ? "http://purl.oclc.org/ooxml" : "http://schemas.openxmlformats.org"
        let main = isStrict ? "\(base)/spreadsheetml/main" : "\(base)/spreadsheetml/2006/main"
        let relations =
            isStrict
            ? "\(base)/officeDocument/relationships"
            : "\(base)/officeDocument/2006/relationships"
        let p = prefix.isEmpty ? "" : prefix + ":"
        let declaration = prefix.isEmpty ? "xmlns=\"\(main)\"" : "xmlns:\(prefix)=\"\(main)\""
        var strings: [String] = []
        add("[Content_Types].xml", "<Types/>")
        add(
            "_rels/.rels",
            Self.relationships([("rId1", relations + "/officeDocument", "/" + officeDocument)]))
        let folder = absoluteTargets ? "/xl/" : ""
        var targets = sheets.indices.map {
            ("rId\($0 + 1)", relations + "/worksheet", "\(folder)worksheets/sheet\($0 + 1).xml")
        }
        targets.append(("s", relations + "/styles", folder + "styles.xml"))
        targets.append(("t", relations + "/sharedStrings", folder + "sharedStrings.xml"))
        add("xl/_rels/workbook.xml.rels", Self.relationships(targets))
        var workbook = "<\(p)workbook \(declaration) xmlns:r=\"\(relations)\">"
        if is1904 { workbook += "<\(p)workbookPr date1904=\"1\"/>" }
        workbook += "<\(p)sheets>"
        for (index, sheet) in sheets.enumerated() {
            let state = sheet.state.map { " state=\"\($0)\"" } ?? ""
            workbook +=
                "<\(p)sheet name=\"\(Self.escaped(sheet.name))\" sheetId=\"\(index + 1)\"\(state) r:id=\"rId\(index + 1)\"/>"
        }
        add(officeDocument, workbook + "</\(p)sheets></\(p)workbook>")
        for (index, sheet) in sheets.enumerated() {
            add(
                "xl/worksheets/sheet\(index + 1).xml",
                sheetXML(sheet, p: p, declaration: declaration, strings: &strings))
        }
        if hasStyles { add("xl/styles.xml", stylesXML(p: p, declaration: declaration)) }
        if hasSharedStrings {
            let items = strings.map {
                "<\(p)si><\(p)t xml:space=\"preserve\">\(Self.escaped($0))</\(p)t></\(p)si>"
            }
            add(
                "xl/sharedStrings.xml",
                "<\(p)sst \(declaration)>\(items.joined())</\(p)sst>")
        }
        return parts
    }

    private func stylesXML(p: String, declaration: String) -> String {
        var xml = "<\(p)styleSheet \(declaration)><\(p)numFmts>"
        for (index, code) in formats.enumerated() {
            xml += "<\(p)numFmt numFmtId=\"\(200 + index)\" formatCode=\"\(Self.escaped(code))\"/>"
        }
        xml += "</\(p)numFmts><\(p)cellStyleXfs><\(p)xf numFmtId=\"14\"/></\(p)cellStyleXfs>"
        xml += "<\(p)cellXfs><\(p)xf numFmtId=\"0\"/>"
        for index in formats.indices { xml += "<\(p)xf numFmtId=\"\(200 + index)\"/>" }
        return xml + "</\(p)cellXfs></\(p)styleSheet>"
    }

    private func sheetXML(
        _ sheet: Sheet, p: String, declaration: String, strings: inout [String]
    ) -> String {
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n"
        xml += "<\(p)worksheet \(declaration)><\(p)sheetData>"
        for row in sheet.rows {
            let number = row.number ?? 0
            xml += "<\(p)row" + (sheet.hasReferences ? " r=\"\(number)\"" : "") + ">"
            for (column, cell) in row.cells {
                let reference =
                    sheet.hasReferences ? " r=\"\(Self.letters(column))\(number)\"" : ""
                xml += cellXML(cell, p: p, reference: reference, strings: &strings)
            }
            xml += "</\(p)row>"
        }
        return xml + "</\(p)sheetData>\(sheet.trailer)</\(p)worksheet>"
    }

    private func cellXML(
        _ cell: Cell, p: String, reference: String, strings: inout [String]
    ) -> String {
        switch cell {
        case .shared(let text):
            strings.append(text)
            return "<\(p)c\(reference) t=\"s\"><\(p)v>\(strings.count - 1)</\(p)v></\(p)c>"
        case .inline(let text):
            return
                "<\(p)c\(reference) t=\"inlineStr\"><\(p)is><\(p)t>\(Self.escaped(text))</\(p)t></\(p)is></\(p)c>"
        case .number(let text, let style):
            return "<\(p)c\(reference) s=\"\(style)\"><\(p)v>\(text)</\(p)v></\(p)c>"
        case .boolean(let value):
            return "<\(p)c\(reference) t=\"b\"><\(p)v>\(value ? 1 : 0)</\(p)v></\(p)c>"
        case .error(let text):
            return "<\(p)c\(reference) t=\"e\"><\(p)v>\(text)</\(p)v></\(p)c>"
        case .formula(let formula, let value):
            let result = value.map { "<\(p)v>\($0)</\(p)v>" } ?? ""
            return "<\(p)c\(reference)><\(p)f>\(formula)</\(p)f>\(result)</\(p)c>"
        case .blank(let style): return "<\(p)c\(reference) s=\"\(style)\"/>"
        case .raw(let xml):
            return xml.replacing("%@", with: reference)
        }
    }

    private static func relationships(_ targets: [(String, String, String)]) -> String {
        let items = targets.map {
            "<Relationship Id=\"\($0.0)\" Type=\"\($0.1)\" Target=\"\($0.2)\"/>"
        }
        return
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + items.joined() + "</Relationships>"
    }

    static func letters(_ column: Int) -> String {
        var rest = column + 1
        var letters = ""
        while rest > 0 {
            letters = String(Character(Unicode.Scalar(UInt8(65 + (rest - 1) % 26)))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }

    /// Escapes text for XML, and what XML cannot hold as `_xHHHH_`, as workbooks do.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\r", "\u{0}"..."\u{8}", "\u{b}", "\u{c}", "\u{e}"..."\u{1f}":
                let hex = String(scalar.value, radix: 16, uppercase: true)
                escaped += "_x" + String(repeating: "0", count: 4 - hex.count) + hex + "_"
            case "_": escaped += text.contains("_x") ? "_x005F_" : "_"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
