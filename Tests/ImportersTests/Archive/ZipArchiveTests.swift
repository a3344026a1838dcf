import Testing

@testable import Importers

@Suite struct ZipArchiveTests {
    private static func archive(
        _ writer: ZipTestWriter, limits: ZipLimits = ZipLimits()
    ) throws(ImportError) -> ZipArchive {
        try ZipArchive(.memory(writer.finish(), name: "a.zip"), limits: limits)
    }

    @Test func entriesAreListedAndReadBack() throws {
        var writer = ZipTestWriter()
        let long = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
        writer.add("a.csv", "name\nAda\n")
        writer.add("Ordner/ünder.csv", long)
        writer.add("Ordner/", [])
        let archive = try Self.archive(writer)
        #expect(archive.entries.map(\.name) == ["a.csv", "Ordner/ünder.csv", "Ordner/"])
        #expect(archive.entries.map(\.byteCount) == [9, 300_000, 0])
        #expect(archive.entries.map(\.isDirectory) == [false, false, true])
        #expect(
            try archive.open(archive.entries[0]).readAll(limit: 100) == Array("name\nAda\n".utf8))
        let stream = try archive.open(archive.entries[1])
        var bytes: [UInt8] = []
        while try stream.read(count: 1000, into: &bytes) > 0 {}
        #expect(bytes == long)
        #expect(stream.bytesRead == 300_000)
    }

    @Test func aFileIsReadAsMemoryIs() throws {
        var writer = ZipTestWriter()
        writer.add("x", [UInt8](repeating: 65, count: 70_000))
        let file = try TemporaryFile(writer.finish(), name: "x.zip")
        let archive = try ZipArchive(.input(try SourceInput(path: file.path)))
        let again = try ZipArchive(.input(try SourceInput(path: file.path)))
        let first = try archive.open(archive.entries[0])
        let second = try again.open(again.entries[0])
        var one: [UInt8] = []
        var two: [UInt8] = []
        while try first.read(count: 999, into: &one) > 0 {
            _ = try second.read(count: 77, into: &two)
        }
        while try second.read(count: 77_777, into: &two) > 0 {}
        #expect(one == [UInt8](repeating: 65, count: 70_000))
        #expect(one == two)
    }

    @Test func namesAreFoundWhateverTheirCaseAndSlashes() throws {
        var writer = ZipTestWriter()
        writer.add("XL\\Workbook.xml", "one")
        writer.add("/b/c.xml", "two")
        let archive = try Self.archive(writer)
        #expect(archive.entry(named: "xl/workbook.xml")?.index == 0)
        #expect(archive.entry(named: "/b/C.XML")?.index == 1)
        #expect(archive.entry(named: "c.xml") == nil)
    }

    @Test func aBombIsRefusedByItsDirectory() throws {
        var writer = ZipTestWriter()
        writer.add("bomb", [0], method: .run, repeating: 4 << 20)
        let error = #expect(throws: ImportError.self) {
            try Self.archive(
                writer, limits: ZipLimits(harmlessByteCount: 1 << 20, highestRatio: 100))
        }
        #expect(error?.code == "zip.bomb")
        #expect(throws: Never.self) { try Self.archive(writer) }
    }

    @Test func aBombWhoseDirectoryLiesIsRefusedWhileReading() throws {
        var writer = ZipTestWriter()
        writer.add("bomb", [0], method: .run, repeating: 4 << 20, declaredSize: 1000)
        let limits = ZipLimits(harmlessByteCount: 1 << 20, highestRatio: 100)
        let archive = try Self.archive(writer, limits: limits)
        let stream = try archive.open(archive.entries[0])
        let error = #expect(throws: ImportError.self) {
            var bytes: [UInt8] = []
            while try stream.read(count: 1 << 16, into: &bytes) > 0 {}
        }
        #expect(["zip.bomb", "zip.damaged"].contains(error?.code))
        // A hundred times the 26 KiB that the entry has in the archive.
        #expect(stream.bytesRead < 3 << 20)
    }

    @Test func anEncryptedEntryIsListedAndNotOpened() throws {
        var writer = ZipTestWriter()
        writer.add("secret.csv", [1, 2, 3], isEncrypted: true)
        let archive = try Self.archive(writer)
        #expect(archive.entries[0].isEncrypted)
        let error = #expect(throws: ImportError.self) { try archive.open(archive.entries[0]) }
        #expect(error?.code == "zip.encrypted")
    }

    @Test func damageIsAnErrorNotWrongBytes() throws {
        var writer = ZipTestWriter()
        writer.add("a", "some text that is long enough to be hit")
        let whole = writer.finish()
        var flipped = whole
        flipped[40] ^= 0xff
        let archive = try ZipArchive(.memory(flipped, name: "a.zip"))
        let error = #expect(throws: ImportError.self) {
            try archive.open(archive.entries[0]).readAll(limit: 1000)
        }
        #expect(error?.code == "zip.damaged")
        for cut in [4, 30, whole.count - 30, whole.count - 1] {
            let error = #expect(throws: ImportError.self) {
                try ZipArchive(.memory(Array(whole.prefix(cut)), name: "a.zip"))
            }
            #expect(error?.code == "zip.damaged", "cut at \(cut)")
        }
    }

    @Test func aPartThatIsReadWholeHasALimit() throws {
        var writer = ZipTestWriter()
        writer.add("a", [UInt8](repeating: 1, count: 600_000))
        let archive = try Self.archive(writer)
        let error = #expect(throws: ImportError.self) {
            try archive.open(archive.entries[0]).readAll(limit: 1000)
        }
        #expect(error?.code == "zip.tooLarge")
    }
}
