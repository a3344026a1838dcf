import CanonicalStore

/// The tree of an account, as `show --json` prints it under `tree`.
struct AccountTreeAnswer: Encodable {
    struct Deal: Encodable {
        let record: RecordAnswer
        let name: String?
        let stage: String?
        /// A decimal number as text, because it is exact.
        let amount: String?
        let currency: String?
        let closeDay: String?

        init(_ deal: AccountTree.Deal) {
            record = RecordAnswer(deal.citation)
            name = deal.name
            stage = deal.stage
            amount = deal.amountMillionths.map { CanonicalStore.decimal($0) }
            currency = deal.currency
            closeDay = deal.closeDay?.text
        }

        enum CodingKeys: String, CodingKey {
            case record, name, stage, amount, currency
            case closeDay = "close_day"
        }
    }

    struct Person: Encodable {
        let entity: String
        let name: String?
        let title: String?
        let department: String?
        let roles: [String]
        let lastContact: String?
        let openDeals: [Deal]

        init(_ person: AccountTree.Person) {
            entity = person.party.entity.rawValue
            name = person.party.name
            title = person.title
            department = person.department
            roles = person.roles
            lastContact = person.lastContact?.text
            openDeals = person.deals.map(Deal.init)
        }

        enum CodingKeys: String, CodingKey {
            case entity, name, title, department, roles
            case lastContact = "last_contact"
            case openDeals = "open_deals"
        }
    }

    let entity: String
    let name: String?
    let relation: String?
    let lastContact: String?
    let openDeals: [Deal]
    let people: [Person]
    let branches: [AccountTreeAnswer]

    init(_ node: AccountTree.Node) {
        entity = node.party.entity.rawValue
        name = node.party.name
        relation = node.relation
        lastContact = node.lastContact?.text
        openDeals = node.deals.map(Deal.init)
        people = node.people.map(Person.init)
        branches = node.branches.map(AccountTreeAnswer.init)
    }

    enum CodingKeys: String, CodingKey {
        case entity, name, relation, people, branches
        case lastContact = "last_contact"
        case openDeals = "open_deals"
    }
}
