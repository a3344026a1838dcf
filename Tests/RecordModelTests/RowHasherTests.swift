import RecordModel
import Testing

struct RowHasherTests {
    private static let headers = ["id", "name", "email", "email", "note"]
    private static let row = [
        "1", "Anna Berg", "a@x.example", "b@x.example", "long enough for words",
    ]

    private func hash(_ headers: [String], _ row: [String]) -> StableHash128 {
        let hasher = RowHasher(headers: headers)
        let cells = PackedCells(row.enumerated().map { (column: $0.offset, text: $0.element) })
        let bytes = cells.bytes
        return hasher.hash(bytes.span)
    }

    @Test func theOrderOfColumnsMakesNoDifference() {
        let expected = hash(Self.headers, Self.row)
        // Columns of one header keep their order among themselves.
        for order in [[4, 3, 2, 1, 0], [1, 0, 4, 2, 3], [2, 3, 0, 1, 4]] {
            let emails = order.filter { Self.headers[$0] == "email" }
            let found = hash(order.map { Self.headers[$0] }, order.map { Self.row[$0] })
            #expect((found == expected) == (emails == [2, 3]))
        }
    }

    @Test func emptyCellsAndColumnsWithoutValuesMakeNoDifference() {
        let short = hash(["id", "name"], ["1", "Anna"])
        #expect(hash(["id", "name", "city"], ["1", "Anna", ""]) == short)
        #expect(hash(["city", "id", "name"], ["", "1", "Anna"]) == short)
        #expect(hash(["id", "name"], ["1", "Anna", "beyond"]) == short)
    }

    @Test func everyCellHeaderAndBorderCounts() {
        var seen = Set<StableHash128>()
        let rows: [([String], [String])] = [
            (["a", "b"], ["x", "y"]), (["a", "b"], ["y", "x"]), (["a", "c"], ["x", "y"]),
            (["a", "b"], ["xy", ""]), (["a", "b"], ["", "xy"]), (["a", "b"], ["x", "y\0"]),
            (["a", "b"], ["x", "y "]), (["a", "b"], ["12345678", "9"]),
            (["a", "b"], ["123456789", ""]), (["a", "b"], ["1234567", "89"]), (["a"], ["x"]),
        ]
        for (headers, row) in rows {
            #expect(seen.insert(hash(headers, row)).inserted, "\(headers) \(row)")
        }
    }

    @Test func columnsThatAreAppendedCountFromThenOn() {
        var hasher = RowHasher(headers: ["id"])
        hasher.extend(to: ["id", "column 2"])
        let bytes = PackedCells([(column: 0, text: "1"), (column: 1, text: "x")]).bytes
        #expect(hasher.columnCount == 2)
        #expect(hasher.hash(bytes.span) == hash(["id", "column 2"], ["1", "x"]))
    }
}
