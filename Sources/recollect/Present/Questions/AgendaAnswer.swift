import RecordModel
import CanonicalStore

/// `next --json` (docs/json-output.md, `recollect.next/1`).
struct AgendaAnswer: Encodable {
    struct Item: Encodable {
        let record: RecordAnswer
        let action: String
        let name: String?
        let due: String?
        /// Negative where it is still to come.
        let daysOverdue: Int?
        let owner: String?
        let ownerHasLeft: Bool
        let priority: String?
        let parties: [PartyAnswer]
        let doubles: [RecordAnswer]

        enum CodingKeys: String, CodingKey {
            case record, action, name, due, owner, priority, parties, doubles
            case daysOverdue = "days_overdue"
            case ownerHasLeft = "owner_has_left"
        }

        init(_ item: Agenda.Item, _ today: CalendarDay) {
            record = RecordAnswer(item.citation)
            action = item.action.rawValue
            name = item.name
            due = item.due?.text
            daysOverdue = item.daysOverdue(today)
            owner = item.owner
            ownerHasLeft = item.ownerHasLeft
            priority = item.priority
            parties = item.parties.map(PartyAnswer.init)
            doubles = item.doubles.map(RecordAnswer.init)
        }
    }

    let schema = "recollect.next/1"
    let asOf: String
    let items: WrittenList

    init(_ agenda: Agenda) async throws {
        let today = agenda.asOf
        asOf = today.text
        items = try await WrittenList(agenda.items) { Item($0, today) }
    }

    enum CodingKeys: String, CodingKey {
        case schema, items
        case asOf = "as_of"
    }
}
