import RecordModel

/// Tells a list of colleagues, with who is active, from a list of people.
///
/// Both have names and addresses, and the users of a web shop are its customers. So it needs a word for
/// users, a column that says who is active, no column of where somebody lives, and the addresses of one
/// organisation.
struct UserList {
    let names: [HeaderName]
    let partyMeanings: [HeaderMeaning?]
    let rows: [[String]]
    let tableName: String

    /// What the columns look like.
    enum Likeness {
        case none
        /// The columns fit, the addresses are those of many organisations or of mailbox providers.
        case columnsOnly
        case users
    }

    func likeness() -> Likeness {
        guard hasWord, hasActivity, !hasPlace, let emails else { return .none }
        let domains = rows.compactMap { row -> Substring? in
            guard emails < row.count, let at = row[emails].lastIndex(of: "@") else { return nil }
            return Substring(row[emails][row[emails].index(after: at)...].lowercased())
        }
        let counts = Dictionary(domains.map { ($0, 1) }, uniquingKeysWith: +)
        guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
            return .none
        }
        let isOfOne = most.value * 5 >= domains.count * 4 && !Self.isForEverybody(most.key)
        return isOfOne ? .users : .columnsOnly
    }

    private var emails: Int? { partyMeanings.firstIndex { $0?.field == .email } }

    /// Headers that only users of a system have.
    private static let words: Set<String> = [
        "userid", "username", "user", "userlogin", "login", "useremail", "userrole", "usertype",
        "userstatus", "benutzer", "benutzerid", "benutzername", "anmeldename", "utilisateur",
        "idutilisateur", "nomutilisateur", "usuario", "idusuario", "nombredeusuario",
    ]
    private static let tables: Set<String> = [
        "user", "users", "benutzer", "utilisateurs", "usuarios",
    ]
    private static let activity: Set<String> = [
        "active", "isactive", "useractive", "isuseractive", "enabled", "isenabled", "userstatus",
        "status", "state", "aktiv", "istaktiv", "actif", "estactif", "activo", "estaactivo",
    ]
    /// What columns of activity say, in small letters.
    private static let answers: Set<String> = [
        "true", "false", "0", "1", "yes", "no", "y", "n", "active", "inactive", "activated",
        "deactivated", "enabled", "disabled", "suspended", "ja", "nein", "aktiv", "inaktiv", "oui",
        "non", "actif", "inactif", "vrai", "faux", "si", "sí", "activo", "inactivo", "wahr",
        "falsch",
        "departed", "left",
    ]

    private var hasWord: Bool {
        names.contains { Self.words.contains($0.squashed) }
            || HeaderName(tableName).words.contains { Self.tables.contains($0) }
    }

    private var hasActivity: Bool {
        names.indices.contains { index in
            guard Self.activity.contains(names[index].squashed) else { return false }
            let values = rows.compactMap { index < $0.count ? $0[index].lowercased() : nil }
                .filter { !$0.allSatisfy(\.isWhitespace) }
            return !values.isEmpty && values.allSatisfy(Self.answers.contains)
        }
    }

    private var hasPlace: Bool {
        let places: Set<Field> = [
            .street, .city, .postalCode, .fullAddress, .birthDate, .organization,
        ]
        return partyMeanings.contains { $0.map { places.contains($0.field) } ?? false }
    }

    /// Whether a domain is one where anybody gets a mailbox.
    private static func isForEverybody(_ domain: Substring) -> Bool {
        let name = domain.split(separator: ".").dropLast().joined(separator: ".")
        return providers.contains(name) || providers.contains(String(name.prefix { $0 != "." }))
    }

    private static let providers: Set<String> = [
        "gmail", "googlemail", "yahoo", "hotmail", "outlook", "live", "msn", "icloud", "me", "mac",
        "aol",
        "gmx", "web", "t-online", "freenet", "orange", "free", "wanadoo", "laposte", "libero",
        "virgilio",
        "proton", "protonmail", "pm", "mail", "yandex", "qq", "163", "126", "naver", "comcast",
        "verizon",
        "btinternet", "sky", "telia", "zoho", "fastmail", "posteo", "mailbox",
    ]
}
