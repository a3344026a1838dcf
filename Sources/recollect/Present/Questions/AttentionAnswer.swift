import RecordModel
import CanonicalStore

/// `attention --json` (docs/json-output.md, `recollect.attention/1`).
struct AttentionAnswer: Encodable {
    struct Finding: Encodable {
        let reason: String
        let since: String?
        let colleagues: [String]
        let records: [RecordAnswer]
    }

    struct Stake: Encodable {
        let currency: String?
        /// A decimal number as text, because it is exact.
        let amount: String
    }

    struct Line: Encodable {
        let entity: String
        let name: String?
        let kind: String
        let reasons: [Finding]
        let stakes: [Stake]
        let openDeals: Int
        let openTickets: Int
        let lastContact: String?

        enum CodingKeys: String, CodingKey {
            case entity, name, kind, reasons, stakes
            case openDeals = "open_deals"
            case openTickets = "open_tickets"
            case lastContact = "last_contact"
        }

        init(_ line: Attention.Line) {
            entity = line.party.entity.rawValue
            name = line.party.name
            kind = line.kind.rawValue
            reasons = line.findings.map {
                Finding(
                    reason: $0.reason.rawValue, since: $0.since?.text, colleagues: $0.colleagues,
                    records: $0.citations.map(RecordAnswer.init))
            }
            stakes = line.stakes.map {
                Stake(currency: $0.currency, amount: CanonicalStore.decimal($0.millionths))
            }
            openDeals = line.openDeals
            openTickets = line.openTickets
            lastContact = line.lastContact?.text
        }
    }

    let schema = "recollect.attention/1"
    let asOf: String
    let relationships: WrittenList

    init(_ attention: Attention) async throws {
        asOf = attention.asOf.text
        relationships = try await WrittenList(attention.lines) { Line($0) }
    }

    enum CodingKeys: String, CodingKey {
        case schema, relationships
        case asOf = "as_of"
    }
}
