/// The blocks of which a run changed a row.
struct ChangedBlocks {
    private(set) var parties: Set<Int64> = []
    private(set) var history: Set<Int64> = []
    var isEveryParty = false
    var isEveryPiece = false

    mutating func note(record: Int64) {
        if !isEveryParty { parties.insert(record >> PartyBlock.bits) }
    }

    mutating func note(item: Int64) {
        if !isEveryPiece { history.insert(item >> HistoryBlock.bits) }
    }
}
