/// Values that have to be unlike those of all other entities, with the rows that have them.
struct ClaimedValues: Sendable {
    private struct Claim {
        let hash: UInt64
        let row: Int64
        let entity: Int64
        let source: Int32
        /// Below zero for a row of nobody.
        let owner: Int32
    }

    private var claims: [Claim] = []

    mutating func add(_ hash: UInt64, row: Int64, entity: Int64, source: Int, owner: Int?) {
        claims.append(
            Claim(
                hash: hash, row: row, entity: entity, source: Int32(truncatingIfNeeded: source),
                owner: Int32(truncatingIfNeeded: owner ?? -1)))
    }

    /// Adds the claims of another, whose sources and owners have other numbers here.
    mutating func absorb(_ other: ClaimedValues, _ sources: [Int], _ owners: [Int]) {
        claims.reserveCapacity(claims.count + other.claims.count)
        for claim in other.claims {
            add(
                claim.hash, row: claim.row, entity: claim.entity,
                source: sources[Int(claim.source)],
                owner: claim.owner < 0 ? nil : owners[Int(claim.owner)])
        }
    }

    /// Says of each row with values whether another entity has one of them, and forgets them.
    ///
    /// - Complexity: linear in the number of values, besides bringing the rows in order.
    mutating func settle(_ body: (Int64, Int, Int?, Bool) -> Void) {
        let shared = sharing()
        // A row's values are side by side, since rows come whole.
        var start = 0
        while start < claims.count {
            let claim = claims[start]
            var isShared = false
            while start < claims.count, claims[start].row == claim.row {
                isShared = isShared || shared[start]
                start += 1
            }
            body(
                claim.row, Int(claim.source), claim.owner < 0 ? nil : Int(claim.owner), isShared)
        }
        claims = []
    }

    /// For each claim whether two entities have its value: by a table of open addresses.
    private func sharing() -> [Bool] {
        if claims.isEmpty { return [] }
        let size = 1 << (Int.bitWidth - (2 * claims.count).leadingZeroBitCount)
        var first = [Int32](repeating: -1, count: size)
        var isShared = [Bool](repeating: false, count: claims.count)
        var places = [Int32](repeating: 0, count: claims.count)
        for (index, claim) in claims.enumerated() {
            var place = Int(truncatingIfNeeded: claim.hash >> 20) & (size - 1)
            while first[place] >= 0, claims[Int(first[place])].hash != claim.hash {
                place = (place + 1) & (size - 1)
            }
            if first[place] < 0 {
                first[place] = Int32(truncatingIfNeeded: index)
            } else if claims[Int(first[place])].entity != claim.entity {
                isShared[Int(first[place])] = true
            }
            places[index] = first[place]
        }
        for index in claims.indices where isShared[Int(places[index])] { isShared[index] = true }
        return isShared
    }
}
