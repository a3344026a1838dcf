import Testing

@testable import Importers

/// Workbooks whose XML was changed at random: each is an error or records, never a crash.
@Suite struct MutatedWorkbookTests {
    private static let pieces = [
        "<c>", "</c>", "<row r=\"9999999999999\">", " r=\"ZZZZZZZ1\"", " t=\"s\"", "<v>-1</v>",
        "<t>",
        "</t>", "&#0;", "&amp;", "<rPh>", "99999999999", " s=\"70000\"", "<![CDATA[x]]>", "<!--",
        "-->",
        "<?x?>", "\u{0}", "é", "1E400", "NaN", " xmlns=\"\"", "<row>", "</row>", "<is>",
        "<mergeCell/>",
        " number-rows-repeated=\"999999999\"", "_xD800_",
    ]

    private static func mutated(_ text: String, _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = Array(text.utf8)
        for _ in 0..<Int.random(in: 1...5, using: &random) {
            let place = Int.random(in: 0...bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0:
                bytes.insert(
                    contentsOf: pieces.randomElement(using: &random)?.utf8 ?? "".utf8, at: place)
            case 1 where place < bytes.count:
                bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 2:
                bytes.removeSubrange(
                    place..<min(bytes.count, place + Int.random(in: 0...20, using: &random)))
            default:
                let end = min(bytes.count, place + Int.random(in: 0...60, using: &random))
                bytes.insert(contentsOf: bytes[place..<end], at: place)
            }
        }
        return bytes
    }

    private static func read(_ bytes: [UInt8], _ name: String) {
        do throws(ImportError) {
            for reader in try SpreadsheetFormat.open(bytes: bytes, name: name) {
                var reader = reader
                while let batch = try reader.next() {
                    #expect(batch.rowCount == batch.keys.count && batch.rowCount > 0)
                }
                #expect(reader.description.dataRows >= 0)
            }
        } catch {
            #expect(!error.code.isEmpty && !error.message.isEmpty)
        }
    }

    @Test func mutatedXLSX() {
        var random = SeededGenerator(seed: 21)
        var writer = XLSXTestWriter([
            XLSXTestWriter.Sheet(
                "people",
                [
                    [.shared("First name"), .shared("Last name"), .shared("Born")],
                    [.shared("Ada"), .inline("Lovelace"), .number("5458", style: 1)],
                    [.shared("Grace"), .error("#N/A"), .number("0.5", style: 2)],
                    [.boolean(true), .formula("A1", value: nil), .number("12", style: 3)],
                ])
        ])
        writer.formats = ["d.m.yy", "[h]:mm", "00000"]
        let parts = writer.parts()
        for _ in 0..<600 {
            let chosen = Int.random(in: 0..<parts.count, using: &random)
            var zip = ZipTestWriter()
            for (index, part) in parts.enumerated() {
                zip.add(
                    part.name,
                    index == chosen ? Self.mutated(part.text, &random) : Array(part.text.utf8))
            }
            Self.read(zip.finish(), "x.xlsx")
        }
    }

    @Test func mutatedODS() {
        var random = SeededGenerator(seed: 22)
        let content = LibreOfficeTests.content(
            """
            <table:table-row><table:table-cell office:value-type="string"><text:p>Name</text:p>\
            </table:table-cell><table:table-cell office:value-type="string"><text:p>Born</text:p>\
            </table:table-cell></table:table-row><table:table-row table:number-rows-repeated="2">\
            <table:table-cell office:value-type="string"><text:p>Ada<text:s text:c="2"/></text:p>\
            </table:table-cell><table:table-cell office:value-type="date"\
             office:date-value="1815-12-10"><text:p>x</text:p></table:table-cell><table:table-cell\
             office:value-type="time" office:time-value="PT10H"/></table:table-row>
            """)
        for _ in 0..<600 {
            var zip = ZipTestWriter()
            zip.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            zip.add("content.xml", Self.mutated(content, &random))
            Self.read(zip.finish(), "x.ods")
        }
    }
}
