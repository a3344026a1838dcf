import Matching
import RecordModel
import Resolution

/// What the identifiers of files and policies are called where people read them.
enum Vocabulary {
    /// `givenName` as `given name`, `email` as `e-mail`.
    static func field(_ field: Field) -> String {
        switch field {
        case .email: "e-mail"
        case .organization: "company"
        case .accountName: "company"
        case .fullName: "name"
        case .postalCode: "postcode"
        case .url: "web"
        case .taxID: "tax id"
        case .registrationID: "registration id"
        case .nationalID: "national id"
        case .recordKey: "own id"
        case .accountKey: "company's id"
        case .parentKey: "parent's id"
        case .mergedInto: "merged into"
        case .isDeleted: "deleted"
        case .ownerKey: "owner's id"
        case .ownerName: "owner"
        case .createdAt: "created"
        case .modifiedAt: "changed"
        case .lastActivityAt: "last activity"
        case .addressLine2: "second line"
        case .fullAddress: "address"
        case .unmapped: "kept raw"
        default: words(field.rawValue)
        }
    }

    /// A field of history: `contactKey` as `contact's id`, `dueAt` as `due`.
    static func field(_ field: HistoryField) -> String {
        if field == .unmapped { return "kept raw" }
        if field == .key { return "own id" }
        if let (role, way) = field.mention {
            switch way {
            case .key: return "\(words(role.rawValue))'s id"
            case .email: return "\(words(role.rawValue))'s e-mail"
            case .name: return "\(words(role.rawValue))'s name"
            }
        }
        let name = words(field.rawValue)
        return name.hasSuffix(" at") ? String(name.dropLast(3)) : name
    }

    /// A field with the label that its source gives it: `phone, work`.
    static func field(_ field: Field, label: String?) -> String {
        label.map { "\(self.field(field)), \($0)" } ?? self.field(field)
    }

    /// The field that a person names, by its identifier or as the commands write it; nil for none.
    static func field(named name: String) -> Field? {
        func plain(_ text: String) -> String { text.lowercased().filter(\.isLetter) }
        let wanted = plain(name)
        return Field.allCases.first {
            $0 != .unmapped && (plain($0.rawValue) == wanted || plain(field($0)) == wanted)
        }
    }

    static func comparison(_ kind: ComparisonKind) -> String {
        switch kind {
        case .email: "e-mail"
        case .fullName: "name"
        case .organization: "company"
        case .identifier: "number"
        default: words(kind.rawValue)
        }
    }

    /// How a value was chosen; nil where there was nothing to choose.
    static func rule(_ rule: SurvivorshipRule) -> String? {
        switch rule {
        case .only, .union: nil
        case .mostTrusted: "most trusted source"
        case .mostRecent: "changed last"
        case .mostComplete: "most complete"
        case .longest: "longest"
        case .mostFrequent: "stated most often"
        case .first: "first"
        case .last: "last"
        case .maximum: "largest"
        case .minimum: "smallest"
        case .furthestStage: "furthest stage"
        case .pinned: "chosen by a person"
        }
    }

    /// What a party is to another: `branch of`, or, seen from the other, `has branch`.
    static func relation(_ relation: Relation, isSubject: Bool) -> String {
        switch relation {
        case .household: "household with"
        case .sharedMailbox: "shares a mailbox with"
        case .colleague: "colleague of"
        case .siblingOf: "sister site of"
        case .branchOf: isSubject ? "branch of" : "has branch"
        case .parentOf: isSubject ? "parent of" : "belongs to"
        case .successorOf: isSubject ? "successor of" : "continued by"
        case .newEmployer: isSubject ? "formerly elsewhere" : "later elsewhere"
        case .assistantOf: isSubject ? "assistant of" : "has assistant"
        case .committeeMember: isSubject ? "on a committee of" : "has on a committee"
        case .other: "related to"
        }
    }

    /// What the rows of a file are; `kind` as the report names it.
    static func rows(ofKind kind: String) -> String {
        if let history = HistoryKind(rawValue: kind) { return history.plural }
        return kind == PartyKind.contact.rawValue ? "people" : "companies"
    }

    static func separator(_ delimiter: String) -> String {
        switch delimiter {
        case ",": "commas"
        case ";": "semicolons"
        case "\t": "tabs"
        case "|": "bars"
        default: "“\(delimiter)”"
        }
    }

    /// `emailOptOut` as `e-mail opt out`.
    private static func words(_ identifier: String) -> String {
        var out = ""
        for character in identifier {
            if character.isUppercase { out += " " }
            out += character.lowercased()
        }
        return out.replacing("email", with: "e-mail")
    }
}
