import RecordModel
import Testing

@testable import Importers

struct CorrectedRowsReaderTests {
    private func batch(
        _ text: String, name: String, isCorrection: Bool = false
    ) throws -> (RecordBatch, SourceTable) {
        let file = try TemporaryFile(text, name: name)
        var reader = try SourceFile.open(path: file.path)[0]
        #expect(CorrectedRowsReader.recognizes(reader.table) == isCorrection)
        if isCorrection { reader = CorrectedRowsReader(reader, tableName: "people") }
        let batch = try #require(try reader.next())
        return (batch, reader.table)
    }

    @Test(arguments: ["id,name,email\n", "name,email,city\n"])
    func aCorrectedRowIsWhatItWouldHaveBeenFromTheStart(header: String) throws {
        let rows = ["7,Ann Lee,ann@lee.example\n", "8,Bob Ray,bob@ray.example\n"]
        let (right, table) = try batch(header + rows.joined(), name: "people.csv")
        let reasons = CorrectedRowsReader.headers.joined(separator: ",")
        let (corrected, other) = try batch(
            header.dropLast() + ",\(reasons)\n"
                + rows.enumerated().map { "\($1.dropLast()),\($0 * 10 + 5),csv.x,Why.\n" }.joined(),
            name: "rejects.csv", isCorrection: true)
        #expect(corrected.cells == right.cells && corrected.keys == right.keys)
        #expect(corrected.contentHashes == right.contentHashes)
        #expect(corrected.lines == [5, 15])
        #expect(other.columns == table.columns && other.name == "people")
    }

    @Test func cellsThatStandAfterTheReasonsAreTheRowsOwn() throws {
        let (right, _) = try batch("id,name\n1,Ann,x,y\n2,Bob\n", name: "people.csv")
        let (corrected, table) = try batch(
            "id,name,recollect_line,recollect_code,recollect_reason\n1,Ann,2,c,r,x,y\n2,Bob,3,c,r\n",
            name: "people-2.csv", isCorrection: true)
        #expect(corrected.contentHashes == right.contentHashes)
        #expect(table.columns.map(\.header) == ["id", "name", "column 3", "column 4"])
    }

    @Test func aCardLosesItsReasonAndKeepsItsKey() throws {
        let card =
            "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nX-RECOLLECT-REASON:c line 9: Why.\nEND:VCARD\n"
        let (corrected, _) = try batch(card, name: "a.vcf", isCorrection: true)
        let plain = card.replacing("X-RECOLLECT-REASON:c line 9: Why.\n", with: "")
        let (right, _) = try batch(plain, name: "people.vcf")
        #expect(corrected.keys == right.keys && corrected.cells == right.cells)
        #expect(corrected.lines == [9])
    }
}
