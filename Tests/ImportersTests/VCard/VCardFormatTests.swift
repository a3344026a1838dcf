import Foundation
import RecordModel
import Testing

@testable import Importers

struct VCardFormatTests {
    private func withFile(_ text: String, _ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "recollect-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("Book 2026-01-31.vcf").path
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        try body(path)
    }

    @Test func `a file is imported as two tables and inspected as one`() throws {
        let text =
            "BEGIN:VCARD\nVERSION:3.0\nORG:Acme\nEND:VCARD\n"
            + "BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nEND:VCARD\n"
        try withFile(text) { path in
            let input = try SourceInput(path: path)
            let options = ImportOptions()
            let readers = try VCardFormat.open(input, options: options)
            #expect(readers.map(\.table.kind) == [.contact, .account])
            #expect(readers.map(\.table.source) == ["Book", "Book"])
            var inspected = try VCardFormat.openForInspection(input, options: options)
            #expect(inspected.count == 1)
            while try inspected[0].next() != nil {}
            #expect(inspected[0].description.dataRows == 2)
            #expect(inspected[0].description.format == "vcard")
        }
    }

    @Test(arguments: [
        ("BEGIN:VCARD\r\nVERSION:3.0\r\n", true), ("\u{feff}begin:vcard\n", true),
        ("Forwarded\n\n BEGIN:VCAR\n", true), ("BEGIN:VCALENDAR\n", false),
        ("name,email\nBEGIN,VCARD\n", false),
    ])
    func `a vCard is recognised by its content`(beginning: String, isVCard: Bool) {
        #expect(VCardFormat.recognizes(beginning: Array(beginning.utf8)) == isVCard)
    }
}
