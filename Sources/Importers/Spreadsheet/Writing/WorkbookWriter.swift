/// Writes one table as an XLSX workbook: texts as they are, a header that stays in view, and lists to
/// choose from.
///
/// Texts are inline, so nothing takes them for a number, a date or a formula, and a phone number keeps its
/// plus sign. The same rows give the same bytes.
///
/// - Source: ECMA-376 part 1, sections 18.3.1.4 (cell), 18.3.1.33 (data validation), 18.3.1.66 (pane),
///   22.9.2.19 (escaped characters).
package struct WorkbookWriter {
    /// A column of the sheet.
    package struct Column: Sendable {
        package let header: String
        /// How wide it is shown, in digits.
        package let width: Int
        /// What a cell may hold; anything where it is empty.
        package let choices: [String]

        package init(_ header: String, width: Int, choices: [String] = []) {
            self.header = header
            self.width = width
            self.choices = choices
        }
    }

    /// The most rows that a sheet can have, the header among them.
    package static let mostRows = 1_048_576

    private let sheetName: String
    private let columns: [Column]
    private var rows: [UInt8] = []
    /// How many rows there are, the header among them.
    package private(set) var rowCount = 0

    /// - Parameter sheetName: what the sheet is called; at most 31 characters.
    package init(sheetName: String, columns: [Column]) {
        self.sheetName = sheetName
        self.columns = columns
        add(columns.map(\.header), style: 1)
    }

    /// Adds a row of texts.
    ///
    /// - Precondition: the sheet has room for it.
    package mutating func add(_ cells: [String]) { add(cells, style: 0) }

    private mutating func add(_ cells: [String], style: Int) {
        precondition(rowCount < Self.mostRows, "a sheet has no more rows")
        rowCount += 1
        append("<row r=\"\(rowCount)\">")
        for (place, text) in cells.enumerated() where !text.isEmpty {
            append("<c r=\"\(Self.letters(place))\(rowCount)\" s=\"\(style)\" t=\"inlineStr\">")
            append("<is><t xml:space=\"preserve\">")
            append(Self.escaped(text))
            append("</t></is></c>")
        }
        append("</row>")
    }

    private mutating func append(_ text: String) { rows += Array(text.utf8) }

    /// The bytes of the whole workbook.
    package consuming func finish() -> [UInt8] {
        var archive = StoredArchive()
        archive.add("[Content_Types].xml", Self.xml(Self.contentTypes))
        archive.add("_rels/.rels", Self.xml(Self.relations))
        archive.add("xl/workbook.xml", Self.xml(workbook))
        archive.add("xl/_rels/workbook.xml.rels", Self.xml(Self.workbookRelations))
        archive.add("xl/styles.xml", Self.xml(Self.styles))
        archive.add("xl/worksheets/sheet1.xml", Self.xml(sheetHead) + rows + Array(sheetFoot.utf8))
        return archive.finish()
    }

    private var sheetHead: String {
        let widths = columns.enumerated().map { place, column in
            "<col min=\"\(place + 1)\" max=\"\(place + 1)\" width=\"\(column.width)\" customWidth=\"1\"/>"
        }.joined()
        return """
            <worksheet xmlns="\(Self.main)"><sheetViews><sheetView workbookViewId="0">\
            <pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>\
            </sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>\
            <cols>\(widths)</cols><sheetData>
            """
    }

    private var sheetFoot: String {
        let last = Self.letters(max(0, columns.count - 1))
        let lists = columns.enumerated().filter { !$0.element.choices.isEmpty }.map {
            place, column in
            let letters = Self.letters(place)
            let choices = Self.escaped(column.choices.joined(separator: ","))
            return """
                <dataValidation type="list" allowBlank="1" showErrorMessage="1" \
                sqref="\(letters)2:\(letters)\(max(2, rowCount))"><formula1>"\(choices)"</formula1>\
                </dataValidation>
                """
        }
        let validations =
            lists.isEmpty
            ? ""
            : "<dataValidations count=\"\(lists.count)\">\(lists.joined())</dataValidations>"
        return """
            </sheetData><autoFilter ref="A1:\(last)\(rowCount)"/>\(validations)</worksheet>
            """
    }

    private var workbook: String {
        """
        <workbook xmlns="\(Self.main)" xmlns:r="\(Self.office)">\
        <sheets><sheet name="\(Self.escaped(sheetName))" sheetId="1" r:id="rId1"/></sheets></workbook>
        """
    }

    /// `A`, `Z`, `AA` of a column's place from 0.
    static func letters(_ place: Int) -> String {
        var place = place + 1
        var letters = ""
        while place > 0 {
            let digit = UInt8((place - 1) % 26)
            letters = String(UnicodeScalar(65 + digit)) + letters
            place = (place - 1) / 26
        }
        return letters
    }

    /// A text within XML; characters that XML cannot hold are written as Office writes them.
    static func escaped(_ text: String) -> String {
        var out = ""
        for (place, scalar) in text.unicodeScalars.enumerated() {
            switch scalar.value {
            case 0x26: out += "&amp;"
            case 0x3C: out += "&lt;"
            case 0x3E: out += "&gt;"
            case 0x22: out += "&quot;"
            case 0x09, 0x0A: out.unicodeScalars.append(scalar)
            case 0..<0x20, 0xFFFE, 0xFFFF: out += escape(scalar)
            // What looks like such an escape is one itself.
            case 0x5F where looksEscaped(text, at: place): out += escape(scalar)
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    private static func escape(_ scalar: UnicodeScalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "_x" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "_"
    }

    private static func looksEscaped(_ text: String, at place: Int) -> Bool {
        let rest = Array(text.unicodeScalars.dropFirst(place).prefix(7))
        return rest.count == 7 && (rest[1] == "x" || rest[1] == "X") && rest[6] == "_"
            && rest[2..<6].allSatisfy { $0.properties.isASCIIHexDigit }
    }
}
