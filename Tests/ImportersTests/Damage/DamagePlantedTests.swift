import Importers
import RecordModel
import Testing

/// Damage of every sort, planted in clean lists: it is found where it is, as often as it is, and
/// nothing else is.
@Suite struct DamagePlantedTests {
    /// One sort of damage and how it comes into a column.
    struct Planting: Sendable, CustomStringConvertible {
        let code: DamageCode
        let column: String
        var country = "DE"
        var without: Set<String> = []
        var every = 10
        /// The rows from which on nothing is expected of the repair: nil where none is proposed.
        var restores: Bool? = true
        let change: @Sendable (String) -> String

        var description: String { "\(code.rawValue) in \(column) of \(country)" }
    }

    static let plantings: [Planting] = [
        Planting(code: .lostLeadingZeros, column: "Postal Code", country: "DE", every: 1) {
            unpadded($0)
        },
        Planting(code: .lostLeadingZeros, column: "Postal Code", country: "US", every: 1) {
            unpadded($0)
        },
        Planting(code: .lostLeadingZeros, column: "Postal Code", country: "AU", every: 1) {
            unpadded($0)
        },
        Planting(code: .lostLeadingZeros, column: "Phone", country: "GB", every: 1) {
            isDigits($0) ? unpadded($0) : $0
        },
        Planting(code: .lostPlus, column: "Phone", country: "FR", every: 3) {
            $0.hasPrefix("+") ? digits($0) : $0
        },
        Planting(code: .scientificNotation, column: "Phone", country: "US", restores: nil) { _ in
            "5.12343E+09"
        },
        Planting(code: .scientificNotation, column: "Phone", country: "US") {
            let all = digits($0).suffix(10)
            return all.prefix(1) + "." + all.dropFirst() + "E+09"
        },
        Planting(code: .decimalTail, column: "Phone", country: "US", every: 7) {
            isDigits($0) ? $0 + ".0" : $0
        },
        Planting(code: .thousandsSeparators, column: "Postal Code", country: "RU") {
            $0.prefix(3) + "," + $0.dropFirst(3)
        },
        Planting(code: .hashMarks, column: "Birth Date", restores: nil) { _ in "########" },
        Planting(code: .errorValue, column: "Company", restores: nil) { _ in "#REF!" },
        Planting(code: .errorValue, column: "City", restores: nil) { _ in "#BEZUG!" },
        Planting(code: .formulaWrapper, column: "Postal Code") { "=\"\($0)\"" },
        Planting(code: .leadingApostrophe, column: "Postal Code") { "'\($0)" },
        Planting(code: .mixedDates, column: "Birth Date", country: "FR", restores: nil) {
            let parts = $0.split(separator: "/")
            return Int(parts[0]).map { $0 > 12 } == true
                ? "\(parts[1])/\(parts[0])/\(parts[2])" : $0
        },
        Planting(code: .impossibleDate, column: "Birth Date", country: "FR", restores: nil) { _ in
            "00/01/1900"
        },
        Planting(code: .dateSerial, column: "Birth Date", country: "DE", restores: nil) { _ in
            "31415"
        },
        Planting(code: .autoDate, column: "Job Title", restores: nil) { _ in "3-Mar" },
        Planting(code: .mojibake, column: "Last Name", every: 1) { doubled($0) },
        Planting(code: .replacementCharacter, column: "Last Name", restores: nil) {
            $0.replacing("ü", with: "\u{fffd}")
        },
        Planting(code: .questionMarks, column: "Last Name", restores: nil) {
            $0.replacing("ü", with: "?")
        },
        Planting(code: .invisibleCharacters, column: "Email") { "\u{200b}\($0)" },
        Planting(code: .invisibleCharacters, column: "Phone") { "\u{202a}\($0)\u{202c}" },
        Planting(code: .htmlEntities, column: "Job Title") {
            $0.replacing("&", with: "&amp;")
        },
        Planting(code: .encodedLineBreaks, column: "Street", restores: nil) {
            "\($0)_x000D_\nBack"
        },
        Planting(code: .placeholder, column: "Email", restores: nil) { _ in "none@none.com" },
        Planting(code: .placeholder, column: "Email", restores: nil) { _ in "info@example.com" },
        Planting(code: .placeholder, column: "Email", restores: nil) { _ in "n/a" },
        Planting(code: .placeholder, column: "Phone", restores: nil) { _ in "000-0000" },
        Planting(code: .placeholder, column: "Phone", restores: nil) { _ in "1234567890" },
        Planting(code: .placeholder, column: "Phone", restores: nil) { _ in "unbekannt" },
        Planting(code: .placeholder, column: "Postal Code", restores: nil) { _ in "00000" },
        Planting(code: .placeholder, column: "Last Name", restores: nil) { _ in "asdf" },
        Planting(code: .placeholder, column: "Company", restores: nil) { _ in "keine Angabe" },
        Planting(code: .placeholder, column: "Birth Date", restores: nil) { _ in "01.01.1970" },
        Planting(code: .placeholder, column: "Birth Date", restores: nil) { _ in "31.12.9999" },
        Planting(code: .nullWord, column: "Phone", restores: nil) { _ in "NULL" },
    ]

