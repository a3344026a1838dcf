import CanonicalStore
import RecordModel
import Resolution

/// What of an entity is written on its card.
struct CardValues {
    /// The surviving values; groups tell the members' things apart.
    let values: [FieldValue]
    /// The cards that its members were imported from, in their order.
    let originals: [String]

    init(_ party: StoredParty) {
        var places: [Place: Int] = [:]
        values = party.golden.survivors.map { survivor in
            let value = survivor.winner.value
            var group = survivor.group
            // Names and addresses survive as wholes, with groups of their own.
            if FieldUnit(value.field) == nil {
                // Two members may both have an organisation in their first group.
                let place = Place(record: survivor.winner.record, group: value.group)
                group = places[place] ?? places.count
                places[place] = group
            }
            return FieldValue(
                field: value.field, label: value.label, group: group, text: value.text,
                column: value.column)
        }
        originals = party.members.flatMap(\.values).filter {
            $0.field == .unmapped && $0.column == 0 && $0.text.hasPrefix("BEGIN:VCARD\n")
        }.map(\.text)
    }

    private struct Place: Hashable {
        let record: RecordID
        let group: Int
    }
}
