/// The columns of a list of people that matching looks at.
enum ColumnField: Int, CaseIterable, Sendable {
    case key, given, family, company, email, phone, street, city, postcode, country, birthDate

    /// Its place among all fields.
    @inline(__always)
    var place: Int { rawValue }

    /// What `--column` calls it.
    var name: String { String(describing: self) }

    /// The headers that are taken for the column, in lower case without anything but letters.
    private var headers: [String] {
        switch self {
        case .key: ["id", "recid", "recordid", "uniqueid"]
        case .given: ["firstname", "givenname", "fname"]
        case .family: ["lastname", "surname", "familyname", "lname"]
        case .company: ["company", "organization", "organisation", "accountname"]
        case .email: ["email", "emailaddress", "mail"]
        case .phone: ["phone", "phonenumber", "telephone"]
        case .street: ["street", "address", "streetaddress", "mailingstreet"]
        case .city: ["city", "suburb", "town", "mailingcity"]
        case .postcode: ["postcode", "zip", "postalcode", "mailingzip"]
        case .country: ["country", "mailingcountry"]
        case .birthDate: ["birthdate", "dateofbirth", "dob"]
        }
    }

    /// The field that a header names; nil for columns that are not looked at.
    static func named(_ header: String) -> ColumnField? {
        let letters = String(header.lowercased().filter { $0.isASCII && $0.isLetter })
        return allCases.first { $0.headers.contains(letters) }
    }
}
