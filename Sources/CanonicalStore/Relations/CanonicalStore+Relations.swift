import GRDB
import RecordModel
import Resolution

extension CanonicalStore {
    /// The relations that hold of an entity, by relation, then by the other's id; what several
    /// records state of one pair of entities is told once.
    func relations(_ db: Database, ofEntity number: Int64) throws -> [EntityRelation] {
        let query = try BulkStatement(
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
        query.bind(number, at: 1)
        var out: [EntityRelation] = []
        while try query.step() {
            guard let relation = Relation(rawValue: query.text(0)) else { continue }
            let one = EntityRelation(
                relation: relation, isSubject: !relation.isDirected || query.integer(1) == 1,
                entity: EntityID(rawValue: query.text(2)), name: query.optionalText(3),
                evidence: RelationEvidence.decode(query.text(4)), since: query.optionalText(5),
                until: query.optionalText(6),
                decider: query.text(7) == "person" ? .person : .rule, actor: query.text(8),
                statedAt: query.text(9), run: RunID(rawValue: query.integer(10)))
            let isKnown = out.contains {
                $0.relation == one.relation && $0.entity == one.entity
                    && $0.isSubject == one.isSubject
            }
            if !isKnown { out.append(one) }
        }
        return out + (try judgedRelations(db, ofEntity: number, besides: out))
    }

    /// Relations that judgements alone state, which have no direction.
    private func judgedRelations(
        _ db: Database, ofEntity number: Int64, besides known: [EntityRelation]
    ) throws -> [EntityRelation] {
        let members = try Int64.fetchAll(
            db, sql: "SELECT record FROM membership WHERE entity = ? ORDER BY record",
            arguments: [number])
        let lookup = try StoredJudgements.Lookup(db)
        let judgements = try members.flatMap { try lookup.standing(of: $0) }
        var out: [EntityRelation] = []
        for judgement in EntityResolver.effective(judgements) where judgement.verdict == .related {
            let isLeft = members.contains(judgement.left.rawValue)
            let other = isLeft ? judgement.right : judgement.left
            guard let relation = judgement.relation,
                let row = try Row.fetchOne(
                    db,
                    sql: """
                        SELECT e.entityId, coalesce(e.fullName, e.organization) AS name,
                            u.startedAt AS statedAt, u.id AS run
                        FROM membership m JOIN entity e ON e.id = m.entity,
                            judgement j JOIN run u ON u.id = j.run
                        WHERE m.record = ? AND j.id = ?
                        """, arguments: [other.rawValue, judgement.sequence])
            else { continue }
            let one = EntityRelation(
                relation: relation, isSubject: true, entity: EntityID(rawValue: row["entityId"]),
                name: row["name"], evidence: [.stated], since: nil, until: nil,
                decider: judgement.decider, actor: judgement.actor, statedAt: row["statedAt"],
                run: RunID(rawValue: row["run"]))
            let isKnown = (known + out).contains {
                $0.relation == relation && $0.entity == one.entity
            }
            if !isKnown { out.append(one) }
        }
        return out
    }

    /// What the entities of two records have to do with each other, seen from the first.
    public func relations(
        between left: RecordID, and right: RecordID
    ) throws(StoreError) -> [EntityRelation] {
        guard let other = try entityID(of: right) else { return [] }
        return try reading { db in
            let number = try Int64.fetchOne(
                db, sql: "SELECT entity FROM membership WHERE record = ?",
                arguments: [left.rawValue])
            return try number.map { try relations(db, ofEntity: $0) }?
                .filter { $0.entity == other } ?? []
        }
    }

    /// How many relations hold, by kind; kinds without any are missing.
    public func relationCounts() throws(StoreError) -> [(relation: Relation, count: Int)] {
        try reading { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT relation, count(*) AS count FROM (SELECT DISTINCT subject, relation, object
                    FROM entityRelation) GROUP BY relation ORDER BY relation
                    """
            ).compactMap { row in
                let name: String = row["relation"]
                return Relation(rawValue: name).map { (relation: $0, count: row["count"]) }
            }
        }
    }

    /// Calls `body` with each relation that holds, by relation, subject and object.
    public func forEachRelation(_ body: (RelationRow) throws -> Void) throws(StoreError) {
        try reading { db in
            let query = try BulkStatement(
                db,
                """
                SELECT subject, relation, object, evidence, since, until, decider, actor, statedAt,
                    subjectSource, subjectKey, objectSource, objectKey FROM entityRelation
                ORDER BY relation, subject, object, statement
                """)
            while try query.step() {
                try body(
                    RelationRow(
                        subject: EntityID(rawValue: query.text(0)), relation: query.text(1),
                        object: EntityID(rawValue: query.text(2)),
                        evidence: RelationEvidence.decode(query.text(3)),
                        since: query.optionalText(4), until: query.optionalText(5),
                        decider: query.text(6), actor: query.text(7), statedAt: query.text(8),
                        subjectRecord: "\(query.text(9)):\(query.text(10))",
                        objectRecord: "\(query.text(11)):\(query.text(12))"))
            }
        }
    }

    /// Relations whose links or whose part of the content hash do not follow from what is stated.
    func relationGaps() throws(StoreError) -> [StoreGap] {
        try reading { db in
            let relations = try StandingRelation.all(db)
            let states = RelationLinker.states(of: relations.map(\.edge))
            var kept: [Int64: (Int64, Int64, String)] = [:]
            let query = try BulkStatement(
                db, "SELECT relation, subject, object, state FROM relationLink")
            while try query.step() {
                kept[query.integer(0)] = (query.integer(1), query.integer(2), query.text(3))
            }
            var gaps: [StoreGap] = []
            for (relation, state) in zip(relations, states) {
                let edge = relation.edge
                if let link = kept.removeValue(forKey: relation.id),
                    link == (edge.subject, edge.object, state.rawValue)
                {
                    continue
                }
                gaps.append(Self.relationGap(relation.id))
            }
            gaps += kept.keys.sorted().map(Self.relationGap)
            if try StandingRelation.sum(relations) != contentSum(db, .relations) {
                gaps.append(
                    StoreGap(
                        code: "verify.contentHash",
                        message: "The content hash is not that of the relations."))
            }
            return Array(gaps.prefix(100))
        }
    }

    private static func relationGap(_ id: Int64) -> StoreGap {
        StoreGap(
            code: "verify.relation",
            message: "Relation \(id) does not lead to the entities that its records are in.")
    }
}
