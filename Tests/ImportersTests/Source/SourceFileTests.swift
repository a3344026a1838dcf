import Foundation
import Importers
import RecordModel
import Testing

/// What cannot be imported says so in one sentence and with the right kind.
@Suite struct SourceFileTests {
    private func kind(_ bytes: [UInt8], name: String = "x.csv") throws -> ImportError.Kind? {
        let file = try TemporaryFile(bytes, name: name)
        do {
            _ = try SourceFile.open(path: file.path)
            return nil
        } catch {
            #expect(error.message.hasSuffix(".") || error.message.hasSuffix("--as."))
            return error.kind
        }
    }

    @Test func emptyAndBlankFilesAreEmpty() throws {
        #expect(try kind([]) == .empty)
        #expect(try kind(Array("\n \r\n\n".utf8)) == .empty)
    }

    @Test func otherFormatsAreNamedByTheirContent() throws {
        #expect(try kind([0xff, 0xd8, 0xff, 0xe0] + Array("JFIF".utf8)) == .notATable)
        #expect(try kind([0x89] + Array("PNG\r\n".utf8)) == .notATable)
        #expect(try kind(Array("%PDF-1.7\n".utf8)) == .notATable)
        #expect(try kind([UInt8](repeating: 0, count: 5000)) == .notATable)
        #expect(try kind(Array("<!DOCTYPE html><html>".utf8)) == .notATable)
        #expect(try kind([0x50, 0x4b, 0x03, 0x04] + Array("xl/workbook.xml".utf8)) == .notATable)
        var generator = SeededGenerator(seed: 9)
        #expect(
            try kind((0..<4000).map { _ in UInt8(truncatingIfNeeded: generator.next()) })
                == .notATable)
    }

    @Test(
        arguments: [
            "id,имя,город\n1,Мария,Москва\n2,Сергей,Казань\n3,Ольга,Томск\n",
            "id,όνομα,πόλη\n1,Μαρία,Αθήνα\n2,Νίκος,Πάτρα\n3,Ελένη,Βόλος\n",
            "id,姓名,地址\n1,王小明,北京市\n2,李华,上海市\n3,张伟,深圳市\n",
            "id,שם,עיר\n1,מרים,חיפה\n2,דוד,אשדוד\n3,רחל,לוד\n",
        ])
    func sixteenBitTextWithoutAMarkIsNoBinaryDataInAnyScript(text: String) throws {
        for isLittle in [true, false] {
            let bytes = text.utf16.flatMap { unit in
                let low = UInt8(truncatingIfNeeded: unit)
                let high = UInt8(truncatingIfNeeded: unit >> 8)
                return isLittle ? [low, high] : [high, low]
            }
            let file = try TemporaryFile(bytes)
            let inspection = try SourceFile.inspect(path: file.path)
            #expect(inspection.tables[0].encoding == (isLittle ? "utf-16le" : "utf-16be"))
            #expect(inspection.tables[0].columns[1].samples.count == 3)
        }
    }

    @Test func missingFilesAndDirectoriesAreSaid() {
        let missing = #expect(throws: ImportError.self) {
            try SourceFile.open(path: "/nonexistent/contacts.csv")
        }
        #expect(missing?.kind == .missing)
        let directory = #expect(throws: ImportError.self) { try SourceFile.open(path: "/tmp") }
        #expect(directory?.kind == .isDirectory)
    }

    @Test func tablesWithoutPartiesAreRefusedButInspected() throws {
        let text = "sepal length,sepal width,species\n5.1,3.5,setosa\n4.9,3.0,setosa\n"
        #expect(try kind(Array(text.utf8)) == .noUsableRow)
        let file = try TemporaryFile(text)
        let inspection = try SourceFile.inspect(path: file.path)
        #expect(inspection.tables[0].kind == nil)
        #expect(inspection.tables[0].dataRows == 2)
        #expect(inspection.diagnostics.map(\.code) == ["import.noParties"])
        #expect(try ReadTable(text, options: ImportOptions(kind: .account)).rows.count == 2)
    }

    @Test func headersWithoutRowsAreRefused() throws {
        #expect(try kind(Array("First Name,Last Name,Email\n".utf8)) == .noUsableRow)
    }

    @Test func aFileThatShrinksWhileItIsReadHasVanished() throws {
        var text = "First Name,Last Name,Email\n"
        for row in 0..<60_000 { text += "Ann\(row),Lee,a\(row)@example.org\n" }
        let file = try TemporaryFile(text)
        var reader = try SourceFile.open(path: file.path)[0]
        _ = try reader.next()
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file.path))
        try handle.truncate(atOffset: 1000)
        try handle.close()
        let error = #expect(throws: ImportError.self) { while try reader.next() != nil {} }
        #expect(error?.kind == .vanished)
    }

    @Test func aFileThatGrowsWhileItIsReadHasChanged() throws {
        var text = "First Name,Last Name,Email\n"
        for row in 0..<60_000 { text += "Ann\(row),Lee,a\(row)@example.org\n" }
        let file = try TemporaryFile(text)
        var reader = try SourceFile.open(path: file.path)[0]
        _ = try reader.next()
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file.path))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("Bob,Ray,b@example.org\n".utf8))
        try handle.close()
        let error = #expect(throws: ImportError.self) { while try reader.next() != nil {} }
        #expect(error?.kind == .vanished)
    }

    @Test func inspectionHasTheShapeOfTheContract() throws {
        let file = try TemporaryFile("Name;E-Mail\r\nAnn Lee;a@example.org\r\n\"B \"\"x\"\"\";\r\n")
        let data = try JSONEncoder().encode(SourceFile.inspect(path: file.path))
        let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        #expect(object?["schema"] as? String == "recollect.inspect/1")
        #expect(object?["format"] as? String == "csv")
        let table = (object?["tables"] as? [[String: Any]])?.first
        #expect(table?["delimiter"] as? String == ";")
        #expect(table?["quote"] as? String == "\"")
        #expect(table?["escape"] as? String == "\"")
        #expect(table?["line_end"] as? String == "crlf")
        #expect(table?["header_row"] as? Int == 1)
        #expect(table?["data_rows"] as? Int == 2)
        #expect(table?["encoding"] as? String == "utf-8")
        #expect(table?.keys.contains("region") == true, "what does not apply is null, not absent")
        let columns = table?["columns"] as? [[String: Any]]
        #expect(columns?[1]["field"] as? String == "email")
        #expect(columns?[1]["samples"] as? [String] == ["a@example.org"])
    }
}
