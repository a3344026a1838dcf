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
        /// The run whose complete file did not have it any more.
        let absentSinceRun: Int64?
        /// Values of columns that its file no longer has, with the version that last had them.
        let kept: [Former]
        /// Values that its source has emptied, with the version that last had them.
        let cleared: [Former]

        enum CodingKeys: String, CodingKey {
            case source, version, row, kept, cleared
            case recordKey = "record_key"
            case absentSinceRun = "absent_since_run"
        }
    }

    /// A field of a record that an earlier version had.
    struct Former: Encodable {
        let field: String
        let label: String?
        let version: Int
    }

    struct Link: Encodable {
        let entity: String
        let name: String?
        let basis: String
    }

    /// What a record says about being contacted.
    struct Consent: Encodable {
        let verdict: String
        /// Null for every channel.
        let channel: String?
        let address: String?
        let purpose: String?
        let date: String?
        let source: String?
        let recordKey: String?

        enum CodingKeys: String, CodingKey {
            case verdict, channel, address, purpose, date, source
            case recordKey = "record_key"
        }
    }

    /// An address that may be used for a purpose, by the statements of all records.
    struct Permission: Encodable {
        let channel: String
        let address: String
        /// Null for whatever purpose.
        let purpose: String?
        let date: String?
        let source: String?
        let recordKey: String?

        enum CodingKeys: String, CodingKey {
            case channel, address, purpose, date, source
            case recordKey = "record_key"
        }
    }

    let schema = "recollect.entity/1"
    let entity: String
    let kind: String
    let formerIDs: [String]
    let members: [Member]
    let values: [Value]
    let links: [Link]
    /// What it has to do with others.
    let relations: [RelationAnswer]
    let consents: [Consent]
    let permissions: [Permission]
    let openProposals: [Int64]
    let history: EntityHistoryAnswer?
    /// Of a company as it is now, what is part of it.
    var tree: AccountTreeAnswer?
    /// By the column that the policy names, what the records say in it; absent where it names none.
    var own: [String: [String]]?
    /// The run after which this was known, and its time; absent for what is known now.
    let asOfRun: Int64?
    let asOf: String?

    init(
        _ stored: StoredEntity, standings: [RecordStanding] = [],
        asOf: (run: RunID, time: String)? = nil
    ) {
        var references: [RecordID: RecordReference] = [:]
        for member in stored.members { references[member.id] = member.reference }
        func statement(_ statement: GoldenRecord.Statement) -> Statement {
            Statement(
                field: statement.value.field.rawValue, label: statement.value.label,
                value: statement.value.text, source: references[statement.record]?.source,
                recordKey: references[statement.record]?.key)
        }
        func isTyped(_ survivor: GoldenRecord.Survivor) -> Bool {
            survivor.rule == .pinned && survivor.winner.value.column < 0
        }
        func member(_ record: SourceRecord) -> Member {
            let standing = standings.first { $0.record == record.id }
            return Member(
                source: record.reference.source, recordKey: record.reference.key,
                version: record.version, row: record.row,
                absentSinceRun: standing?.absentSince?.rawValue,
                kept: record.values.compactMap { value in
                    guard let version = standing?.statedIn[value.column], !value.text.isEmpty
                    else { return nil }
                    return Former(
                        field: value.field.rawValue, label: value.label, version: version)
                },
                cleared: (standing?.cleared ?? []).map {
                    Former(
                        field: $0.column.field.rawValue, label: $0.column.label,
                        version: $0.version)
                })
        }
        asOfRun = asOf?.run.rawValue
        self.asOf = asOf?.time
        entity = stored.id.rawValue
        kind = stored.kind.rawValue
        formerIDs = stored.formerIDs.map(\.rawValue)
        members = stored.members.map(member)
        values = stored.golden.survivors.map { survivor in
            let winner = statement(survivor.winner)
            return Value(
                field: winner.field, label: winner.label, value: winner.value,
                rule: survivor.rule.rawValue, isConflict: survivor.isConflict,
                source: isTyped(survivor) ? "steward" : winner.source,
                recordKey: isTyped(survivor) ? nil : winner.recordKey,
                twins: survivor.twins.map(statement), alternates: survivor.alternates.map(statement)
            )
        }
        links = stored.links.map {
            Link(entity: $0.entity.rawValue, name: $0.name, basis: $0.basis.rawValue)
        }
        relations = stored.relations.map(RelationAnswer.init)
        consents = stored.members.flatMap { member in
            ConsentReader.read(member).statements.map {
                Consent(
                    verdict: $0.verdict.rawValue, channel: $0.channel?.rawValue,
                    address: $0.address, purpose: $0.purpose, date: $0.date?.description,
                    source: member.reference.source, recordKey: member.reference.key)
            }
        }
        permissions = UsableAddresses.shared.ledger(stored.members).usable.map { triple in
            Permission(
                channel: triple.place.channel.rawValue, address: triple.address,
                purpose: triple.purpose, date: triple.permission.date?.description,
                source: references[triple.permission.record]?.source,
                recordKey: references[triple.permission.record]?.key)
        }
        openProposals = stored.proposals.map(\.rawValue)
        history = stored.history.map(EntityHistoryAnswer.init)
    }

    enum CodingKeys: String, CodingKey {
        case schema, entity, kind, members, values, links, relations, consents, history,
            permissions, tree, own
        case formerIDs = "former_ids"
        case openProposals = "open_proposals"
        case asOf = "as_of"
        case asOfRun = "as_of_run"
    }
}
