import GRDB
import RecordModel
import Resolution

extension StoreRun {
    /// Makes the relations that rules state those given: new ones are appended, those that no rule
    /// supports any more are withdrawn as superseded.
    ///
    /// What a person has said of the same two records and relation stays as it is, and what an undo
    /// has taken back is not stated again.
    ///
    /// - Parameters:
    ///   - kind: where given, only relations of parties of this kind are looked at.
    ///   - records: where given, only relations with an end among these are looked at.
    ///   - isReplaced: whether the relation of two records is one of those that the drafts have; others stay.
    /// - Returns: how many were appended.
    @discardableResult
    public func replaceRelations(
        _ drafts: [RelationDraft], of kind: PartyKind? = nil, among records: Set<RecordID>? = nil,
        where isReplaced: (RecordID, RecordID) -> Bool = { _, _ in true }
    ) throws(StoreError) -> Int {
        precondition(drafts.allSatisfy { $0.decider == .rule }, "only what rules state")
        return try store.access { db in
            let settled = try settledMatters(db)
            var wanted: [RelationMatter: RelationDraft] = [:]
            for draft in drafts where !settled.contains(draft.matter) {
                wanted[draft.matter] = draft
            }
            let standings =
                try records.map { try StandingRelation.stated(of: $0, db) }
                ?? StandingRelation.all(db, of: kind)
            for standing in standings
            where standing.draft.decider == .rule
                && isReplaced(standing.draft.subject, standing.draft.object)
            {
                if let draft = wanted[standing.draft.matter], Self.says(standing.draft, draft) {
                    wanted[draft.matter] = nil
                } else {
                    try withdrawRelation(db, standing.id, for: "superseded")
                    relationChanges.withdrawn[standing.id] = standing
                }
            }
            var appended = 0
            for draft in drafts where wanted.removeValue(forKey: draft.matter) != nil {
                relationChanges.appended[try append(db, draft)] = draft
                appended += 1
            }
            return appended
        }
    }

    /// Appends a person's statement about two records, which replaces whatever was said of the same
    /// two and relation.
    ///
    /// Where it holds between two parties, the records are also judged *related*, so that they are
    /// not merged.
    /// - Returns: false where it stands already.
    @discardableResult
    public func relate(_ draft: RelationDraft) throws(StoreError) -> Bool {
        precondition(draft.decider == .person, "rules state all relations at once")
        let isNew = try store.access { db in
            var isNew = true
            hasRelationChanges = true
            for standing in try StandingRelation.all(db)
            where standing.draft.matter == draft.matter {
                if standing.draft.decider == .person, Self.says(standing.draft, draft) {
                    isNew = false
                } else {
                    try withdrawRelation(db, standing.id, for: "superseded")
                }
            }
            if isNew { _ = try append(db, draft) }
            return isNew
        }
        let kinds = try store.references([draft.subject, draft.object]).map(\.kind)
        if isNew, draft.holds, draft.relation != .newEmployer, kinds[0] == kinds[1] {
            try judge([
                JudgementDraft(
                    left: draft.subject, right: draft.object, verdict: .related,
                    relation: draft.relation, decider: .person, actor: draft.actor)
            ])
        }
        return isNew
    }

    /// Re-links relations in force to the entities that their records are in now: all of them, or, where
    /// the run changed no relation and no record's name, those that hang together with what it touched.
    ///
    /// It depends on the state alone. A store without relations pays one query.
    func deriveRelations() throws(StoreError) {
        try store.access { db in
            if !isFirstLoad && !hasRelationChanges {
                let entities = try Set(
                    store.entityNumbers(of: rederived.union(relationChanges.ends).sorted()))
                if let some = try StandingRelation.connected(
                    to: entities, limit: Self.mostRelinked, db)
                {
                    return try relink(some, db)
                }
            }
            let relations = try StandingRelation.all(db)
            try db.execute(sql: "DELETE FROM relationLink")
            try link(relations, db)
            countChanges.isEveryRelation = true
            try store.setContentSum(db, .relations, StandingRelation.sum(relations))
        }
    }

