import RecordModel
import Testing

@testable import Importers

struct VCardSplittingTests {
    private func names(_ file: VCardTestFile) -> [String] {
        file.records.map { $0.texts(.fullName).joined(separator: "|") }
    }

    @Test func `cards without END are read up to the next card`() throws {
        let file = try VCardTestFile(
            "BEGIN:VCARD\nVERSION:3.0\nFN:A\nBEGIN:VCARD\nVERSION:3.0\nFN:B\nEND:VCARD\n"
                + "BEGIN:VCARD\nVERSION:3.0\nFN:C\n")
        #expect(names(file) == ["A", "B", "C"])
        let found = file.diagnostics.first { $0.code == "vcard.missingEnd" }
        #expect(found?.count == 2)
        #expect(!file.records[0].text.contains("FN:B"))
    }

    @Test func `a file without any END loses no card and keeps few open`() throws {
        let text = (0..<500).map { "BEGIN:VCARD\nVERSION:3.0\nFN:P\($0)\n" }.joined()
        #expect(names(try VCardTestFile(text)) == (0..<500).map { "P\($0)" })
    }

    @Test func `misspelled boundaries are taken as meant`() throws {
        let file = try VCardTestFile(
            "BEGIN:VCAR\nVERSION:3.0\nFN:A\nEND:VCRAD\nBEGN:VCARD\nVERSION:3.0\nFN:B\nEND:VCARD\n")
        #expect(names(file) == ["A", "B"])
        #expect(file.codes == ["vcard.misspelledBegin"])
        #expect(file.diagnostics[0].count == 2)
    }

    @Test func `a calendar is no card`() {
        #expect(VCardBoundary(Array("BEGIN:VCALENDAR".utf8)) == nil)
        #expect(VCardBoundary(Array("BEGIN:VEVENT".utf8)) == nil)
        #expect(VCardBoundary(Array("end:vcard ".utf8)) == .end(isMisspelled: false))
    }

    @Test func `properties without BEGIN are a card`() throws {
        let file = try VCardTestFile(
            "FN:A\nTEL:1\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:B\nEND:VCARD\nEND:VCARD\n")
        #expect(names(file) == ["A", "B"])
        #expect(file.codes.contains("vcard.missingBegin"))
        #expect(file.codes.contains("vcard.strayEnd"))
    }

    @Test func `an agent is a card of its own, and stands in its principal's text`() throws {
        let file = try VCardTestFile(
            """
            BEGIN:VCARD
            VERSION:2.1
            FN:Boss
            AGENT:
            BEGIN:VCARD
            VERSION:2.1
            FN:Agent
            TEL:1
            END:VCARD
            TEL:2
            END:VCARD
            BEGIN:VCARD
            VERSION:2.1
            FN:Other
            END:VCARD

            """)
        #expect(names(file) == ["Boss", "Agent", "Other"])
        #expect(file.records[0].texts(.phone) == ["2"])
        #expect(file.records[1].texts(.phone) == ["1"])
        #expect(file.records[0].text.contains("FN:Agent"))
        #expect(file.codes == ["vcard.nestedCard"])
    }

    @Test func `an empty wrapper around a card is rejected, not remembered as somebody`() throws {
        let file = try VCardTestFile(
            "BEGIN:VCARD\nBEGIN:VCARD\nVERSION:2.1\nFN:A\nEND:VCARD\nEND:VCARD\n")
        #expect(names(file) == ["A"])
        #expect(file.rejected.map(\.code) == ["vcard.emptyCard"])
    }

    @Test func `text outside of cards is rejected with its line`() throws {
        let file = try VCardTestFile(
            "Here are my contacts\nas promised\n\nBEGIN:VCARD\nVERSION:3.0\nFN:A\nEND:VCARD\n")
        #expect(names(file) == ["A"])
        #expect(file.rejected.map(\.line) == [1])
        #expect(file.rejected.map(\.cells) == [["Here are my contacts", "as promised"]])
    }

    @Test func `a card beyond the limit is rejected with its position`() throws {
        let text =
            "BEGIN:VCARD\nVERSION:3.0\nFN:A\nNOTE:" + String(repeating: "x", count: 5000)
            + "\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:B\nEND:VCARD\n"
        let file = try VCardTestFile(bytes: Array(text.utf8), limit: 1000)
        #expect(names(file) == ["B"])
        #expect(file.rejected.map(\.code) == ["vcard.oversizedCard"])
        let found = file.diagnostics.first { $0.code == "vcard.oversizedCard" }
        #expect(found?.line == 1)
        #expect(found?.byteOffset == 0)
        #expect(found?.severity == .error)
    }

    @Test func `a file without any card says so`() {
        #expect {
            try VCardTestFile("just text\n")
        } throws: { error in
            (error as? ImportError)?.kind == .noUsableRow
        }
    }
}
