import CanonicalStore

/// One line of `segments --json` (docs/json-output.md, `recollect.segment/1`).
struct SegmentAnswer: Encodable {
    struct Field: Encodable {
        let field: String
        /// The share of all parties that have a value.
        let filled: Double?
        let conflicts: Int
    }

    let schema = "recollect.segment/1"
    let name: String
    let conditions: [String]
    let people: Int
    let companies: Int
    let fields: [Field]

    init(_ summary: SegmentSummary) {
        name = summary.segment.name
        conditions = summary.segment.conditions.map(\.description)
        people = summary.people
        companies = summary.companies
        fields = summary.fields.map {
            Field(
                field: $0.field, filled: $0.filled.map { ($0 * 10_000).rounded() / 10_000 },
                conflicts: $0.conflicts)
        }
    }
}

/// One line of `segments NAME --channel … --json` (`recollect.segmentAddress/1`).
struct SegmentAddressAnswer: Encodable {
    let schema = "recollect.segmentAddress/1"
    let entity: String
    let name: String?
    let channel: String
    let address: String
    let purpose: String?
    let date: String?
    let record: RecordAnswer?

    init(_ place: SegmentAddresses.Place) {
        entity = place.line.entity.rawValue
        name = place.line.name
        channel = place.triple.place.channel.rawValue
        address = place.triple.address
        purpose = place.triple.purpose
        date = place.triple.permission.date?.description
        record = place.record.map {
            RecordAnswer(source: $0.source, object: $0.kind.rawValue, recordKey: $0.key)
        }
    }
}
