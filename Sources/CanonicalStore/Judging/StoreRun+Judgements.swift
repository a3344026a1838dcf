import GRDB
import RecordModel
import Resolution

extension StoreRun {
    /// Appends judgements; one that says what the standing one of the same pair and decider says is
    /// left out, so that doing a thing twice changes nothing. A person's judgements are left out
    /// together or not at all.
    ///
    /// - Precondition: the two records differ and are of one kind.
    /// - Returns: how many were appended.
    @discardableResult
    public func judge(_ drafts: [JudgementDraft]) throws(StoreError) -> Int {
        try store.access { db in
            if isFirstLoad { try db.execute(sql: StoreSchema.judgementIndexes) }
            let lookup = try StoredJudgements.Lookup(db)
            let rows = try JudgementRows(db, run: id)
            func stands(_ draft: JudgementDraft) throws -> Bool {
                let standing = try lookup.standing(of: draft.left.rawValue)
                    .filter { $0.right == draft.right && $0.decider == draft.decider }
                    .max { $0.sequence < $1.sequence }
                return standing?.verdict == draft.verdict && standing?.relation == draft.relation
            }
            // What a person says at one time stands or falls as one: where some of it is new, all is
            // written, so that it does not hang on an earlier answer that may be taken back.
            let isNews = try drafts.contains { try $0.decider == .person && !stands($0) }
            var appended = 0
            for draft in drafts {
                if !(isNews && draft.decider == .person), try stands(draft) { continue }
                try append(draft, to: rows)
                appended += 1
            }
            return appended
        }
    }

    /// Makes the model's judgements of a kind what a plan says: new ones are appended, standing
    /// ones that the plan no longer supports are withdrawn as superseded.
    ///
    /// People's and rules' judgements are not touched.
    /// - Parameter scope: the records that were matched; the model's judgements about others stay.
    ///   Nil means all.
    /// - Parameter keeping: records whose merges stay as they are, whatever the plan says of them.
    /// - Returns: how many were appended.
    @discardableResult
    public func replaceModelJudgements(
        kind: PartyKind, with drafts: [JudgementDraft], scope: Set<RecordID>? = nil,
        keeping: Set<RecordID> = []
    ) throws(StoreError) -> Int {
        precondition(drafts.allSatisfy { $0.decider == .model }, "only the model's judgements")
        return try store.access { db in
            var wanted: [PairKey: JudgementDraft] = [:]
            for draft in drafts { wanted[PairKey(draft.left, draft.right)] = draft }
            let isEmpty =
                try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM judgement)") ?? false
            let standing =
                isEmpty
                ? []
                : try scope.map { try store.standingJudgements(among: $0) }
                    ?? StoredJudgements.standing(db, kind: kind)
            for judgement in standing where judgement.decider == .model {
                let key = PairKey(judgement.left, judgement.right)
                if let draft = wanted[key], draft.verdict == judgement.verdict {
                    wanted[key] = nil
                } else if keeping.contains(key.left) || keeping.contains(key.right) {
                    continue
                } else if scope.map({ $0.contains(key.left) && $0.contains(key.right) }) ?? true {
                    try withdraw(db, judgement, reason: "superseded")
                }
            }
            let rows = try JudgementRows(db, run: id)
            var appended = 0
            for draft in drafts
            where wanted.removeValue(forKey: PairKey(draft.left, draft.right)) != nil {
                try append(draft, to: rows)
                appended += 1
            }
            return appended
        }
    }

    private struct PairKey: Hashable {
        let left: RecordID
        let right: RecordID

        init(_ left: RecordID, _ right: RecordID) {
            self.left = left
            self.right = right
        }
    }

    private func append(_ draft: JudgementDraft, to rows: JudgementRows) throws {
        precondition(draft.left != draft.right, "a judgement is about two records")
        try rows.write(draft)
        counts.judgements += 1
        touch(draft.left, isDecision: true)
        touch(draft.right, isDecision: true)
    }

    func withdraw(_ db: Database, _ judgement: Judgement, reason: String) throws {
        let statement = try statements.statement(
            db, "INSERT INTO withdrawal(judgement, reason, run) VALUES (?, ?, ?)")
        statement.bind(judgement.sequence, at: 1)
        statement.bind(reason, at: 2)
        statement.bind(id.rawValue, at: 3)
        try statement.run()
        counts.withdrawnJudgements += 1
        touch(judgement.left, isDecision: true)
        touch(judgement.right, isDecision: true)
    }
}
