/// What is gathered over the rows of a batch while one column is looked at after the other.
struct RowNotes {
    /// A cell and its column.
    struct Place {
        let column: Int
        let cell: BatchColumns.Cell
    }

    /// For each row how many of its cells contradict their columns.
    var contradictions: [UInt16] = []
    /// For each row how many of its cells say what the header says.
    var headerCells: [UInt16] = []
    /// Words that may stand for nothing, in columns of names.
    private var words: [Place] = []
    /// In each row the first short run of digits in a column of postal codes, columns ascending.
    private(set) var postcodes: [Place] = []
    private var hasPostcode: [Bool] = []

    /// Forgets the batch before.
    mutating func begin(rowCount: Int) {
        contradictions = [UInt16](repeating: 0, count: rowCount)
        headerCells = [UInt16](repeating: 0, count: rowCount)
        hasPostcode = [Bool](repeating: false, count: rowCount)
        words.removeAll(keepingCapacity: true)
        postcodes.removeAll(keepingCapacity: true)
    }

    mutating func addWord(_ cell: BatchColumns.Cell, column: Int) {
        words.append(Place(column: column, cell: cell))
    }

    mutating func addPostcode(_ cell: BatchColumns.Cell, column: Int) {
        if hasPostcode[Int(cell.row)] { return }
        hasPostcode[Int(cell.row)] = true
        postcodes.append(Place(column: column, cell: cell))
    }

    /// The words of each row that has several, rows and columns ascending.
    func wordsByRow() -> [[Place]] {
        if words.count < 2 { return [] }
        let sorted = words.sorted { ($0.cell.row, $0.column) < ($1.cell.row, $1.column) }
        var out: [[Place]] = []
        var start = 0
        for end in 1...sorted.count
        where end == sorted.count || sorted[end].cell.row != sorted[start].cell.row {
            if end - start >= 2 { out.append(Array(sorted[start..<end])) }
            start = end
        }
        return out
    }
}
