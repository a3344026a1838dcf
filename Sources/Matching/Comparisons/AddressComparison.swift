import RecordModel

/// Street, house number, postcode and city as one comparison.
struct AddressComparison: Sendable {
    enum Level {
        static let onlyTwo: UInt8 = 1
        static let few: UInt8 = 2
        static let many: UInt8 = 3
        static let similarStreet: UInt8 = 4
        static let streetOnly: UInt8 = 5
        static let streetElsewhere: UInt8 = 6
        static let similarStreetOnly: UInt8 = 7
        static let partOfStreet: UInt8 = 8
        static let postcode: UInt8 = 9
        static let city: UInt8 = 10
        static let postcodeOtherStreet: UInt8 = 11
        static let cityOtherPlace: UInt8 = 12
        static let postcodeOtherCity: UInt8 = 13
        static let nearby: UInt8 = 14
        static let different: UInt8 = 15
    }

    let streets: PreparedFeature?
    let postcodes: PreparedFeature?
    let cities: PreparedFeature?
    let houseNumbers: PreparedFeature?
    /// How many records stand at each record's own address.
    private let neighbours: FrozenColumn<UInt32>
    private let streetNames: StreetNames
    private let situations: AddressSituations

    init(
        records: Int, of all: Int, streets: PreparedFeature?, postcodes: PreparedFeature?,
        cities: PreparedFeature?, houseNumbers: PreparedFeature?, in arena: MemoryArena
    ) {
        self.streets = streets
        self.postcodes = postcodes
        self.cities = cities
        self.houseNumbers = houseNumbers
        streetNames = StreetNames(streets, in: arena)
        situations = AddressSituations(
            records: all, streets: streets, postcodes: postcodes, cities: cities)
        neighbours = arena.freeze(
            AddressCounts.neighbours(
                records: records, streets: streets, places: [postcodes, cities].compactMap { $0 }))
    }

    /// Counts the records at an address as the whole table does that this one is a part of.
    ///
    /// - Precondition: no task reads meanwhile.
    func inherit(_ whole: WholeCounts, records: Int, in arena: MemoryArena) {
        guard let streets else { return }
        var totals = [UInt32](repeating: 0, count: neighbours.count)
        for (feature, place) in [(Feature.postalCode, postcodes), (.city, cities)] {
            guard let place else { continue }
            AddressCounts.forEachAddress(records: records, streets, place, feature) { key, here in
                var known: UInt32 = 0
                var new: UInt32 = 0
                for record in here {
                    if !whole.isNew.isEmpty, whole.isNew[record] { new += 1 } else { known += 1 }
                }
                let total = whole.count(key, known: known, new: new)
                for record in here { totals[record] = max(totals[record], total) }
            }
        }
        arena.overwrite(neighbours, with: totals)
    }

    /// How a part of two addresses compares; absent where either side lacks it.
    private enum Agreement {
        case absent, same, near, other
    }

    @inline(__always)
    private func agreement(
        _ part: PreparedFeature?, _ left: Int, _ right: Int, edits: Int
    ) -> Agreement {
        guard let part, part.has(left), part.has(right) else { return .absent }
        if part.shared(left, right) != PreparedFeature.none { return .same }
        let a = part.first(left)
        let b = part.first(right)
        if min(part.length(a), part.length(b)) < 4 { return .other }
        return part.distance(a, b, atMost: edits) <= edits ? .near : .other
    }

    @inline(__always)
    private func chance(_ part: PreparedFeature?, _ left: Int, _ right: Int) -> Float {
        part.map { $0.chance($0.shared(left, right)) } ?? 0
    }

    func compare(_ left: Int, _ right: Int) -> (level: UInt8, chance: Float) {
        let postcode = agreement(postcodes, left, right, edits: 1)
        let city = agreement(cities, left, right, edits: 2)
        let isSamePlace = postcode == .same || city == .same
        let isNearPlace = isSamePlace || postcode == .near || city == .near
        var isOtherStreet = false
        if let streets, streets.has(left), streets.has(right) {
            if streets.shared(left, right) != PreparedFeature.none {
                if isSamePlace { return (sharedLevel(max(neighbours[left], neighbours[right])), 0) }
                if isNearPlace { return (Level.similarStreet, 0) }
                let isUnknown = postcode == .absent && city == .absent
                let own = chance(streets, left, right)
                return isUnknown
                    ? (Level.streetOnly, own + situations.placeUnknown)
                    : (Level.streetElsewhere, own + situations.placeKnown)
            }
            let agreement = streetNames.agreement(streets.first(left), streets.first(right))
            if isNearPlace {
                if agreement == .slip || isSimilarStreet(streets, left, right) {
                    return (Level.similarStreet, 0)
                }
                if agreement == .name { return (Level.partOfStreet, 0) }
            } else if agreement == .slip {
                if postcode == .absent && city == .absent { return (Level.similarStreetOnly, 0) }
                let own = max(
                    streets.chance(streets.first(left)), streets.chance(streets.first(right)))
                return (Level.streetElsewhere, own + situations.placeKnown)
            }
            isOtherStreet = true
        }
        let isPlaceSure = isNearPlace && postcode != .other && city != .other
        if isPlaceSure && isSameHouseNumber(left, right) { return (Level.partOfStreet, 0) }
        return comparePlaces(
            left, right, isOtherStreet: isOtherStreet, postcode: postcode, city: city)
    }

    func sharedLevel(_ count: UInt32) -> UInt8 {
        count <= 2 ? Level.onlyTwo : count <= 6 ? Level.few : Level.many
    }

    @inline(__always)
    private func comparePlaces(
        _ left: Int, _ right: Int, isOtherStreet: Bool, postcode: Agreement, city: Agreement
    ) -> (level: UInt8, chance: Float) {
        if postcode == .same {
            let own = chance(postcodes, left, right)
            if city == .other { return (Level.postcodeOtherCity, own) }
            return isOtherStreet
                ? (Level.postcodeOtherStreet, own + situations.streetKnown)
                : (Level.postcode, own + situations.streetUnknown)
        }
        if city == .same {
            let own = chance(cities, left, right)
            return isOtherStreet || postcode == .other
                ? (Level.cityOtherPlace, own + situations.moreThanCityKnown)
                : (Level.city, own + situations.onlyCityKnown)
        }
        if postcode == .near && city != .other || city == .near && postcode != .other {
            return (Level.nearby, 0)
        }
        // Both parts of the place slipped, or one and the house number is the same.
        if postcode == .near || city == .near, isSameHouseNumber(left, right) {
            return (Level.nearby, 0)
        }
        let isCompared = isOtherStreet || postcode != .absent || city != .absent
        return (isCompared ? Level.different : 0, 0)
    }

    @inline(__always)
    private func isSameHouseNumber(_ left: Int, _ right: Int) -> Bool {
        guard let houseNumbers, houseNumbers.has(left) else { return false }
        return houseNumbers.shared(left, right) != PreparedFeature.none
    }

    /// Whether two streets in one place look alike as they are written, numbers included.
    private func isSimilarStreet(_ streets: PreparedFeature, _ left: Int, _ right: Int) -> Bool {
        let a = streets.first(left)
        let b = streets.first(right)
        if min(streets.length(a), streets.length(b)) < 5 { return false }
        if streets.distance(a, b, atMost: 1) == 1 { return true }
        if isSameHouseNumber(left, right) && streetNames.areSimilar(a, b) { return true }
        return streets.similarity(a, b, atLeast: 0.96) >= 0.96
    }
}
