import RecordModel

/// Says when two raw values of a field are the same value in different writing.
///
/// Survivorship folds values with equal keys into one, so a key is finer than what matching
/// compares: it keeps what a person could not do without. An e-mail address keeps its tag and its
/// dots, a phone its extension, an organisation its legal form.
public struct FieldNormalizer: Sendable {
    private let phones = PhoneNormalizer()
    private let emails = EmailNormalizer()
    private let names = PersonNameNormalizer()
    private let addresses = AddressNormalizer()
    private let dates: DateNormalizer

    /// - Parameter dateOrder: how ambiguous dates are read; by the region's habit where nil.
    public init(dateOrder: DateOrder? = nil) {
        dates = DateNormalizer(order: dateOrder ?? DateOrder(region: nil))
    }

    /// The key of a value among the values of its field.
    ///
    /// - Missing: a blank value has the empty key; a placeholder keeps its folded text, because it
    ///   is what the source said.
    /// - Parameter region: ISO 3166 alpha-2 in upper case of phones, postal codes and regions.
    public func equalityKey(for value: FieldValue, region: String?) -> String {
        let text = value.text
        let country = region?.lowercased()
        let key: String? =
            switch value.field {
            case .email: emails.parse(text)?.address
            case .phone, .fax: phoneKey(text, region)
            case .birthDate: birthDateKey(value, region)
            case .fullName: names.parse(full: text).map(Self.nameKey)
            case .givenName, .middleName, .nickname, .initials:
                Self.folded(names.words(Array(text.utf8)))
            case .familyName, .maidenName: Self.folded(names.familyParts(Array(text.utf8)).family)
            case .organization, .accountName, .tradingName: organizationKey(text)
            case .url, .socialProfile: WebNormalizer.canonicalURL(text)
            case .street: addresses.street(text).flatMap(Self.streetKey)
            case .postalCode: addresses.postalCode(text, country: country)
            case .city, .locality: addresses.city(text)
            case .region: addresses.region(text, country: country)
            case .country: addresses.country(text)
            case .taxID, .registrationID, .nationalID:
                Self.folded(FoldedText.identifier(Array(text.utf8)))
            case .recordKey, .accountKey, .parentKey, .mergedInto, .ownerKey: text
            default: nil
            }
        return key ?? String(decoding: FoldedText.words(Array(text.utf8)), as: UTF8.self)
    }

    /// Whether the key of a field's values depends on the region that they are from.
    public static func dependsOnRegion(_ field: Field) -> Bool {
        switch field {
        case .phone, .fax, .birthDate, .postalCode, .region: true
        default: false
        }
    }

    private func phoneKey(_ text: String, _ region: String?) -> String? {
        phones.parse(text, region: region).map { number in
            number.digits + (number.extension.map { "x" + $0 } ?? "")
        }
    }

    private func birthDateKey(_ value: FieldValue, _ region: String?) -> String? {
        let isPart = value.label.map { ["year", "month", "day"].contains($0) } ?? false
        if isPart { return nil }
        if region == "US" {
            return DateNormalizer(order: DateOrder(region: "US")).parse(value.text)?.compact
        }
        return dates.parse(value.text)?.compact
    }

    private func organizationKey(_ text: String) -> String? {
        OrganizationNormalizer().parse(text).map { name in
            [name.core, name.legalForm, name.branch, name.department].compactMap { $0 }
                .joined(separator: "|")
        }
    }

    private static func nameKey(_ name: PersonName) -> String {
        name.fullName + (name.generation.map { " \($0)" } ?? "")
    }

    private static func streetKey(_ parts: StreetParts) -> String? {
        parts.line.map { $0 + (parts.unit.map { "#" + $0 } ?? "") }
    }

    private static func folded(_ bytes: [UInt8]) -> String? {
        bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }
}
