import RecordModel

@testable import MatchingInside

/// log₂ of the chance that another record, no duplicate, has a value that so many have.
///
/// The same as in `PreparedFeature` and `CountLogarithms`.
struct CoincidenceTable: Sendable {
    private static let size = 4096

    private let logarithms: SharedColumn<Float>
    let given, family, middle, mailbox, street, city, postcode, company, domain, birthDate: Float
    let situations: AddressShares

    /// How likely two records' addresses are comparable in which parts, in bits (`AddressSituations`).
    struct AddressShares: Sendable {
        let streetKnown, streetUnknown, placeKnown, placeUnknown: Float
        let onlyCityKnown, moreThanCityKnown: Float
    }

    /// - Parameter duplicates: a record's duplicates, on average, which are no coincidence.
    init(_ table: PeopleTable, duplicates: Double) {
        logarithms = SharedColumn(
            (0..<Self.size).map { count in
                let others = Double(count) - 1
                return Self.bits(max(others - duplicates, others * 0.25, 0.5))
            })
        func population(_ records: Int) -> Float { Self.bits(Double(records + Strangers.count)) }
        let counts = table.populations
        given = population(counts.given)
        family = population(counts.family)
        middle = population(counts.middle)
        mailbox = population(counts.email)
        street = population(counts.street)
        city = population(counts.city)
        postcode = population(counts.postcode)
        company = population(counts.company)
        domain = population(counts.domain)
        birthDate = population(counts.birthDate)
        func both(_ records: Int) -> Double {
            let share = Double(records) / Double(max(1, table.count))
            return share * share
        }
        func share(_ value: Double) -> Float { Self.bits(max(value, 0.01)) }
        let streets = both(counts.street)
        let codes = both(counts.postcode)
        let place = 1 - (1 - codes) * (1 - both(counts.city))
        let onlyCity = (1 - streets) * (1 - codes)
        situations = AddressShares(
            streetKnown: share(streets), streetUnknown: share(1 - streets),
            placeKnown: share(place), placeUnknown: share(1 - place),
            onlyCityKnown: share(onlyCity), moreThanCityKnown: share(1 - onlyCity))
    }

    private static func bits(_ value: Double) -> Float { Float(BinaryLogarithm.log(value)) }

    @inline(__always)
    func chance(_ count: UInt32, of population: Float) -> Float {
        let own =
            Int(count) < Self.size ? logarithms[count] : Self.bits(Double(count))
        return min(0, own - population)
    }

    func free() { logarithms.free() }
}
