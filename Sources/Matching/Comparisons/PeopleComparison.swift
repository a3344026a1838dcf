import RecordModel

/// The people of two organisations: a mailbox in common, several names, one name, none.
///
/// A mailbox or a name that many organisations have (an agency's, an accountant's) says little: a mailbox of
/// more than five is passed over, a name counts by how rare it is.
struct PeopleComparison: Sendable {
    enum Level {
        static let mailbox: UInt8 = 1
        static let severalPeople: UInt8 = 2
        static let person: UInt8 = 3
        static let different: UInt8 = 4
    }

    /// Names and mailboxes; the latter have an at sign.
    let people: PreparedFeature

    /// - Missing: level 0 where one has no people known.
    func compare(_ left: Int, _ right: Int) -> (level: UInt8, chance: Float) {
        if !people.has(left) || !people.has(right) { return (0, 0) }
        var names = 0
        var rarest = PreparedFeature.none
        for i in people.range(left) {
            let value = people.value(at: i)
            for j in people.range(right) where people.value(at: j) == value {
                if isMailbox(value) {
                    if people.count(value) <= 5 { return (Level.mailbox, 0) }
                    continue
                }
                names += 1
                if rarest == PreparedFeature.none || people.count(value) < people.count(rarest) {
                    rarest = value
                }
            }
        }
        if rarest == PreparedFeature.none { return (Level.different, 0) }
        // Names that are everywhere do not become telling by being two.
        if names > 1 && people.count(rarest) <= 5 { return (Level.severalPeople, 0) }
        return (Level.person, people.chance(rarest))
    }

    private func isMailbox(_ value: UInt32) -> Bool {
        people.byteRange(value).contains { people.byte($0) == 0x40 }
    }
}
