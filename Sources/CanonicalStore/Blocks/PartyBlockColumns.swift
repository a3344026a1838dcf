/// What the records of a block say, column by column, as it is written.
struct PartyBlockColumns {
    /// The texts that `owners` and `stages` number.
    var ownerTexts = BlockTexts()
    var stageTexts = BlockTexts()
    var records: [Int64] = []
    var entities: [Int64] = []
    var sources: [Int64] = []
    /// None where the record is not present.
    var layouts: [Int64] = []
    var owners: [Int64] = []
    var stages: [Int64] = []
    var since: [Int64] = []
    var created: [Int64] = []
    var touched: [Int64] = []
    var flags: [Int64] = []

    /// The columns in the order in which they are written.
    static let order: [any WritableKeyPath<PartyBlockColumns, [Int64]> & Sendable] = [
        \.records, \.entities, \.sources, \.layouts, \.owners, \.stages, \.since, \.created,
        \.touched, \.flags,
    ]

    /// Appends what a row says to other columns.
    func append(_ row: Int, to others: inout PartyBlockColumns) {
        for column in Self.order { others[keyPath: column].append(self[keyPath: column][row]) }
        let last = others.records.count - 1
        if owners[row] != BlockNumbers.none {
            others.owners[last] = others.ownerTexts.number(owners[row], of: ownerTexts)
        }
        if stages[row] != BlockNumbers.none {
            others.stages[last] = others.stageTexts.number(stages[row], of: stageTexts)
        }
    }

    /// nil where there is no record.
    var bytes: [UInt8]? {
        if records.isEmpty { return nil }
        var bytes: [UInt8] = []
        BlockNumbers.appendFixed(UInt64(records.count), 4, to: &bytes)
        ownerTexts.append(to: &bytes)
        stageTexts.append(to: &bytes)
        for column in Self.order { BlockNumbers.append(self[keyPath: column], to: &bytes) }
        return bytes
    }
}
