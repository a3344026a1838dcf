import Testing

@testable import DataQuality

@Suite struct RevisedRowsTests {
    /// A list of which rows come and go is the set of which they do.
    @Test func rowsComeAndGoAsInASet() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<40 {
            let former = Set((0..<30).map { _ in Int64.random(in: 0..<60, using: &random) })
            var expected = former
            var rows = RevisedRows(former.sorted())
            for _ in 0..<25 {
                let row = Int64.random(in: -2..<62, using: &random)
                if Bool.random(using: &random) {
                    rows.insert(row)
                    expected.insert(row)
                } else {
                    #expect(rows.remove(row) == (expected.remove(row) != nil))
                }
                #expect(rows.contains(row) == expected.contains(row))
            }
            #expect(rows.rows == expected.sorted())
        }
    }

    @Test func anEmptyListTakesRows() {
        var rows = RevisedRows([])
        #expect(rows.rows.isEmpty)
        rows.insert(4)
        rows.insert(2)
        #expect(rows.rows == [2, 4])
    }
}
