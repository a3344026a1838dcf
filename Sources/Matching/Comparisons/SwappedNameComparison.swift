import RecordModel
import TextKernels

/// Whether one record has the other's given name as its family name and the other way round.
struct SwappedNameComparison: Sendable {
    private let given: PreparedFeature
    private let family: PreparedFeature
    /// For each distinct family name the number of the same text among given names, or `none`.
    private let familyAsGiven: FrozenColumn<UInt32>

    init(
        given: PreparedFeature, family: PreparedFeature, givenPool: ValuePool,
        in arena: MemoryArena
    ) {
        self.given = given
        self.family = family
        let givenPool = givenPool.indexed()
        familyAsGiven = arena.freeze(
            (0..<UInt32(family.valueCount)).map { value in
                family.withBytes(value) { givenPool.find($0) } ?? PreparedFeature.none
            })
    }

    /// Whether a record has one word as given and as family name: which of the two it is, is not known.
    @inline(__always)
    func isOneWord(_ record: Int) -> Bool {
        let own = family.first(record)
        let first = given.first(record)
        if own == PreparedFeature.none || first == PreparedFeature.none { return false }
        return familyAsGiven[own] == first
    }

    /// How the names agree across their roles; nil where they do not.
    ///
    /// Whole when both do: exact on one side at least, the other may have a typo. Else one name of
    /// each record agrees exactly, as after `Anna Weber` became `Weber Keller`.
    func compare(_ left: Int, _ right: Int) -> (isWhole: Bool, chance: Float)? {
        let leftGiven = given.first(left)
        let rightGiven = given.first(right)
        let leftFamily = family.first(left)
        let rightFamily = family.first(right)
        let none = PreparedFeature.none
        if leftGiven == none || rightGiven == none || leftFamily == none || rightFamily == none {
            return nil
        }
        let first = familyAsGiven[rightFamily] == leftGiven
        let second = familyAsGiven[leftFamily] == rightGiven
        if !first && !second { return nil }
        // A name is as frequent as in the role in which it is more frequent.
        let firstChance = max(given.chance(leftGiven), family.chance(rightFamily))
        let secondChance = max(given.chance(rightGiven), family.chance(leftFamily))
        let firstAgrees = first || isClose(leftGiven, rightFamily)
        let secondAgrees = second || isClose(rightGiven, leftFamily)
        if firstAgrees && secondAgrees { return (true, firstChance + secondChance) }
        return (false, first ? firstChance : secondChance)
    }

    private func isClose(_ givenName: UInt32, _ familyName: UInt32) -> Bool {
        if given.length(givenName) < 4 || family.length(familyName) < 4 { return false }
        return given.withBytes(givenName) { a in
            family.withBytes(familyName) { b in
                OptimalStringAlignment.distance(a, b, atMost: 1) <= 1
            }
        }
    }
}
