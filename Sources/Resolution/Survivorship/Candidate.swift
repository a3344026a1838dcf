import RecordModel

/// A member's statement while it competes with others.
struct Candidate {
    /// The member's place in content order.
    let member: Int
    /// Its place among the member's values.
    let place: Int
    let value: FieldValue
    /// Equal for statements that say the same; empty for a blank one.
    var key: String

    /// Content decides where nothing else does.
    var contentOrder: (Int, Int) { (member, place) }
}
