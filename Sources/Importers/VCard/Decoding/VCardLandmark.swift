/// The properties that tell what a card is, of which the first one of a card counts.
enum VCardLandmark: Int, CaseIterable {
    case name, formattedName, organization, uid
    case kind, extendedKind, addressBookKind, showsAs, evolutionList

    /// The landmark of a property's name in upper case.
    init?(_ name: String) {
        switch name {
        case "N": self = .name
        case "FN": self = .formattedName
        case "ORG": self = .organization
        case "UID": self = .uid
        case "KIND": self = .kind
        case "X-KIND": self = .extendedKind
        case "X-ADDRESSBOOKSERVER-KIND": self = .addressBookKind
        case "X-ABSHOWAS": self = .showsAs
        case "X-EVOLUTION-LIST": self = .evolutionList
        default: return nil
        }
    }
}
