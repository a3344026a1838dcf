@testable import CanonicalStore
import RecordModel
import Resolution
import Testing

struct SingleEntityTests {
    /// The routine that reads packed cells gives what the one over golden records gives.
    @Test(arguments: [
        ["1", "Anna Berg", "anna@berg.example", "", "Oslo"], ["", "", "", "", ""],
        ["2", " \t", "Zoë", "x", " "], ["3", "a", "b", "c", "d"],
    ])
    func agreesWithTheGoldenRecordOfOne(_ texts: [String]) {
        let table = Sample.table()
        let layout = TableLayout(id: 1, sourceTable: 1, source: 1, table: table)
        let cells = PackedCells(texts.enumerated().map { (column: $0.offset, text: $0.element) })
        let reference = RecordReference(source: "crm", kind: .contact, key: "k")
        let golden = GoldenDetail.single(
            SourceRecord(
                id: RecordID(rawValue: 1), reference: reference, version: 1, row: 1, cells: cells,
                columns: table.columns))
        var single = SingleEntity()
        let bytes = cells.bytes
        single.read(bytes.span, layout)
        let hash = single.hash(
            bytes.span, layout, member: reference.stableHash, relations: [])
        #expect(hash == ContentHash.entity(members: [reference.stableHash], golden: golden))
        let columns = single.columns.map { range in
            range.isEmpty ? nil : String(decoding: bytes[range], as: UTF8.self)
        }
        #expect(columns == MadeEntity.columns(of: golden))
    }

    @Test(arguments: [
        ("people", "people"), ("people-2026-05-04", "people"), ("people_20260504", "people"),
        ("people20260504", "people"), ("people (2)", "people"), ("Sheet2", "Sheet2"),
        ("2024", "2024"), ("q3 leads", "q3 leads"), ("", ""),
    ])
    func aTableIsKnownUnderItsStableName(_ name: String, _ stable: String) {
        #expect(TableLayout.stableName(name) == stable)
    }

    @Test(arguments: [[], [5], [1, 1, 2], [9, 3, 3, 1_000_000_007, 0]] as [[Int64]])
    func postingListsComeBackSortedAndOnce(_ records: [Int64]) {
        var packed: [UInt8] = []
        PostingList.encode(records[...], into: &packed)
        var found: [Int64] = []
        let bytes = packed
        PostingList.forEach(in: bytes.span) { found.append($0) }
        #expect(found == Array(Set(records)).filter { $0 > 0 }.sorted())
    }

    @Test func goldenRecordsComeBackFromTheirStoredForm() throws {
        let value = FieldValue(
            field: .email, label: "work", group: 2, text: "a\"\\\n\u{1}é", column: 3)
        let other = FieldValue(field: .email, label: nil, group: 0, text: "b", column: 4)
        let one = GoldenRecord.Statement(value: value, record: RecordID(rawValue: 7))
        let two = GoldenRecord.Statement(value: other, record: RecordID(rawValue: 8))
        let golden = GoldenRecord(
            kind: .contact,
            survivors: [
                .init(
                    winner: one, twins: [two], alternates: [two, one], rule: .longest,
                    isConflict: true, group: 3),
                .init(winner: two, twins: [], alternates: [], rule: .only, isConflict: false),
            ])
        var bytes: [UInt8] = []
        GoldenDetail.append(golden, to: &bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(try GoldenDetail.decode(text, kind: .contact) == golden)
        let older = GoldenDetail.text(golden, withThings: false)
        let read = try GoldenDetail.decode(older, kind: .contact)
        #expect(read.survivors.map(\.winner) == golden.survivors.map(\.winner))
        #expect(read.survivors.map(\.group) == [0, 0])
    }

    @Test(arguments: ["", "[", "[{}]", #"[{"field":"email","text":"a","record":1,"column":0}]"#])
    func aDetailThatIsNoneIsRefused(_ text: String) {
        #expect(throws: JSONCursor.Malformed.self) {
            try GoldenDetail.decode(text, kind: .contact)
        }
    }
}
