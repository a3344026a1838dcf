import Importers
import RecordModel
import Testing

/// Clean files have no finding: real names, towns and codes that look like damage are none.
@Suite struct DamageCleanTests {
    private func expectNone(_ csv: String, options: ImportOptions = ImportOptions()) throws {
        let found = try Inspected(csv, options: options).findings
        #expect(found.map { "\($0.code.rawValue) \($0.column ?? "") \($0.samples)" } == [])
    }

    @Test(arguments: InventedList.Country.all)
    func aListOfOneCountryHasNoFinding(_ country: InventedList.Country) throws {
        for seed: UInt64 in 1...2 {
            let list = InventedList(country, rows: 120, seed: seed)
            try expectNone(list.csv())
            try expectNone(list.csv(without: ["Country", "Phone"]))
        }
    }

    @Test func aListOfManyCountriesHasNoFinding() throws {
        var csv = ""
        for country in InventedList.Country.all where country.dates.hasPrefix("dmy") {
            let part = InventedList(country, rows: 60).csv()
            csv += csv.isEmpty ? part : String(part.drop { $0 != "\n" }.dropFirst())
        }
        try expectNone(csv)
        try expectNone(csv, options: ImportOptions(region: "DE"))
    }

    @Test func aShortListHasNoFinding() throws {
        for country in InventedList.Country.all where country.dates.hasSuffix(".") {
            try expectNone(InventedList(country, rows: 4).csv())
        }
    }

    @Test func idsThatCountUpHaveNoFinding() throws {
        var csv = "ID,Name,Account ID,Ticket\n"
        for row in 1...1_200 { csv += "\(row),Person Number,\(row * 7),\(1_000_000_007 * row)\n" }
        try expectNone(csv)
    }

    @Test func measuresAndCodesHaveNoFinding() throws {
        var csv = "Name,Email,Mass,Ratio,Part,Version,Hex\n"
        for row in 1...200 {
            csv += "Person \(row),p\(row)@nordlicht-post.de,\(row).5E+\(10 + row % 5),\(row).0,"
            csv += "12E\(30 + row % 60),1.\(row % 9),\(row)e\(row % 7)f\n"
        }
        try expectNone(csv)
    }

    @Test func notesInHTMLAndPathsHaveNoFinding() throws {
        var csv = "Name,Notes,Folder,Website\n"
        for row in 1...50 {
            csv += "Person Two,\"<p>Fish &amp; chips<br>\(row)</p>\",C:\\new\\reports\\\(row),"
            csv += "https://shop.nordlicht-post.de/?a=\(row)&copy=2&lt=3\n"
        }
        try expectNone(csv)
    }

    @Test func textsOfManyLengthsAndCodesOfOneHaveNoFinding() throws {
        var csv = "Name,Notes,Token,Choice\n"
        var generator = SeededGenerator(seed: 7)
        for row in 1...300 {
            let words = Int(generator.next() % 20) + 3
            let note = (0..<words).map { "word\((row * 31 + $0 * 17) % 97)" }.joined(separator: " ")
            let token = (0..<4).map { "\(row * 7_919 + $0) abcdefgh" }.joined().prefix(40)
            csv +=
                "Person Three,\(note),\(token),\(row % 2 == 0 ? "I agree to the whole of the terms" : "I do not agree to them")\n"
        }
        try expectNone(csv)
    }

    @Test func peopleCalledLikePlaceholdersHaveNoFinding() throws {
        var csv = "First Name,Last Name,City,Company\n"
        for row in 1...200 {
            let family = ["Null", "Test", "None", "Na", "Nil", "Sample"][row % 6]
            csv += "Ann,\(family),\(row % 9 == 0 ? "None" : "Turin"),Test & Sons \(row)\n"
        }
        try expectNone(csv)
    }

    @Test func aListOfSampleAddressesIsNoDamage() throws {
        var csv = "Name,Email\n"
        for row in 1...60 { csv += "Person Four,p\(row)@example.\(row % 3 == 0 ? "com" : "org")\n" }
        try expectNone(csv)
    }

    @Test func vCardsHaveNoFinding() throws {
        var text = ""
        for row in 1...30 {
            text +=
                "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Null\r\nN:\(row % 3 == 0 ? "Null" : "Test");Ann;;;\r\n"
            text += "TEL;TYPE=HOME:+49 30 1234\(100 + row)\r\nBDAY:1970-05-\(10 + row % 20)\r\n"
            text += "NOTE:first line\\nsecond line\\, and &c.\r\nEND:VCARD\r\n"
        }
        let inspected = try Inspected(Array(text.utf8), name: "book.vcf")
        #expect(inspected.findings.map { "\($0.code) \($0.column ?? "") \($0.samples)" } == [])
    }
}

/// What `inspect` finds of a file.
struct Inspected {
    let inspection: FileInspection
    var findings: [DamageFinding] { inspection.damage }

    init(_ text: String, options: ImportOptions = ImportOptions()) throws {
        try self.init(Array(text.utf8), options: options)
    }

    init(
        _ bytes: [UInt8], name: String = "list.csv", options: ImportOptions = ImportOptions()
    ) throws {
        let file = try TemporaryFile(bytes, name: name)
        inspection = try SourceFile.inspect(path: file.path, options: options)
    }
}
