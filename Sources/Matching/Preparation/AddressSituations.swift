import RecordModel

/// How likely two records' addresses are comparable in which parts, in bits.
///
/// A level such as "same postcode, street not known" needs both the agreement and the situation; among
/// strangers its chance is the product of the postcode's frequency and the situation's share.
///
/// - Units: log₂ of a share; zero or negative.
struct AddressSituations: Sendable {
    let streetKnown: Float
    let streetUnknown: Float
    let placeKnown: Float
    let placeUnknown: Float
    let onlyCityKnown: Float
    let moreThanCityKnown: Float

    init(
        records: Int, streets: PreparedFeature?, postcodes: PreparedFeature?,
        cities: PreparedFeature?
    ) {
        func both(_ feature: PreparedFeature?) -> Double {
            let share = Double(feature?.population ?? 0) / Double(max(1, records))
            return share * share
        }
        func bits(_ share: Double) -> Float { Float(BinaryLogarithm.log(max(share, 0.01))) }
        let street = both(streets)
        let postcode = both(postcodes)
        streetKnown = bits(street)
        streetUnknown = bits(1 - street)
        let place = 1 - (1 - postcode) * (1 - both(cities))
        placeKnown = bits(place)
        placeUnknown = bits(1 - place)
        let onlyCity = (1 - street) * (1 - postcode)
        onlyCityKnown = bits(onlyCity)
        moreThanCityKnown = bits(1 - onlyCity)
    }
}
