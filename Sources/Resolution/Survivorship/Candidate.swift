import RecordModel

/// A member's statement while it competes with others.
struct Candidate {
    /// The member's place in content order.
    let member: Int
    /// Its place among the member's values.
    let place: Int
    let value: FieldValue
    /// Equal for statements that say the same.
    let key: String

    /// A whole number for sorting: content decides where nothing else does.
    var contentOrder: (Int, Int) { (member, place) }
}

extension FieldValue {
    /// Whether the cell is there and says nothing.
    var isBlank: Bool {
        text.utf8.allSatisfy { $0 == 32 || (9...13).contains($0) }
            || text.allSatisfy(\.isWhitespace)
    }
}
