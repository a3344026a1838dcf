import TextKernels

@testable import MatchingInside

extension PersonComparer {
    private typealias Level = AddressComparison.Level

    private enum Agreement { case absent, same, near, other }

    /// Street, house number, postcode and city as one comparison, as in `AddressComparison`.
    @inline(__always)
    func compareAddresses(_ a: PersonRow, _ b: PersonRow, into result: inout PairLevels) {
        if a.street | a.city | a.postcode == 0 || b.street | b.city | b.postcode == 0 { return }
        let found = addressLevel(a, b)
        result.set(Slot.address, found.0, chance: found.1)
    }

    @inline(__always)
    private func agreement(
        _ a: UInt32, _ b: UInt32, _ texts: ValueTexts, edits: Int
    ) -> Agreement {
        if a == 0 || b == 0 { return .absent }
        if a == b { return .same }
        let left = texts.facts[a]
        let right = texts.facts[b]
        if min(left.length, right.length) < 4 { return .other }
        if !left.letters.mayBe(within: edits, of: right.letters) { return .other }
        let isNear = texts.bytes.withSpans(left.range, right.range) {
            OptimalStringAlignment.distance($0, $1, atMost: edits) <= edits
        }
        return isNear ? .near : .other
    }

    private func addressLevel(_ a: PersonRow, _ b: PersonRow) -> (UInt8, Float) {
        let postcode = agreement(a.postcode, b.postcode, table.postcodes, edits: 1)
        let city = agreement(a.city, b.city, table.cities, edits: 2)
        let isSamePlace = postcode == .same || city == .same
        let isNearPlace = isSamePlace || postcode == .near || city == .near
        let isUnknown = postcode == .absent && city == .absent
        var isOtherStreet = false
        if a.street != 0 && b.street != 0 {
            if a.street == b.street {
                if isSamePlace { return (max(a.addressLevel, b.addressLevel), 0) }
                if isNearPlace { return (Level.similarStreet, 0) }
                let own = chances.chance(table.streets.facts[a.street].count, of: chances.street)
                return isUnknown
                    ? (Level.streetOnly, own + chances.situations.placeUnknown)
                    : (Level.streetElsewhere, own + chances.situations.placeKnown)
            }
            if isNearPlace || isUnknown, isSimilarStreet(a, b) {
                return (isNearPlace ? Level.similarStreet : Level.similarStreetOnly, 0)
            }
            isOtherStreet = true
        }
        let isPlaceSure = isNearPlace && postcode != .other && city != .other
        let sameHouse = a.house != 0 && a.house == b.house
        if isPlaceSure && sameHouse { return (Level.partOfStreet, 0) }
        return placeLevel(
            a, b, isOtherStreet: isOtherStreet, sameHouse: sameHouse, postcode: postcode,
            city: city)
    }

    @inline(__always)
    private func placeLevel(
        _ a: PersonRow, _ b: PersonRow, isOtherStreet: Bool, sameHouse: Bool,
        postcode: Agreement, city: Agreement
    ) -> (UInt8, Float) {
        let situations = chances.situations
        if postcode == .same {
            let own = chances.chance(
                table.postcodes.facts[a.postcode].count, of: chances.postcode)
            if city == .other { return (Level.postcodeOtherCity, own) }
            return isOtherStreet
                ? (Level.postcodeOtherStreet, own + situations.streetKnown)
                : (Level.postcode, own + situations.streetUnknown)
        }
        if city == .same {
            let own = chances.chance(table.cities.facts[a.city].count, of: chances.city)
            return isOtherStreet || postcode == .other
                ? (Level.cityOtherPlace, own + situations.moreThanCityKnown)
                : (Level.city, own + situations.onlyCityKnown)
        }
        if postcode == .near && city != .other || city == .near && postcode != .other {
            return (Level.nearby, 0)
        }
        if postcode == .near || city == .near, sameHouse { return (Level.nearby, 0) }
        let isCompared = isOtherStreet || postcode != .absent || city != .absent
        return (isCompared ? Level.different : 0, 0)
    }

    /// Whether two streets of one place look alike as they are written, numbers included.
    @inline(__always)
    private func isSimilarStreet(_ a: PersonRow, _ b: PersonRow) -> Bool {
        if min(a.streetLength, b.streetLength) < 5 { return false }
        let cutoff = a.house != 0 && a.house == b.house ? 0.9 : 0.96
        let most = a.streetLetters.mostSimilar(
            Int(a.streetLength), to: b.streetLetters, Int(b.streetLength))
        let mayBeSlip = a.streetLetters.mayBe(within: 1, of: b.streetLetters)
        if most < cutoff && !mayBeSlip { return false }
        let bytes = table.streets.bytes
        let left = table.streets.facts[a.street]
        let right = table.streets.facts[b.street]
        return isWithinOne(left, right, bytes)
            || similarity(left, right, bytes, atLeast: cutoff) >= cutoff
    }
}
