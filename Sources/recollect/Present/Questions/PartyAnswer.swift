import CanonicalStore

/// A party named in an answer.
struct PartyAnswer: Encodable {
    let entity: String
    let name: String?

    init(_ party: PartyReference) {
        entity = party.entity.rawValue
        name = party.name
    }
}

extension RecordAnswer {
    init(_ citation: TimelineEntry.Citation) {
        self.init(
            source: citation.source, object: citation.object, recordKey: citation.recordKey)
    }
}
