import CanonicalStore

/// Where every value is, as `verify --json` has it (docs/json-output.md).
struct AccountAnswer: Encodable {
    let values: Int
    let surviving: Int
    let equalTwins: Int
    let alternates: Int
    let pinnedAway: Int
    let stated: Int
    let formerVersions: Int
    let rejectedRows: Int
    let erasedRecords: Int
    let history: Int
    let linkedHistory: Int
    let pastHistory: Int

    init(_ account: ConservationAccount) {
        values = account.values
        surviving = account.surviving
        equalTwins = account.equalTwins
        alternates = account.alternates
        pinnedAway = account.pinnedAway
        stated = account.stated
        formerVersions = account.formerVersions
        rejectedRows = account.rejectedRows
        erasedRecords = account.erasedRecords
        history = account.history
        linkedHistory = account.linkedHistory
        pastHistory = account.pastHistory
    }

    enum CodingKeys: String, CodingKey {
        case values, surviving, alternates, stated, history
        case equalTwins = "equal_twins"
        case pinnedAway = "pinned_away"
        case formerVersions = "former_versions"
        case rejectedRows = "rejected_rows"
        case erasedRecords = "erased_records"
        case linkedHistory = "linked_history"
        case pastHistory = "past_history"
    }
}
