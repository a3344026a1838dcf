import Importers
import Testing

/// The files in an archive are read as if they had been unpacked.
@Suite struct ArchivedTablesTests {
    private static let contacts = "First Name,Last Name,Email\nAnn,Lee,ann@example.org\n"
    private static let card =
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bob Ray\r\nN:Ray;Bob;;;\r\nEND:VCARD\r\n"

    private func archive(_ entries: [(String, String)]) throws -> TemporaryFile {
        var writer = ZipTestWriter()
        for (name, text) in entries { writer.add(name, text) }
        return try TemporaryFile(writer.finish(), name: "export.zip")
    }

    @Test func everyTableIsReadUnderItsOwnName() throws {
        let file = try archive([
            ("b/people.csv", Self.contacts), ("a/book.vcf", Self.card), ("c/", ""),
            ("__MACOSX/b/._people.csv", "\u{0}\u{5}\u{16}\u{7}"), (".DS_Store", "x"),
        ])
        let inspection = try SourceFile.inspect(path: file.path)
        #expect(inspection.format == "zip")
        #expect(inspection.tables.map(\.name) == ["book", "people"])
        #expect(inspection.tables.map(\.dataRows) == [1, 1])
        #expect(inspection.diagnostics.isEmpty)
    }

    @Test func whatIsNoTableIsSkippedAndSaid() throws {
        let file = try archive([
            ("people.csv", Self.contacts), ("logo.gif", "GIF89a......"), ("empty.csv", ""),
        ])
        let inspection = try SourceFile.inspect(path: file.path)
        #expect(inspection.tables.count == 1)
        #expect(inspection.diagnostics.map(\.code) == ["zip.skippedEntry"])
        #expect(inspection.diagnostics[0].file?.hasSuffix("export.zip/logo.gif") == true)
    }

    @Test func anArchiveWithoutTablesIsRefused() throws {
        let file = try archive([("logo.gif", "GIF89a......")])
        let error = #expect(throws: ImportError.self) { try SourceFile.open(path: file.path) }
        #expect(error?.code == "zip.noTable")
    }

    @Test func encryptedEntriesAreRefused() throws {
        var writer = ZipTestWriter()
        writer.add("people.csv", Array(Self.contacts.utf8), isEncrypted: true)
        let file = try TemporaryFile(writer.finish(), name: "export.zip")
        let error = #expect(throws: ImportError.self) { try SourceFile.open(path: file.path) }
        #expect(error?.code == "zip.encrypted")
    }
}
