import RecordModel

extension SurvivorshipPolicy {
    /// The golden record of an entity.
    ///
    /// Every value that is not blank is in it exactly once, as a winner, an equal twin or an
    /// alternate: nothing is forgotten. A blank cell is a statement only where a field has one
    /// value: there it stands among the alternates, behind all values.
    ///
    /// - Parameters:
    ///   - members: in any order; the result does not depend on it.
    ///   - pins: people's choices for this entity, in any order.
    ///   - context: what else a key depends on than the value's field, label and text: values that
    ///     are equal in all four are taken for equal without asking for their keys. Where it is left
    ///     out, keys are asked for all values.
    ///   - equalityKey: the normalised form of a value: equal for values that say the same. It is
    ///     not asked for single members.
    public func golden(
        kind: PartyKind, members: [SourceRecord], pins: [FieldPin] = [],
        context: ((Field, SourceRecord) -> String)? = nil,
        equalityKey: (FieldValue, SourceRecord) -> String
    ) -> GoldenRecord {
        if members.count == 1 && pins.isEmpty {
            return Self.golden(kind: kind, only: members[0])
        }
        let ordered = members.sorted { ($0.reference, $0.id) < ($1.reference, $1.id) }
        return withoutActuallyEscaping(equalityKey) { key in
            Survivorship(
                policy: self, kind: kind, members: ordered, pins: pins,
                equality: StatementEquality(context: context, normalisedKey: key)
            ).golden()
        }
    }

    /// The golden record of a single source record: all its values as they are.
    private static func golden(kind: PartyKind, only record: SourceRecord) -> GoldenRecord {
        let places = EntityHasher.order(ofValues: record.values)
        let survivors = places.map { place in
            let value = record.values[place]
            return GoldenRecord.Survivor(
                winner: .init(value: value, record: record.id), twins: [], alternates: [],
                rule: .only, isConflict: false, group: value.group)
        }
        return GoldenRecord(kind: kind, survivors: survivors)
    }
}

extension EntityHasher {
    /// The places of the values that survive in a record on its own, in the order in which they
    /// are hashed: by field, then group, then place; blank ones are left out.
    package static func order(ofValues values: [FieldValue]) -> [Int] {
        var keys: [UInt64] = []
        keys.reserveCapacity(values.count)
        var isSorted = true
        for (place, value) in values.enumerated() where !value.isBlank {
            let group = UInt64(UInt16(clamping: value.group))
            let key = UInt64(value.field.ordinal) << 48 | group << 32 | UInt64(UInt32(place))
            if let last = keys.last, last > key { isSorted = false }
            keys.append(key)
        }
        if !isSorted { keys.sort() }
        return keys.map { Int(UInt32(truncatingIfNeeded: $0)) }
    }
}
