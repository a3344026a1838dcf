import RecordModel
import Testing

@Suite struct CellRepairTests {
    private func repaired(_ repair: CellRepair, _ cell: String) -> String? {
        repair.repaired(Array(cell.utf8)).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: [
        (CellRepair(.unwrap), "=\"00123\"", "00123"),
        (CellRepair(.unwrap), "=\"a\"\"b\"", "a\"b"),
        (CellRepair(.unwrap), "=\"\"", ""),
        (CellRepair(.apostrophe), "'00123", "00123"),
        (CellRepair(.apostrophe), "'+49 30 1", "+49 30 1"),
        (CellRepair(.invisible), "\u{200b}Ann\u{feff}", "Ann"),
        (CellRepair(.invisible), "\u{202a}+49 30 1\u{202c}", "+49 30 1"),
        (CellRepair(.mojibake), "MÃ¼ller", "Müller"),
        (CellRepair(.mojibake), "FranÃ§ois â€“ ZoÃ«", "François – Zoë"),
        (CellRepair(.mojibake), "MÃƒÂ¼ller", "Müller"),
        (CellRepair(.entities), "Marks &amp; Spencer", "Marks & Spencer"),
        (CellRepair(.entities), "M&uuml;ller &#38; S&#xf6;hne", "Müller & Söhne"),
        (CellRepair(.entities), "A &amp;amp; B", "A & B"),
        (CellRepair(.lineBreaks), "1 Main St_x000D_\nTown", "1 Main St\nTown"),
        (CellRepair(.lineBreaks), "1 Main St\\r\\nTown", "1 Main St\nTown"),
        (CellRepair(.exponent), "4.91512345678E+11", "491512345678"),
        (CellRepair(.exponent), "4.915123E11", "491512300000"),
        (CellRepair(.decimalTail), "12345.0", "12345"),
        (CellRepair(.decimalTail), "12345,00", "12345"),
        (CellRepair(.thousands), "12,345", "12345"),
        (CellRepair(.thousands), "1.234.567", "1234567"),
        (CellRepair(.zeros, width: 5), "2138", "02138"),
        (CellRepair(.zeros, width: 5), "501", "00501"),
        (CellRepair(.zeros, width: 5), "2138-1234", "02138-1234"),
        (CellRepair(.prefix, text: "0"), "301234567", "0301234567"),
        (CellRepair(.prefix, text: "+"), "4930123456", "+4930123456"),
        (CellRepair(.serial), "44197", "2021-01-01"),
        (CellRepair(.serial), "44197.5", "2021-01-01T12:00:00"),
        (CellRepair(.serial), "25569", "1970-01-01"),
        (CellRepair(.serial), "60420", "2065-06-02"),
        (CellRepair(.date, text: "dmy"), "03/04/2021", "2021-04-03"),
        (CellRepair(.date, text: "mdy"), "03/04/2021 10:00", "2021-03-04 10:00"),
        (CellRepair(.date, text: "dmy"), "3.4.29", "2029-04-03"),
        (CellRepair(.date, text: "ymd"), "1931-1-9", "1931-01-09"),
        (CellRepair(.hashMarks), "#######", ""),
        (CellRepair(.empty, values: ["n/a", "-"]), "N/A", ""),
    ])
    func repairsWhatFits(_ repair: CellRepair, _ cell: String, _ expected: String) {
        #expect(repaired(repair, cell) == expected)
    }

    @Test(arguments: [
        (CellRepair(.unwrap), "=A1+B1"), (CellRepair(.unwrap), "=\"a\"&\"b\""),
        (CellRepair(.unwrap), "=\""), (CellRepair(.apostrophe), "'t Hooft"),
        (CellRepair(.apostrophe), "'0'"), (CellRepair(.invisible), "Ann\nLee"),
        (CellRepair(.invisible), "می\u{200c}خواهم"), (CellRepair(.mojibake), "Müller"),
        (CellRepair(.mojibake), "„Ü”"), (CellRepair(.mojibake), "São Paulo"),
        (CellRepair(.mojibake), "Þór Ægisson"), (CellRepair(.entities), "AT&T; Bell & Co"),
        (CellRepair(.entities), "a=1&copy=2"), (CellRepair(.lineBreaks), "C:\\new\\temp"),
        (CellRepair(.exponent), "4.91512E+11"), (CellRepair(.exponent), "1.5E+10"),
        (CellRepair(.exponent), "12E34567"), (CellRepair(.exponent), "1.23E-5"),
        (CellRepair(.decimalTail), "12345.5"), (CellRepair(.decimalTail), "1.000"),
        (CellRepair(.thousands), "0,345"), (CellRepair(.thousands), "12,34"),
        (CellRepair(.thousands), "1,234.567"), (CellRepair(.zeros, width: 5), "12345"),
        (CellRepair(.zeros, width: 5), "AB12"), (CellRepair(.zeros, width: 5), "2138-12"),
        (CellRepair(.prefix, text: "0"), "0301234567"),
        (CellRepair(.prefix, text: "0"), "30 1234567"), (CellRepair(.serial), "1999"),
        (CellRepair(.serial), "20210101"), (CellRepair(.date, text: "dmy"), "31/02/2021"),
        (CellRepair(.date, text: "mdy"), "13/04/2021"), (CellRepair(.date, text: "dmy"), "1/2"),
        (CellRepair(.hashMarks), "##"), (CellRepair(.empty, values: ["n/a"]), "Ann"),
    ])
    func leavesAloneWhatDoesNotFit(_ repair: CellRepair, _ cell: String) {
        #expect(repaired(repair, cell) == nil)
    }

    @Test func aRepairIsTheLineThatItWrites() {
        let repairs = [
            CellRepair(.mojibake), CellRepair(.zeros, width: 5),
            CellRepair(
                .zeros, width: 5,
                condition: .init(column: "Land (Country)", values: ["DE", "Germany"])),
            CellRepair(.prefix, text: "+"), CellRepair(.date, text: "dmy"),
            CellRepair(.empty, values: ["n/a", "not known", "-"]),
        ]
        for repair in repairs { #expect(CellRepair(repair.description) == repair) }
        #expect(repairs[2].description == "zeros 5 if Land (Country) is DE | Germany")
    }

    @Test(arguments: ["", "zeros", "zeros 1", "zeros x", "date ydm", "empty", "mojibake 3", "else"])
    func aLineThatIsNoRepairIsRefused(_ line: String) {
        #expect(CellRepair(line) == nil)
    }

    @Test func encodingTwiceAndDecodingGivesTheTextBack() {
        // Every letter of Latin-1 and the marks of Windows-1252, damaged by hand.
        let text = "Äpfel, œuvre, Łódź, Ørsted, naïve – “quoted” €5, Žižek, Àâçèñ, 日本"
        var damaged: [UInt8] = []
        for byte in text.utf8 {
            if byte < 0x80 {
                damaged.append(byte)
            } else {
                damaged += Array(Self.windows1252[Int(byte) - 0x80].utf8)
            }
        }
        #expect(damaged != Array(text.utf8))
        #expect(Mojibake.decoded(damaged).map { String(decoding: $0, as: UTF8.self) } == text)
    }

    /// Windows-1252 from 0x80 on; its undefined bytes as the controls of the same number.
    private static let windows1252: [String] =
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ".unicodeScalars.map(String.init)
        + (0xa0...0xff).compactMap { Unicode.Scalar($0).map(String.init) }
}
