/// The blocks of which a run changed a row.
struct ChangedBlocks {
    /// The records that changed, by their block.
    private(set) var parties: [Int64: Set<Int64>] = [:]
    private(set) var history: Set<Int64> = []
    var isEveryParty = false
    var isEveryPiece = false

    mutating func note(record: Int64) {
        if isEveryParty { return }
        parties[record >> PartyBlock.bits, default: []].insert(record)
    }

    mutating func note(item: Int64) {
        if !isEveryPiece { history.insert(item >> HistoryBlock.bits) }
    }
}
