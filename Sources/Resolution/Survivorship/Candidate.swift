import RecordModel

/// A member's statement while it competes with others: numbers alone, because statements are sorted and
/// copied often, and each copy of a text is counted.
struct Candidate {
    /// The member's place in content order.
    let member: Int32
    /// Its place among the member's values.
    let place: Int32
    let field: Field
    /// The value's group within its member.
    let group: Int32
    let isBlank: Bool
    /// The number of what it says: equal for statements of a field that say the same, ascending by first
    /// appearance; -1 for a blank one.
    var key: Int32 = -1

    init(_ value: FieldValue, member: Int, place: Int) {
        self.member = Int32(member)
        self.place = Int32(place)
        field = value.field
        group = Int32(clamping: value.group)
        isBlank = value.isBlank
    }

    /// Content decides where nothing else does.
    var contentOrder: UInt64 {
        UInt64(UInt32(bitPattern: member)) << 32 | UInt64(UInt32(bitPattern: place))
    }
}
