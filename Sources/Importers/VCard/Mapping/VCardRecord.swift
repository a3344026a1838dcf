import RecordModel

/// What a card says, as cells of the table.
struct VCardRecord {
    /// A value and the column it stands in.
    struct Cell {
        let column: Int
        /// The cell's place in the card, which cells of one column stay in.
        let order: Int
        /// The place in the card of the property that it comes from; -1 for the card itself.
        let property: Int
        let text: ArraySlice<UInt8>
    }

    var kind: PartyKind
    /// Whether it is a list of other cards, and so no party.
    var isGroup = false
    /// Whether it has any property that says something.
    var isEmpty = true
    /// The `UID` without `urn:uuid:`; nil where there is none.
    var key: String?
    /// Columns ascend; the first cell is the card's text.
    var cells: [Cell] = []
}
