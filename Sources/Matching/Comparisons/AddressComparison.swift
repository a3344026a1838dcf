import RecordModel

/// Street, postcode and city as one comparison.
struct AddressComparison: Sendable {
    enum Level {
        static let onlyTwo: UInt8 = 1
        static let few: UInt8 = 2
        static let many: UInt8 = 3
        static let similarStreet: UInt8 = 4
        static let streetOnly: UInt8 = 5
        static let postcode: UInt8 = 6
        static let postcodeOtherStreet: UInt8 = 7
        static let city: UInt8 = 8
        static let cityOtherPlace: UInt8 = 9
        static let nearby: UInt8 = 10
        static let different: UInt8 = 11
    }

    let streets: PreparedFeature?
    let postcodes: PreparedFeature?
    let cities: PreparedFeature?
    let houseNumbers: PreparedFeature?
    /// How many records stand at each record's own address.
    private let neighbours: FrozenColumn<UInt32>

    init(
        records: Int, streets: PreparedFeature?, postcodes: PreparedFeature?,
        cities: PreparedFeature?, houseNumbers: PreparedFeature?, in arena: MemoryArena
    ) {
        self.streets = streets
        self.postcodes = postcodes
        self.cities = cities
        self.houseNumbers = houseNumbers
        neighbours = arena.freeze(
            AddressCounts.neighbours(
                records: records, streets: streets, places: [postcodes, cities].compactMap { $0 }))
    }

    /// How the parts of two addresses compare; absent where either side lacks the part.
    private enum Agreement {
        case absent, same(UInt32), other
    }

    @inline(__always)
    private func agreement(_ part: PreparedFeature?, _ left: Int, _ right: Int) -> Agreement {
        guard let part, part.has(left), part.has(right) else { return .absent }
        let shared = part.shared(left, right)
        return shared == PreparedFeature.none ? .other : .same(shared)
    }

    func compare(_ left: Int, _ right: Int) -> (level: UInt8, chance: Float) {
        let street = agreement(streets, left, right)
        let postcode = agreement(postcodes, left, right)
        let city = agreement(cities, left, right)
        var isSamePlace = false
        if case .same = postcode { isSamePlace = true }
        if case .same = city { isSamePlace = true }
        switch street {
        case .same(let value):
            if isSamePlace { return (sharedLevel(max(neighbours[left], neighbours[right])), 0) }
            return (Level.streetOnly, streets?.chance(value) ?? 0)
        case .other:
            if isSamePlace && isSimilarStreet(left, right) { return (Level.similarStreet, 0) }
        case .absent: break
        }
        return comparePlaces(left, right, street: street, postcode: postcode, city: city)
    }

    func sharedLevel(_ count: UInt32) -> UInt8 {
        count <= 2 ? Level.onlyTwo : count <= 6 ? Level.few : Level.many
    }

    private func comparePlaces(
        _ left: Int, _ right: Int, street: Agreement, postcode: Agreement, city: Agreement
    ) -> (level: UInt8, chance: Float) {
        var streetsDiffer = false
        if case .other = street { streetsDiffer = true }
        if case .same(let value) = postcode {
            let level = streetsDiffer ? Level.postcodeOtherStreet : Level.postcode
            return (level, postcodes?.chance(value) ?? 0)
        }
        var postcodesDiffer = false
        if case .other = postcode { postcodesDiffer = true }
        if case .same(let value) = city {
            let isElsewhere = streetsDiffer || postcodesDiffer
            return (isElsewhere ? Level.cityOtherPlace : Level.city, cities?.chance(value) ?? 0)
        }
        var citiesDiffer = false
        if case .other = city { citiesDiffer = true }
        if postcodesDiffer, isNear(postcodes, left, right, edits: 1) { return (Level.nearby, 0) }
        if citiesDiffer, isNear(cities, left, right, edits: 2) { return (Level.nearby, 0) }
        return (streetsDiffer || postcodesDiffer || citiesDiffer ? Level.different : 0, 0)
    }

    private func isNear(_ part: PreparedFeature?, _ left: Int, _ right: Int, edits: Int) -> Bool {
        guard let part else { return false }
        let a = part.first(left)
        let b = part.first(right)
        if min(part.length(a), part.length(b)) < 4 { return false }
        return part.distance(a, b, atMost: edits) <= edits
    }

    private func isSimilarStreet(_ left: Int, _ right: Int) -> Bool {
        guard let streets else { return false }
        let a = streets.first(left)
        let b = streets.first(right)
        let shorter = min(streets.length(a), streets.length(b))
        if shorter < 5 { return false }
        if streets.distance(a, b, atMost: 1) == 1 { return true }
        var isSameNumber = false
        if let houseNumbers, houseNumbers.has(left), houseNumbers.has(right) {
            isSameNumber = houseNumbers.shared(left, right) != PreparedFeature.none
        }
        return streets.similarity(a, b) >= (isSameNumber ? 0.82 : 0.96)
    }
}