    @Test(arguments: plantings)
    func isFoundWhereItIsAndNowhereElse(_ planting: Planting) throws {
        let country = try #require(
            InventedList.Country.all.first { $0.code == planting.country })
        let clean = InventedList(country, rows: 160)
        var list = clean
        let count = list.plant(planting.column, every: planting.every, planting.change)
        #expect(count > 0)
        let found = try Inspected(list.csv(without: planting.without)).findings
        #expect(
            found.map { "\($0.code.rawValue) \($0.column ?? "")" } == [
                "\(planting.code.rawValue) \(planting.column)"
            ])
        guard let finding = found.first else { return }
        #expect(finding.count == count)
        #expect((1...3).contains(finding.samples.count))
        if planting.restores == true { try expectRestored(finding, list, clean, planting.column) }
    }

    /// The repair gives back what stood there before the damage.
    private func expectRestored(
        _ finding: DamageFinding, _ damaged: InventedList, _ clean: InventedList, _ column: String
    ) throws {
        let repair = try #require(finding.repair)
        let index = try #require(InventedList.header.firstIndex(of: column))
        for (before, after) in zip(clean.rows, damaged.rows) where before[index] != after[index] {
            let repaired = repair.repaired(Array(after[index].utf8))
            let text = repaired.map { String(decoding: $0, as: UTF8.self) }
            let isSame =
                text == before[index]
                || text.map { Self.digits($0).suffix(10) } == Self.digits(before[index]).suffix(10)
            #expect(isSame)
        }
    }

    // MARK: Words that need company

    @Test func aNameOfTwoPlaceholdersIsOne() throws {
        var list = try german()
        list.plantRows([5, 50]) { row in
            var row = row
            row[1] = "Test"
            row[2] = "Test"
            return row
        }
        let found = try Inspected(list.csv()).findings
        #expect(found.map(\.column) == ["First Name", "Last Name"])
        #expect(found.allSatisfy { $0.code == .placeholder })
    }

    @Test func aWordForNothingInSeveralColumnsIsAProgramsDoing() throws {
        var list = try german()
        for column in ["First Name", "Phone", "City", "Note"] {
            _ = list.plant(column, every: 9) { _ in "NULL" }
        }
        let found = try Inspected(list.csv()).findings
        #expect(Set(found.map(\.code)) == [.nullWord])
        #expect(found.map(\.column) == ["First Name", "Phone", "City", "Note"])
    }

    // MARK: Whole files and rows

    @Test func undecidableDatesAreSaidOncePerColumn() throws {
        var csv = "Name,Birth Date\n"
        for row in 1...12 {
            csv += "Person Five,0\(row % 9 + 1)/\(row < 10 ? "0" : "")\(row)/1980\n"
        }
        let found = try Inspected(csv).findings
        #expect(found.map(\.code) == [.undecidableDates])
        // 9 and 9 are the same day either way, as are 2 and 3, ...: only others are counted.
        #expect(found.first?.count == 12 - (1...12).count { $0 % 9 + 1 == $0 })
        let decided = try Inspected(csv + "Person Six,25/12/1980\n").findings
        #expect(decided.isEmpty)
    }

    @Test func postcodesWithoutACountryAreToldByTheOthers() throws {
        var csv = "Name,Email,ZIP\n"
        for row in 1...300 {
            let code = (row * 7_919) % 99_999
            csv += "Person Seven,p\(row)@nordlicht-post.de,\(code < 1_000 ? 20_000 + code : code)\n"
        }
        let found = try Inspected(csv).findings
        #expect(found.map(\.code) == [.lostLeadingZeros])
        #expect(found.first?.repair == CellRepair(.zeros, width: 5))
    }

    @Test func aRepairKnowsTheCountryOfItsRow() throws {
        let german = try Self.country("DE")
        let swiss = InventedList(try Self.country("CH"), rows: 100).csv()
        var list = InventedList(german, rows: 100)
        let count = list.plant("Postal Code", every: 1) { Self.unpadded($0) }
        let csv = list.csv() + swiss.drop { $0 != "\n" }.dropFirst()
        let found = try Inspected(csv).findings
        #expect(found.map(\.count) == [count])
        #expect(found.first?.proposal == "zeros 5 if Country is Germany")
    }

    @Test func shiftedRowsAreFound() throws {
        var list = try german()
        list.plantRows([7, 77, 177]) { row in
            // A separator within the company's name.
            var row = row
            row[13] = "call back"
            row[3] = "Atlas"
            row.insert("Inc", at: 4)
            return row
        }
        list.plantRows([9]) { row in
            // The same, but the last cell fell off the table.
            var row = row
            row.insert("Inc", at: 4)
            row.removeLast()
            return row
        }
        list.plantRows([13]) { row in
            var row = row
            row[13] = ""
            row.remove(at: 3)
            return row
        }
        let found = try Inspected(list.csv()).findings
        #expect(found.map(\.code) == [.shiftedRow, .shiftedTail])
        #expect(found.map(\.count) == [1, 4])
        #expect(found.map(\.line) == [11, 9])
        #expect(found.allSatisfy { $0.proposal == "reject" })
    }

    @Test func totalsAndRepeatedHeadersAreFound() throws {
        var list = try german()
        let blank = [String](repeating: "", count: InventedList.header.count - 2)
        list.insert(["Total", "400"] + blank, at: 300)
        list.insert(InventedList.header.map { $0.uppercased() }, at: 200)
        let found = try Inspected(list.csv()).findings
        #expect(found.map(\.code) == [.repeatedHeader, .totalsRow])
        #expect(found.map(\.line) == [202, 303])
    }

    @Test func cellsCutAtOneLengthAreFound() throws {
        for limit in [255, 60] {
            var list = try german()
            var generator = SeededGenerator(seed: 3)
            _ = list.plant("Note", every: 2) { _ in
                let words = Int(generator.next() % (limit == 60 ? 16 : 60)) + 2
                let text = (0..<words).map { _ in "word\(generator.next() % 999)" }
                return String(text.joined(separator: " ").prefix(limit))
            }
            let found = try Inspected(list.csv()).findings
            #expect(
                found.map { "\($0.code.rawValue) \($0.column ?? "")" } == [
                    "damage.truncated Note"
                ])
        }
    }

    @Test func idsThatLostDigitsOrZerosAreFound() throws {
        var csv = "Record ID,Name,Account ID\n"
        for row in 1...60 {
            let id = "000\(1_000_000 + row * 37)"
            csv += "\(123_456_789_012_000 + row * 1_013)000,Person Eight,"
            csv += (row % 4 == 0 ? String(id.dropFirst(3)) : id) + "\n"
        }
        let found = try Inspected(csv).findings
        #expect(found.map(\.code) == [.lostDigits, .lostLeadingZeros])
        #expect(found.map(\.column) == ["Record ID", "Account ID"])
        #expect(found.map(\.count) == [60, 15])
        #expect(found.last?.proposal == "zeros 10")
    }

    @Test func findingsDoNotDependOnWhereABatchEnds() throws {
        var list = InventedList(try Self.country("DE"), rows: 9_000)
        let count = list.plant("Postal Code", from: 8_500, every: 1) { Self.unpadded($0) }
        let found = try Inspected(list.csv()).findings
        #expect(found.map(\.count) == [count])
    }

    @Test func findingsAreCountedAmongTheDiagnosticsWithoutValues() throws {
        var list = try german()
        let count = list.plant("Email") { _ in "none@none.com" }
        let inspection = try Inspected(list.csv()).inspection
        let own = inspection.diagnostics.filter { $0.code.hasPrefix("damage.") }
        #expect(own.map(\.code) == ["damage.placeholder"])
        #expect(own.map(\.count) == [count])
        #expect(own.allSatisfy { !$0.message.contains("none.com") })
    }

    // MARK: Support

    private func german() throws -> InventedList { InventedList(try Self.country("DE")) }

    private static func country(_ code: String) throws -> InventedList.Country {
        try #require(InventedList.Country.all.first { $0.code == code })
    }

    private static func isDigits(_ text: String) -> Bool {
        !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber }
    }

    private static func digits(_ text: String) -> String {
        text.filter { $0.isASCII && $0.isNumber }
    }

    private static func unpadded(_ text: String) -> String {
        isDigits(text) ? String(text.drop { $0 == "0" }) : text
    }

    /// UTF-8 taken for Windows-1252, for letters of Latin-1.
    private static func doubled(_ text: String) -> String {
        text.utf8.reduce(into: "") { out, byte in
            switch byte {
            case ..<0x80: out.unicodeScalars.append(Unicode.Scalar(byte))
            case 0x9f: out += "Ÿ"
            case 0x96: out += "–"
            case 0x9c: out += "œ"
            default: out.unicodeScalars.append(Unicode.Scalar(byte))
            }
        }
    }
}