    /// Links some relations, those that the run stated and withdrew among them.
    private func relink(_ some: [StandingRelation], _ db: Database) throws {
        try countChanges.add(
            linksOf: Set(some.map(\.id)).union(relationChanges.withdrawn.keys), -1, db)
        let remove = try BulkStatement(db, "DELETE FROM relationLink WHERE relation = ?")
        for relation in relationChanges.withdrawn.keys {
            remove.bind(relation, at: 1)
            try remove.run()
        }
        try link(some, db)
        try countChanges.add(linksOf: Set(some.map(\.id)), 1, db)
        if relationChanges.isEmpty { return }
        let gone = relationChanges.withdrawn.values.map { $0 }
        let come = some.filter { relationChanges.appended[$0.id] != nil }
        let sum = try store.contentSum(db, .relations)
        try store.setContentSum(
            db, .relations,
            sum.subtracting(StandingRelation.sum(gone)).adding(StandingRelation.sum(come)))
    }

    /// Of more than so many relations all are linked anew; reading them one entity at a time would cost
    /// more.
    private static let mostRelinked = 5000

    private func link(_ relations: [StandingRelation], _ db: Database) throws {
        let insert = try BulkStatement(
            db,
            """
            INSERT OR REPLACE INTO relationLink(relation, subject, object, state)
            VALUES (?, ?, ?, ?)
            """)
        let states = RelationLinker.states(of: relations.map(\.edge))
        for (relation, state) in zip(relations, states) {
            insert.bind(relation.id, at: 1)
            insert.bind(relation.edge.subject, at: 2)
            insert.bind(relation.edge.object, at: 3)
            insert.bind(state.rawValue, at: 4)
            try insert.run()
        }
    }

    /// Whether a standing statement says what a draft says.
    private static func says(_ standing: RelationDraft, _ draft: RelationDraft) -> Bool {
        let isSameWay =
            !draft.relation.isDirected
            || (standing.subject == draft.subject && standing.object == draft.object)
        return isSameWay && standing.holds == draft.holds && standing.evidence == draft.evidence
            && standing.since == draft.since && standing.until == draft.until
    }

    /// What a person has said, and what an undo has taken back from a rule.
    private func settledMatters(_ db: Database) throws -> Set<RelationMatter> {
        let query = try BulkStatement(
            db,
            """
            SELECT subject, object, relation FROM relation
            WHERE (decider = 'person' AND withdrawnRun IS NULL)
                OR (decider = 'rule' AND withdrawnFor = 'undo')
            """)
        var out = Set<RelationMatter>()
        while try query.step() {
            guard let relation = Relation(rawValue: query.text(2)) else { continue }
            out.insert(
                RelationMatter(
                    RecordID(rawValue: query.integer(0)), RecordID(rawValue: query.integer(1)),
                    relation))
        }
        return out
    }

    private func append(_ db: Database, _ draft: RelationDraft) throws -> Int64 {
        let insert = try statements.statement(
            db,
            """
            INSERT INTO relation(subject, object, relation, holds, decider, actor, evidence, since,
                until, statedAt, run) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        insert.bind(draft.subject.rawValue, at: 1)
        insert.bind(draft.object.rawValue, at: 2)
        insert.bind(draft.relation.rawValue, at: 3)
        insert.bind(Int64(draft.holds ? 1 : 0), at: 4)
        insert.bind(draft.decider == .person ? "person" : "rule", at: 5)
        insert.bind(draft.actor, at: 6)
        insert.bind(RelationEvidence.encode(draft.evidence), at: 7)
        insert.bind(draft.since, at: 8)
        insert.bind(draft.until, at: 9)
        insert.bind(description.time, at: 10)
        insert.bind(id.rawValue, at: 11)
        try insert.run()
        counts.relations += 1
        hasChanges = true
        return db.lastInsertedRowID
    }

    private func withdrawRelation(_ db: Database, _ relation: Int64, for reason: String) throws {
        let insert = try statements.statement(
            db, "INSERT INTO relationWithdrawal(relation, reason, run) VALUES (?, ?, ?)")
        insert.bind(relation, at: 1)
        insert.bind(reason, at: 2)
        insert.bind(id.rawValue, at: 3)
        try insert.run()
        let others = hasRelationChanges
        try settleRelation(db, relation)
        // Whoever withdraws says whether all are linked anew.
        hasRelationChanges = others
        hasChanges = true
    }
}
