import CanonicalStore
import RecordModel
import Resolution

/// The addresses of a segment's parties that may be used, by the consents of all their records.
struct SegmentAddresses {
    /// An address with whose it is, and with the record that permits its use.
    struct Place {
        let line: CustomerLine
        let triple: ConsentTriple
        let record: RecordReference?
    }

    let store: CanonicalStore
    let channel: ConsentChannel
    /// Nil for whatever purpose: what is permitted for a named one only is left out then.
    let purpose: String?

    /// By party in their order; each address once.
    func places(of lines: [CustomerLine]) throws -> [Place] {
        let lineOf = Dictionary(lines.map { ($0.entity, $0) }) { first, _ in first }
        var places: [Place] = []
        try store.forEachParty(lines.map(\.entity)) { party in
            guard let line = lineOf[party.id] else { return }
            let ledger = UsableAddresses.shared.ledger(party.members)
            for triple in ledger.usable(on: channel, for: purpose) {
                let record = party.members.first { $0.id == triple.permission.record }
                places.append(Place(line: line, triple: triple, record: record?.reference))
            }
        }
        return places
    }
}
