/// A block as it was written, to be continued with what has changed.
///
/// Single rows are read where they stand, so that a block in which nothing changed costs no more than its rows
/// in question. Whoever asks passes the bytes again.
struct FormerPartyBlock {
    let count: Int
    /// In the order of `PartyBlockColumns.order`.
    private let columns: [BlockNumbers.Column]
    private let owners: [[UInt8]]
    private let stages: [[UInt8]]

    /// - Throws: `damaged` where the bytes are no block.
    init(_ bytes: Span<UInt8>) throws(StoreError) {
        guard bytes.count >= 4 else { throw BlockNumbers.damaged }
        let count = Int(BlockNumbers.fixed(bytes, 0, 4))
        var index = 4
        let owners = try BlockTexts.read(bytes, &index)
        let stages = try BlockTexts.read(bytes, &index)
        var columns: [BlockNumbers.Column] = []
        for _ in PartyBlockColumns.order {
            columns.append(try BlockNumbers.column(bytes, &index, count: count))
        }
        self.count = count
        self.owners = owners
        self.stages = stages
        self.columns = columns
    }

    /// The row of a record; nil where the block does not have it.
    func row(of record: Int64, _ bytes: Span<UInt8>) -> Int? {
        let row = place(of: record, bytes)
        return row < count && columns[0].number(bytes, row) == record ? row : nil
    }

    /// The first row of this or a later record.
    func place(of record: Int64, _ bytes: Span<UInt8>) -> Int {
        let records = columns[0]
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if records.number(bytes, middle) < record { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether a row says what one of other columns says.
    func says(
        _ row: Int, _ bytes: Span<UInt8>, _ others: PartyBlockColumns, _ other: Int
    ) throws(StoreError) -> Bool {
        for (number, column) in PartyBlockColumns.order.enumerated() {
            let (own, its) = (columns[number].number(bytes, row), others[keyPath: column][other])
            guard let (texts, pool) = texts(column, others), own != BlockNumbers.none else {
                if own != its { return false }
                continue
            }
            guard own >= 0, own < texts.count else { throw BlockNumbers.damaged }
            if its == BlockNumbers.none || !pool.says(its, texts[Int(own)]) { return false }
        }
        return true
    }

    /// Appends what some rows say to other columns.
    func append(
        _ rows: Range<Int>, _ bytes: Span<UInt8>, to others: inout PartyBlockColumns
    ) throws(StoreError) {
        for (number, column) in PartyBlockColumns.order.enumerated() {
            let start = others[keyPath: column].count
            columns[number].append(bytes, rows, to: &others[keyPath: column])
            if column == \.owners {
                try Self.renumber(&others.owners, from: start, owners, &others.ownerTexts)
            } else if column == \.stages {
                try Self.renumber(&others.stages, from: start, stages, &others.stageTexts)
            }
        }
    }

    private func texts(
        _ column: WritableKeyPath<PartyBlockColumns, [Int64]>, _ others: PartyBlockColumns
    ) -> (own: [[UInt8]], BlockTexts)? {
        column == \.owners
            ? (owners, others.ownerTexts) : column == \.stages ? (stages, others.stageTexts) : nil
    }

    /// Gives rows the numbers that their texts have among those of the new block.
    private static func renumber(
        _ numbers: inout [Int64], from start: Int, _ texts: [[UInt8]], _ all: inout BlockTexts
    ) throws(StoreError) {
        // Rows next to each other often say the same.
        var known = (former: BlockNumbers.none, new: BlockNumbers.none)
        for row in start..<numbers.count where numbers[row] != BlockNumbers.none {
            let former = numbers[row]
            if former != known.former {
                guard former >= 0, former < texts.count else { throw BlockNumbers.damaged }
                let text = texts[Int(former)]
                known = (former, all.number(text.span))
            }
            numbers[row] = known.new
        }
    }
}
