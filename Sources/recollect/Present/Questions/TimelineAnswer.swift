import CanonicalStore

/// `history --json` (docs/json-output.md, `recollect.timeline/1`).
struct TimelineAnswer: Encodable {
    struct Party: Encodable {
        let entity: String
        let kind: String
        let name: String?
        /// What it is to the party asked for: `self`, `branch` or `person`.
        let part: String
    }

    struct Entry: Encodable {
        let kind: String
        let channel: String?
        let time: String?
        let title: String?
        let text: String?
        let author: String?
        let owner: String?
        let state: String?
        let stage: String?
        let direction: String?
        /// A decimal number as text, because it is exact.
        let amount: String?
        let currency: String?
        let entities: [String]
        /// The records that tell of it; the first is the one shown.
        let records: [RecordAnswer]

        init(_ entry: TimelineEntry) {
            kind = entry.kind.name
            channel = entry.channel
            time = entry.time
            title = entry.title
            text = entry.text
            author = entry.author
            owner = entry.owner
            state = entry.state
            stage = entry.stage
            direction = entry.direction
            amount = entry.amountMillionths.map { CanonicalStore.decimal($0) }
            currency = entry.currency
            entities = entry.parties.map(\.rawValue)
            records = entry.citations.map {
                RecordAnswer(source: $0.source, object: $0.object, recordKey: $0.recordKey)
            }
        }
    }

    let schema = "recollect.timeline/1"
    let asOf: String
    let parties: [Party]
    let entries: [Entry]

    init(_ timeline: PartyTimeline, _ scope: QuestionScope) {
        asOf = scope.asOf.text
        parties = timeline.parties.map {
            Party(
                entity: $0.entity.rawValue, kind: $0.kind.rawValue, name: $0.name, part: $0.part)
        }
        entries = timeline.entries.map(Entry.init)
    }

    enum CodingKeys: String, CodingKey {
        case schema, parties, entries
        case asOf = "as_of"
    }
}
