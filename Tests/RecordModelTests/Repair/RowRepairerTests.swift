import RecordModel
import Testing

@Suite struct RowRepairerTests {
    private func columns(_ repairs: [[CellRepair]?]) -> [SourceColumn] {
        repairs.enumerated().map { index, repairs in
            SourceColumn(header: "c\(index)", field: .note, repairs: repairs)
        }
    }

    private func read(_ texts: [String], _ columns: [SourceColumn]) throws -> [String] {
        let packed = PackedCells(texts.enumerated().map { (column: $0.offset, text: $0.element) })
        let repairer = try #require(RowRepairer(columns: columns))
        let bytes = packed.bytes
        return PackedCells(bytes: repairer.repaired(bytes.span)).cells.map(\.text)
    }

    @Test func withoutRepairsThereIsNone() {
        #expect(RowRepairer(columns: columns([nil, []])) == nil)
    }

    @Test func repairsActInTheOrderOfTheirKinds() throws {
        let both = [CellRepair(.zeros, width: 5), CellRepair(.unwrap)]
        #expect(
            try read(["=\"123\"", "=\"123\""], columns([both, nil])) == ["00123", "=\"123\""])
    }

    @Test func aConditionLooksAtTheRow() throws {
        let german = CellRepair.Condition(column: "c1", values: ["DE", "Germany"])
        let columns = columns([[CellRepair(.zeros, width: 5, condition: german)], nil])
        #expect(try read(["1067", " DE "], columns) == ["01067", " DE "])
        #expect(try read(["1067", "CH"], columns) == ["1067", "CH"])
        #expect(try read(["1067"], columns) == ["1067"])
    }

    @Test func aConditionOnAMissingColumnIsNeverMet() throws {
        let gone = CellRepair.Condition(column: "gone", values: [""])
        let columns = columns([[CellRepair(.zeros, width: 5, condition: gone)]])
        #expect(try read(["1067"], columns) == ["1067"])
    }

    @Test func whatDoesNotFitStaysToTheByte() throws {
        #expect(
            try read([" Ann ", ""], columns([[CellRepair(.decimalTail)], nil])) == [" Ann ", ""])
        #expect(try read([" 12.0 "], columns([[CellRepair(.decimalTail)]])) == ["12"])
    }

    @Test func recordsAreReadThroughRepairsBeforeTheirCellsAreSplit() {
        let record = SourceRecord(
            id: RecordID(rawValue: 1),
            reference: RecordReference(source: "s", kind: .contact, key: "1"), version: 1, row: 1,
            cells: PackedCells([(column: 0, text: "a &amp; b;c")]),
            columns: [
                SourceColumn(
                    header: "t", field: .tags, separator: ";", repairs: [CellRepair(.entities)])
            ])
        #expect(record.values.map(\.text) == ["a & b", "c"])
    }
}
