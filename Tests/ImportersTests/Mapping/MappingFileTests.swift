import Foundation
import Importers
import RecordModel
import Testing

@Suite struct MappingFileTests {
    private let text = "Wer,Was,id2\nAnn Lee,ann@example.org,7\nBob Ray,bob@example.org,8\n"

    @Test func aSavedMappingOutranksDetection() throws {
        let mapping = MappingFile(tables: [
            MappingFile.Table(
                name: "contacts", kind: "people", source: "own", region: "AT", key: "id2",
                columns: [
                    MappingFile.Column(header: "Wer", field: "fullName"),
                    MappingFile.Column(
                        header: "Was", field: "email", label: "work", group: 2, separator: ";"),
                    MappingFile.Column(header: "gone", field: "note"),
                ])
        ])
        let read = try ReadTable(text, options: ImportOptions(mapping: mapping))
        #expect(read.table.source == "own")
        #expect(read.table.region == "AT")
        #expect(read.keys == ["7", "8"])
        #expect(read.meanings["Wer"] == "fullName")
        #expect(read.meanings["Was"] == "email/work#2")
        #expect(read.table.columns[1].separator == ";")
        #expect(read.diagnostic("mapping.missingColumn")?.count == 1)
    }

    @Test func everyProblemIsReportedAtOnce() {
        let mapping = MappingFile(tables: [
            MappingFile.Table(
                kind: "robots", region: "Germany",
                columns: [MappingFile.Column(header: "Wer", field: "fullNam")])
        ])
        let error = #expect(throws: ImportError.self) { try mapping.validate() }
        #expect(error?.kind == .badMapping)
        for part in ["robots", "Germany", "fullNam", "3 problem"] {
            #expect(error?.message.contains(part) == true)
        }
    }

    @Test func whatIsWrittenDownMapsTheSameAgain() throws {
        let header = "First Name,Last Name,E-mail 1 - Value,E-mail 2 - Value,Address 1 - City\n"
        let first = try ReadTable(header + "Ann,Lee,a@example.org,b@example.org,Ely\n")
        let saved = MappingFile(describing: [first.table])
        let data = try JSONEncoder().encode(saved)
        let loaded = try JSONDecoder().decode(MappingFile.self, from: data)
        #expect(loaded == saved)
        let again = try ReadTable(
            header + "Ann,Lee,a@example.org,b@example.org,Ely\n",
            options: ImportOptions(mapping: loaded))
        #expect(again.table.columns == first.table.columns)
    }
}
