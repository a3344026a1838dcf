import CanonicalStore

/// `customers --json` (docs/json-output.md, `recollect.customers/1`).
struct CustomersAnswer: Encodable {
    /// Between the parties that are left if all known duplicates are one, and those there are.
    struct Interval: Encodable {
        let minimum: Int
        let maximum: Int
        let records: Int

        init(_ bounds: (minimum: Int, maximum: Int, records: Int)) {
            minimum = bounds.minimum
            maximum = bounds.maximum
            records = bounds.records
        }
    }

    struct Group: Encodable {
        let kind: String
        let role: String
        let stage: String?
        let minimum: Int
        let maximum: Int
        let records: Int
    }

    let schema = "recollect.customers/1"
    let asOf: String
    let people: Interval
    let companies: Interval
    let groups: [Group]
    /// Parties that stand in an open proposal.
    let undecided: Int

    init(_ customers: Customers, _ scope: QuestionScope) {
        asOf = scope.asOf.text
        people = Interval(customers.total(.contact))
        companies = Interval(customers.total(.account))
        groups = customers.groups.map {
            Group(
                kind: $0.kind.rawValue, role: $0.role.rawValue, stage: $0.stage,
                minimum: $0.minimum, maximum: $0.maximum, records: $0.records)
        }
        undecided = customers.concerned
    }

    enum CodingKeys: String, CodingKey {
        case schema, people, companies, groups, undecided
        case asOf = "as_of"
    }
}

/// One line of `customers --list --json` (`recollect.customer/1`).
struct CustomerAnswer: Encodable {
    let schema = "recollect.customer/1"
    let entity: String
    let kind: String
    let name: String?
    let role: String
    let stage: String?
    let since: String?
    let owners: [String]
    let records: [RecordAnswer]
    /// By the header of a column that the policy's `questions.fields` names; left out where it names
    /// none.
    let fields: [String: [String]]?

    init(_ line: CustomerLine, _ headers: [String]) {
        fields =
            headers.isEmpty
            ? nil
            : Dictionary(zip(headers, line.own), uniquingKeysWith: { first, _ in first })
        entity = line.entity.rawValue
        kind = line.kind.rawValue
        name = line.name
        role = line.role.rawValue
        stage = line.stage
        since = line.since?.text
        owners = line.owners
        records = line.records.map {
            RecordAnswer(source: $0.source, object: $0.kind.rawValue, recordKey: $0.key)
        }
    }
}

/// What a source says, named so that it can be found there.
struct RecordAnswer: Encodable {
    let source: String
    /// `contact`, `account`, or a kind of history such as `deal`.
    let object: String
    let recordKey: String

    enum CodingKeys: String, CodingKey {
        case source, object
        case recordKey = "record_key"
    }
}
