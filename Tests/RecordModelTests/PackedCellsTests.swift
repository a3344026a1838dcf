import RecordModel
import Testing

@Suite struct PackedCellsTests {
    @Test func cellsComeBackAsTheyWere() {
        let long = String(repeating: "ä", count: 20_000)
        let cells: [(column: Int, text: String)] = [
            (0, "a"), (1, ""), (127, "x\ny"), (128, long), (128, "again"), (70_000, "z"),
        ]
        let packed = PackedCells(cells)
        #expect(packed.cells.map(\.column) == cells.map(\.column))
        #expect(packed.cells.map(\.text) == cells.map(\.text))
    }

    @Test func anEmptyCellIsNotAnAbsentOne() {
        #expect(PackedCells([(column: 0, text: "")]) != PackedCells(bytes: []))
    }

    @Test(arguments: [[0x80], [0x01], [0x01, 0x05, 0x61], [UInt8](repeating: 0xff, count: 30)])
    func damagedBytesEndTheWalkWithoutACrash(bytes: [UInt8]) {
        #expect(PackedCells(bytes: bytes).cells.isEmpty)
    }
}
