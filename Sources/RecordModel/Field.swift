/// What a column or a property means: the vocabulary that mappings, policies and exports share.
///
/// The raw values are part of the contract: they stand in mapping files, policies and JSON.
public enum Field: String, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
    // The person's name.
    case fullName, prefix, givenName, middleName, familyName, suffix, nickname, maidenName
    case initials, phoneticName
    // The person.
    case gender, birthDate, birthPlace, age, language
    // The person at work, and the organisation itself.
    case organization, tradingName, department, jobTitle, industry
    case taxID, registrationID, nationalID
    // Where it can be reached.
    case email, phone, fax, url, socialProfile, instantMessage
    // Where it is. `addressLine2` holds units, suburbs and other second lines.
    case street, houseNumber, unit, addressLine2, locality, city, region, postalCode, country
    case postOfficeBox, fullAddress
    // Its place in the source.
    case recordKey, accountKey, accountName, parentKey, mergedInto, mergedFrom, isDeleted
    // The relationship.
    case ownerName, ownerKey, leadSource, lifecycleStage, status, role, tags, note
    case createdAt, modifiedAt, lastActivityAt
    // Consent, with the polarity in the name.
    case emailOptOut, emailOptIn, phoneOptOut, phoneOptIn, messageOptOut, messageOptIn
    case postOptOut, postOptIn, faxOptOut, faxOptIn, allOptOut, allOptIn
    case consentDate, consentBasis
    /// Kept raw, shown, exported, and used for nothing else.
    case unmapped
}
