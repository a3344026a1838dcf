/// What a relation was concluded from: a finding without any value of a record.
///
/// The raw values are part of the contract: they stand in the store and in JSON.
public enum RelationEvidence: String, Sendable, Codable, CaseIterable {
    case familyName = "family-name"
    case fullName = "full-name"
    case givenNamesDiffer = "given-names-differ"
    case namesDiffer = "names-differ"
    case generationsDiffer = "generations-differ"
    case address
    case place
    case phone
    case email
    case roleMailbox = "role-mailbox"
    case employersDiffer = "employers-differ"
    case oneEntity = "one-entity"
    case nameStem = "name-stem"
    case branchWord = "branch-word"
    case placeInName = "place-in-name"
    case partOfName = "part-of-name"
    case numberInName = "number-in-name"
    case domain
    case parentKey = "parent-key"
    case parentName = "parent-name"
    case formerName = "former-name"
    case assistantColumn = "assistant-column"
    case stated

    /// The finding in words, to stand in a list of findings.
    public var sentence: String {
        switch self {
        case .familyName: "same family name"
        case .fullName: "same full name"
        case .givenNamesDiffer: "different given names"
        case .namesDiffer: "different names"
        case .generationsDiffer: "different generations (such as Sr and Jr)"
        case .address: "same street address"
        case .place: "different places"
        case .phone: "same phone"
        case .email: "same e-mail"
        case .roleMailbox: "same mailbox of a function"
        case .employersDiffer: "different employers"
        case .oneEntity: "held to be one person"
        case .nameStem: "same name apart from the site"
        case .branchWord: "named as a branch, office or department"
        case .placeInName: "a town in the name"
        case .partOfName: "a part named behind a dash"
        case .numberInName: "a number in the name"
        case .domain: "same domain"
        case .parentKey: "the source gives the parent's id"
        case .parentName: "the source names the parent"
        case .formerName: "one record gives the other's name as its former name"
        case .assistantColumn: "the source names the assistant"
        case .stated: "stated by a person"
        }
    }
}
