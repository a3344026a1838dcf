import GRDB
import RecordModel
import Resolution

extension StorePast {
    /// The relations that held of an entity, by relation, then by the other's id; what several records
    /// stated of one pair of entities is told once.
    func relations(of party: PastParty) throws -> [PastRelation] {
        let stated = try statements(around: party)
        let states = RelationLinker.states(of: stated.map(\.edge))
        var found: [(relation: PastRelation, id: Int64)] = []
        for (one, state) in zip(stated, states)
        where state == .stands && one.edge.holds
            && (one.subject.id == party.id || one.object.id == party.id)
        {
            let isSubject = one.subject.id == party.id
            found.append((one.seen(asSubject: isSubject), one.id))
        }
        found.sort {
            let (left, right) = ($0.relation, $1.relation)
            let ranks = (left.decider == .person ? 0 : 1, right.decider == .person ? 0 : 1)
            return (left.relation.rawValue, left.other.id, ranks.0, $0.id)
                < (right.relation.rawValue, right.other.id, ranks.1, $1.id)
        }
        var out: [PastRelation] = []
        for (one, _) in found
        where !out.contains(where: {
            $0.relation == one.relation && $0.other.id == one.other.id
                && $0.isSubject == one.isSubject
        }) {
            out.append(one)
        }
        for (one, _) in try judged(of: party)
        where !out.contains(where: {
            $0.relation == one.relation && $0.other.id == one.other.id
        }) {
            out.append(one)
        }
        return out
    }

    /// A statement of a relation that was in force.
    private struct Statement {
        let id: Int64
        let edge: RelationEdge
        let subject: PastParty
        let object: PastParty
        let row: Row

        func seen(asSubject isSubject: Bool) -> PastRelation {
            PastRelation(
                other: isSubject ? object : subject, relation: edge.relation,
                isSubject: !edge.relation.isDirected || isSubject,
                evidence: RelationEvidence.decode(row["evidence"]), since: row["since"],
                until: row["until"], decider: edge.decider, actor: row["actor"],
                statedAt: row["statedAt"], run: RunID(rawValue: row["run"]))
        }
    }

    /// All statements about an entity and, upwards and downwards, about those that hierarchies tie to
    /// it: they tell which would close a circle.
    private func statements(around party: PastParty) throws -> [Statement] {
        let hashers = try SourceHashers(db)
        var found: [Int64: Statement] = [:]
        var seen: Set<EntityID> = [party.id]
        var frontier = [party]
        while let next = frontier.popLast() {
            for record in next.records {
                let rows = try Row.fetchAll(
                    db,
                    sql: """
                        SELECT r.*, s.source AS subjectSource, s.key AS subjectKey,
                            o.source AS objectSource, o.key AS objectKey
                        FROM relation r JOIN sourceRecord s ON s.id = r.subject
                            JOIN sourceRecord o ON o.id = r.object
                        WHERE (r.subject = ?1 OR r.object = ?1) AND r.run <= ?2
                        """, arguments: [record.rawValue, run])
                for row in rows {
                    guard let one = try statement(row, hashers), found[one.id] == nil else {
                        continue
                    }
                    found[one.id] = one
                    guard one.edge.relation.order != nil else { continue }
                    for end in [one.subject, one.object] where seen.insert(end.id).inserted {
                        frontier.append(end)
                    }
                }
            }
        }
        return found.values.sorted { $0.id < $1.id }
    }

    /// - Returns: nil for one that was taken back, or that this software does not know.
    private func statement(_ row: Row, _ hashers: SourceHashers) throws -> Statement? {
        let id: Int64 = row["id"]
        let name: String = row["relation"]
        guard let relation = Relation(rawValue: name),
            try !isTakenBack("relationWithdrawal", "relation", id),
            let subject = try party(with: RecordID(rawValue: row["subject"])),
            let object = try party(with: RecordID(rawValue: row["object"]))
        else { return nil }
        let decider: String = row["decider"]
        let ends = [("subjectSource", "subjectKey"), ("objectSource", "objectKey")].map { end in
            let key: String = row[end.1]
            let bytes = Array(key.utf8)
            return hashers.hash(source: row[end.0], key: bytes.span)
        }
        let edge = RelationEdge(
            subject: subject.records[0].rawValue, object: object.records[0].rawValue,
            relation: relation, holds: row["holds"], decider: decider == "person" ? .person : .rule,
            place: StandingRelation.place(relation, ends: ends, holds: row["holds"]))
        return Statement(id: id, edge: edge, subject: subject, object: object, row: row)
    }

    /// Relations that judgements alone stated, which have no direction.
    private func judged(
        of party: PastParty
    ) throws -> [(relation: PastRelation, id: Int64)] {
        let said = try party.records.flatMap { try judgements(about: $0) }
        var out: [(relation: PastRelation, id: Int64)] = []
        for judgement in EntityResolver.effective(said) where judgement.verdict == .related {
            let isLeft = party.records.contains(judgement.left)
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT u.startedAt AS statedAt, u.id AS run FROM judgement j
                        JOIN run u ON u.id = j.run WHERE j.id = ?
                    """, arguments: [judgement.sequence])
            guard let relation = judgement.relation, let row,
                let other = try self.party(with: isLeft ? judgement.right : judgement.left)
            else { continue }
            out.append(
                (
                    PastRelation(
                        other: other, relation: relation, isSubject: true, evidence: [.stated],
                        since: nil, until: nil, decider: judgement.decider,
                        actor: judgement.actor, statedAt: row["statedAt"],
                        run: RunID(rawValue: row["run"])), judgement.sequence
                ))
        }
        return out
    }
}
