import RecordModel

/// Two records as people write them, and what has to become of them.
struct Situation: Sendable, CustomStringConvertible {
    typealias Row = [Field: String]

    enum Outcome: String, Sendable {
        /// Merged alone or proposed to a person.
        case together
        /// Not merged alone.
        case apart
    }

    let name: String
    let outcome: Outcome
    let left: Row
    let right: Row

    var description: String { name }

    static func together(_ name: String, _ left: Row, _ right: Row) -> Situation {
        Situation(name: name, outcome: .together, left: left, right: right)
    }

    static func apart(_ name: String, _ left: Row, _ right: Row) -> Situation {
        Situation(name: name, outcome: .apart, left: left, right: right)
    }

    /// The same row with some values changed; an empty one is left out.
    static func changed(_ row: Row, _ changes: Row) -> Row {
        row.merging(changes) { _, new in new }.filter { !$0.value.isEmpty }
    }
}
