import RecordModel

@testable import MatchingInside

/// The records of a list, ready for matching.
struct PeopleTable: Sendable {
    let rows: SharedColumn<PersonRow>
    let names: NameTexts
    let emails: EmailTexts
    let streets: ValueTexts
    let cities: ValueTexts
    let postcodes: ValueTexts
    let companies: ValueTexts
    let birthDates: BirthDates
    /// How many records have each field.
    let populations: Populations

    struct Populations: Sendable {
        var given = 0, family = 0, middle = 0, email = 0, phone = 0, street = 0, city = 0
        var postcode = 0, company = 0, birthDate = 0, domain = 0

        mutating func add(_ row: PersonRow) {
            given += row.given != 0 ? 1 : 0
            family += row.family != 0 ? 1 : 0
            middle += row.middle != 0 ? 1 : 0
            email += row.email != 0 ? 1 : 0
            phone += row.phone != 0 ? 1 : 0
            street += row.street != 0 ? 1 : 0
            city += row.city != 0 ? 1 : 0
            postcode += row.postcode != 0 ? 1 : 0
            company += row.company != 0 ? 1 : 0
            birthDate += row.birthDate != 0 ? 1 : 0
            domain += row.domain != 0 ? 1 : 0
        }

        mutating func add(_ other: Populations) {
            given += other.given
            family += other.family
            middle += other.middle
            email += other.email
            phone += other.phone
            street += other.street
            city += other.city
            postcode += other.postcode
            company += other.company
            birthDate += other.birthDate
            domain += other.domain
        }
    }

    var count: Int { rows.count }
}
