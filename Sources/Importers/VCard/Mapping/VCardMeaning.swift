import RecordModel

/// How a property becomes cells.
enum VCardMeaning: Equatable, Sendable {
    /// `N`: family, given, additional, prefix, suffix.
    case name
    /// `FN`, which in an account is the organisation's name.
    case formattedName
    /// `ADR`: box, extension, street, city, region, postcode, country.
    case address
    /// `LABEL`: an address in one piece.
    case addressLabel
    /// `ORG`: the organisation, then its units.
    case organization
    /// `TEL`, which may be a fax.
    case phone
    /// One text for one field, with a fixed label.
    case text(Field, label: String?)
    /// A list with commas, one cell for each entry.
    case list(Field)
    /// A text whose label is the `TYPE`: e-mail, web address.
    case labelled(Field)
    /// An address in a messaging service; the service is the label, nil where parameters say it.
    case service(Field, name: String?)
    case birthDate
    case gender
    case sound
    /// A value of Android's own tables, named by its first component.
    case android
    /// Kept raw.
    case other
    /// Kept raw, and says nothing of anybody: which program wrote the card.
    case producer
    /// Says nothing of the party, or is told in another cell.
    case structural

    /// What a property means, by its name in upper case.
    static func of(_ name: String) -> VCardMeaning {
        if let meaning = meanings[name] { return meaning }
        if name.hasPrefix("X-MESSAGING/") {
            let service = name.dropFirst(12).split(separator: "-").first.map { $0.lowercased() }
            return .service(.instantMessage, name: service)
        }
        if name.hasPrefix("X-RECOLLECT-"), let field = ownFields[String(name.dropFirst(12))] {
            return .labelled(field)
        }
        return .other
    }

    /// The fields that `VCardWriter` has no better property for, by their names in upper case.
    private static let ownFields: [String: Field] = {
        var fields: [String: Field] = [:]
        for field in Field.allCases where field != .unmapped {
            fields[field.rawValue.uppercased()] = field
        }
        return fields
    }()

    private static let meanings: [String: VCardMeaning] = [
        "N": .name, "FN": .formattedName, "NAME": .other,
        "ADR": .address, "LABEL": .addressLabel, "ORG": .organization, "TEL": .phone,
        "X-MS-TEL": .phone,
        "EMAIL": .labelled(.email), "URL": .labelled(.url), "X-EVOLUTION-BLOG-URL": .labelled(.url),
        "TITLE": .text(.jobTitle, label: nil), "ROLE": .text(.role, label: nil),
        "NOTE": .text(.note, label: nil), "NICKNAME": .list(.nickname),
        "X-NICKNAME": .list(.nickname), "CATEGORIES": .list(.tags),
        "BDAY": .birthDate, "BIRTHDAY": .birthDate, "BIRTHPLACE": .text(.birthPlace, label: nil),
        "GENDER": .gender, "X-GENDER": .gender, "LANG": .text(.language, label: nil),
        "UID": .text(.recordKey, label: nil), "REV": .text(.modifiedAt, label: nil),
        "CREATED": .text(.createdAt, label: nil), "SOUND": .sound,
        "X-PHONETIC-FIRST-NAME": .text(.phoneticName, label: "given"),
        "X-PHONETIC-MIDDLE-NAME": .text(.phoneticName, label: "middle"),
        "X-PHONETIC-LAST-NAME": .text(.phoneticName, label: "family"),
        "X-MAIDENNAME": .text(.maidenName, label: nil),
        "X-MAIDEN-NAME": .text(.maidenName, label: nil),
        "X-DEPARTMENT": .text(.department, label: nil),
        "X-KADDRESSBOOK-X-DEPARTMENT": .text(.department, label: nil),
        "X-KADDRESSBOOK-X-IMADDRESS": .service(.instantMessage, name: "im"),
        "IMPP": .service(.instantMessage, name: nil),
        "X-IM": .service(.instantMessage, name: nil),
        "X-MS-IMADDRESS": .service(.instantMessage, name: "im"),
        "X-AIM": .service(.instantMessage, name: "aim"),
        "X-ICQ": .service(.instantMessage, name: "icq"),
        "X-JABBER": .service(.instantMessage, name: "jabber"),
        "X-MSN": .service(.instantMessage, name: "msn"),
        "X-YAHOO": .service(.instantMessage, name: "yahoo"),
        "X-SKYPE": .service(.instantMessage, name: "skype"),
        "X-SKYPE-USERNAME": .service(.instantMessage, name: "skype"),
        "X-QQ": .service(.instantMessage, name: "qq"),
        "X-GTALK": .service(.instantMessage, name: "gtalk"),
        "X-GOOGLE-TALK": .service(.instantMessage, name: "gtalk"),
        "X-GADUGADU": .service(.instantMessage, name: "gadugadu"),
        "X-GROUPWISE": .service(.instantMessage, name: "groupwise"),
        "X-MATRIX": .service(.instantMessage, name: "matrix"),
        "X-TELEGRAM": .service(.instantMessage, name: "telegram"),
        "X-SIP": .service(.instantMessage, name: "sip"),
        "X-SOCIALPROFILE": .service(.socialProfile, name: nil),
        "SOCIALPROFILE": .service(.socialProfile, name: nil),
        "X-TWITTER": .service(.socialProfile, name: "twitter"),
        "X-FACEBOOK": .service(.socialProfile, name: "facebook"),
        "X-LINKEDIN": .service(.socialProfile, name: "linkedin"),
        "X-INSTAGRAM": .service(.socialProfile, name: "instagram"),
        "X-ANDROID-CUSTOM": .android,
        "PRODID": .producer, "BEGIN": .structural, "END": .structural, "VERSION": .structural,
        "X-ABLABEL": .structural,
    ]
}
