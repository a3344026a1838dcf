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
    /// Nil for whatever purpose; a permission that names none is for every purpose.
    let purpose: String?

    /// By party in their order; each address once.
    func places(of lines: [CustomerLine]) throws -> [Place] {
        var places: [Place] = []
        for line in lines {
            guard let entity = try store.entity(line.entity) else { continue }
            var seen: Set<String> = []
            for triple in UsableAddresses.shared.ledger(entity.members).usable
            where triple.place.channel == channel && isWanted(triple.purpose) {
                guard seen.insert(triple.address).inserted else { continue }
                let record = entity.members.first { $0.id == triple.permission.record }
                places.append(Place(line: line, triple: triple, record: record?.reference))
            }
        }
        return places
    }

    private func isWanted(_ named: String?) -> Bool {
        guard let purpose, let named else { return true }
        return named.lowercased() == purpose.lowercased()
    }
}
