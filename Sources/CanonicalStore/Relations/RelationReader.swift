import GRDB
import RecordModel
import Resolution

/// Reads what entities have to do with others, with statements that are made once.
final class RelationReader {
    private let standing: BulkStatement
    private let members: BulkStatement
    private let judged: BulkStatement
    private let judgements: StoredJudgements.Lookup

    init(_ db: Database) throws {
        standing = try BulkStatement(
            db,
            """
            SELECT r.relation, l.subject = ?1, e.entityId, coalesce(e.fullName,
                nullif(trim(coalesce(e.givenName, '') || ' ' || coalesce(e.familyName, '')), ''),
                e.organization), r.evidence, r.since, r.until, r.decider, r.actor, r.statedAt, r.run
            FROM relationLink l JOIN relation r ON r.id = l.relation
                JOIN entity e ON e.id = CASE WHEN l.subject = ?1 THEN l.object ELSE l.subject END
            WHERE (l.subject = ?1 OR l.object = ?1) AND l.state = 'stands' AND r.holds = 1
            ORDER BY r.relation, e.entityId, r.decider = 'rule', r.id
            """)
        members = try BulkStatement(
            db, "SELECT record FROM membership WHERE entity = ? ORDER BY record")
        judged = try BulkStatement(
            db,
            """
            SELECT e.entityId, coalesce(e.fullName, e.organization), u.startedAt, u.id
            FROM membership m JOIN entity e ON e.id = m.entity,
                judgement j JOIN run u ON u.id = j.run
            WHERE m.record = ?1 AND j.id = ?2
            """)
        judgements = try StoredJudgements.Lookup(db)
    }

    /// The relations that hold of an entity, by relation, then by the other's id; what several
    /// records state of one pair of entities is told once.
    func relations(ofEntity number: Int64) throws -> [EntityRelation] {
        standing.bind(number, at: 1)
        var out: [EntityRelation] = []
        while try standing.step() {
            guard let relation = Relation(rawValue: standing.text(0)) else { continue }
            let one = EntityRelation(
                relation: relation, isSubject: !relation.isDirected || standing.integer(1) == 1,
                entity: EntityID(rawValue: standing.text(2)), name: standing.optionalText(3),
                evidence: RelationEvidence.decode(standing.text(4)),
                since: standing.optionalText(5), until: standing.optionalText(6),
                decider: standing.text(7) == "person" ? .person : .rule, actor: standing.text(8),
                statedAt: standing.text(9), run: RunID(rawValue: standing.integer(10)))
            let isKnown = out.contains {
                $0.relation == one.relation && $0.entity == one.entity
                    && $0.isSubject == one.isSubject
            }
            if !isKnown { out.append(one) }
        }
        return out + (try judgedRelations(ofEntity: number, besides: out))
    }

    /// Relations that judgements alone state, which have no direction.
    private func judgedRelations(
        ofEntity number: Int64, besides known: [EntityRelation]
    ) throws -> [EntityRelation] {
        members.bind(number, at: 1)
        var records: [Int64] = []
        while try members.step() { records.append(members.integer(0)) }
        let found = try records.flatMap { try judgements.standing(of: $0) }
        if found.isEmpty { return [] }
        var out: [EntityRelation] = []
        for judgement in EntityResolver.effective(found) where judgement.verdict == .related {
            let isLeft = records.contains(judgement.left.rawValue)
            let other = isLeft ? judgement.right : judgement.left
            guard let relation = judgement.relation else { continue }
            judged.bind(other.rawValue, at: 1)
            judged.bind(judgement.sequence, at: 2)
            guard try judged.step() else { continue }
            let one = EntityRelation(
                relation: relation, isSubject: true, entity: EntityID(rawValue: judged.text(0)),
                name: judged.optionalText(1), evidence: [.stated], since: nil, until: nil,
                decider: judgement.decider, actor: judgement.actor, statedAt: judged.text(2),
                run: RunID(rawValue: judged.integer(3)))
            judged.reset()
            let isKnown = (known + out).contains {
                $0.relation == relation && $0.entity == one.entity
            }
            if !isKnown { out.append(one) }
        }
        return out
    }
}
