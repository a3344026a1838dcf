import CanonicalStore
import RecordModel
import Resolution

/// `show --json` and `export … --format json` (docs/json-output.md, `recollect.entity/1`).
struct EntityAnswer: Encodable {
    struct Statement: Encodable {
        let field: String
        let label: String?
        let value: String
        let source: String?
        let recordKey: String?

        enum CodingKeys: String, CodingKey {
            case field, label, value, source
            case recordKey = "record_key"
        }
    }

    struct Value: Encodable {
        let field: String
        let label: String?
        let value: String
        let rule: String
        let isConflict: Bool
        let source: String?
        let recordKey: String?
        let twins: [Statement]
        let alternates: [Statement]

        enum CodingKeys: String, CodingKey {
            case field, label, value, rule, source, twins, alternates
            case isConflict = "conflict"
            case recordKey = "record_key"
        }
    }

    struct Member: Encodable {
        let source: String
        let recordKey: String
        let version: Int
        let row: Int?

        enum CodingKeys: String, CodingKey {
            case source, version, row
            case recordKey = "record_key"
        }
    }

    struct Link: Encodable {
        let entity: String
        let name: String?
        let basis: String
    }

    let schema = "recollect.entity/1"
    let entity: String
    let kind: String
    let formerIDs: [String]
    let members: [Member]
    let values: [Value]
    let links: [Link]
    let openProposals: [Int64]

    init(_ stored: StoredEntity) {
        var references: [RecordID: RecordReference] = [:]
        for member in stored.members { references[member.id] = member.reference }
        func statement(_ statement: GoldenRecord.Statement) -> Statement {
            Statement(
                field: statement.value.field.rawValue, label: statement.value.label,
                value: statement.value.text, source: references[statement.record]?.source,
                recordKey: references[statement.record]?.key)
        }
        entity = stored.id.rawValue
        kind = stored.kind.rawValue
        formerIDs = stored.formerIDs.map(\.rawValue)
        members = stored.members.map {
            Member(
                source: $0.reference.source, recordKey: $0.reference.key, version: $0.version,
                row: $0.row)
        }
        values = stored.golden.survivors.map { survivor in
            let winner = statement(survivor.winner)
            return Value(
                field: winner.field, label: winner.label, value: winner.value,
                rule: survivor.rule.rawValue, isConflict: survivor.isConflict,
                source: winner.source, recordKey: winner.recordKey,
                twins: survivor.twins.map(statement), alternates: survivor.alternates.map(statement)
            )
        }
        links = stored.links.map {
            Link(entity: $0.entity.rawValue, name: $0.name, basis: $0.basis.rawValue)
        }
        openProposals = stored.proposals.map(\.rawValue)
    }

    enum CodingKeys: String, CodingKey {
        case schema, entity, kind, members, values, links
        case formerIDs = "former_ids"
        case openProposals = "open_proposals"
    }
}
