/// A block as it was written, to be continued with what has changed.
struct FormerPartyBlock {
    let count: Int
    private let columns: PartyBlockColumns
    private let owners: [[UInt8]]
    private let stages: [[UInt8]]

    /// - Throws: `damaged` where the bytes are no block.
    init(_ bytes: Span<UInt8>) throws(StoreError) {
        guard bytes.count >= 4 else { throw BlockNumbers.damaged }
        count = Int(BlockNumbers.fixed(bytes, 0, 4))
        var index = 4
        owners = try BlockTexts.read(bytes, &index)
        stages = try BlockTexts.read(bytes, &index)
        var columns = PartyBlockColumns()
        for column in PartyBlockColumns.order {
            try BlockNumbers.read(
                bytes, &index, count: count, into: &columns[keyPath: column])
        }
        self.columns = columns
        for (numbers, texts) in [(columns.owners, owners), (columns.stages, stages)] {
            for number in numbers where number != BlockNumbers.none {
                guard number >= 0, number < texts.count else { throw BlockNumbers.damaged }
            }
        }
    }

    func record(_ row: Int) -> Int64 { columns.records[row] }

    /// Appends what a row said to other columns.
    func append(_ row: Int, to others: inout PartyBlockColumns) {
        others.records.append(columns.records[row])
        others.entities.append(columns.entities[row])
        others.sources.append(columns.sources[row])
        others.layouts.append(columns.layouts[row])
        others.owners.append(number(columns.owners[row], owners, &others.ownerTexts))
        others.stages.append(number(columns.stages[row], stages, &others.stageTexts))
        others.since.append(columns.since[row])
        others.created.append(columns.created[row])
        others.touched.append(columns.touched[row])
        others.flags.append(columns.flags[row])
    }

    private func number(_ code: Int64, _ texts: [[UInt8]], _ all: inout BlockTexts) -> Int64 {
        if code == BlockNumbers.none { return code }
        let text = texts[Int(code)]
        return all.number(text.span)
    }
}
