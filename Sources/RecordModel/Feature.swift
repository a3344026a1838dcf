/// A normalised property of a record: what blocking rules and comparisons work on.
///
/// All values are folded to lower-case ASCII (`TextKernels`), other scripts transliterated; a value
/// is never empty. A record may have several values of a feature.
public enum Feature: String, Sendable, Codable, CaseIterable {
    /// Given names, several given names joined by a space: `anna maria`; an initial is one letter.
    case givenName
    /// Further given names and middle initials, joined by a space.
    case middleName
    /// The family name without particles' spacing variants: `van der berg`, `garcia lopez`.
    case familyName
    /// The whole name in the order given, middle, family, without titles and suffixes.
    case fullName
    /// What a name is written in that has no sure Latin reading: `h` Chinese characters or Hangul,
    /// `c` consonants alone (Arabic, Hebrew).
    case nameScript
    /// `1` senior, `2` junior or II, `3` III, and so on.
    case generation
    /// `f` or `m`.
    case gender
    /// `YYYYMMDD`; `00` for an unknown month or day.
    case birthDate
    case birthPlace
    /// `local@domain`, canonical: lower case, no tag, no dots where the provider ignores them.
    case email
    /// A mailbox of a function (`info@`), canonical as `email`; of an organisation it is also an `email`.
    case sharedMailbox
    /// The registrable domain of the organisation, from e-mails and URLs; never a mass provider's.
    case domain
    /// E.164 digits without the plus sign; digits as found where no plan fits.
    case phone
    case phoneExtension
    /// House number and street, abbreviations spelled one way, without unit: `12 n main st`.
    case street
    case houseNumber
    case unit
    /// The names of an address that has a second line: of the building, estate or farm on it, and of
    /// the street without its number, since the two lines are often swapped.
    case building
    case city
    case region
    /// Upper-case letters and digits without spaces, in lower case: `sw1a1aa`; five digits for ZIP.
    case postalCode
    /// ISO 3166 alpha-2 in lower case.
    case country
    /// An organisation's name without its legal form; an employer's for a contact.
    case organization
    /// As `nameScript`, of the organisation's name.
    case organizationScript
    /// The legal form in one spelling: `gmbh`, `ltd`.
    case legalForm
    /// The branch or the department that stands in an organisation's name.
    case branch
    case jobTitle
    case taxID
    case nationalID
    /// The account that a contact belongs to: the key of the source, prefixed by it, or where accounts are
    /// matched already, that of the first record of the account's entity.
    case accountKey
    /// The people of an account, as its contacts have them: `anna meyer`, `a.meyer@example.org`.
    case person
    /// The value of a further mapped column that agrees or not, prefixed by the field's name.
    case attribute
}
