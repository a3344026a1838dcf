import GRDB
import RecordModel

extension CanonicalStore {
    /// The remarks about a proposal that nobody has taken back, the first one first; none in a store
    /// of an earlier version.
    public func remarks(of proposal: ProposalID) throws(StoreError) -> [Remark] {
        try remarks("proposal = ?", [proposal.rawValue])
    }

    /// All standing remarks on a topic about open proposals, the first one first.
    public func openRemarks(_ topic: Remark.Topic) throws(StoreError) -> [Remark] {
        try remarks(
            "topic = ? AND proposal IN (SELECT id FROM proposal WHERE state = 'open')",
            [topic.rawValue])
    }

    private func remarks(
        _ condition: String, _ arguments: StatementArguments
    ) throws(StoreError) -> [Remark] {
        try reading { db in
            guard try StoreSchema.isCurrent(db) else { return [] }
            return try Row.fetchAll(
                db, sql: "SELECT * FROM standingRemark WHERE \(condition) ORDER BY remark",
                arguments: arguments
            ).compactMap { row in
                let topic: String = row["topic"]
                return Remark.Topic(rawValue: topic).map {
                    Remark(
                        proposal: ProposalID(rawValue: row["proposal"]), topic: $0,
                        text: row["text"], actor: row["actor"], run: RunID(rawValue: row["run"]))
                }
            }
        }
    }
}

extension StoreRun {
    /// Leaves a remark with a proposal; undoing the run takes it back.
    ///
    /// - Throws: `missing` for a proposal that the store does not have.
    public func remark(
        _ proposal: ProposalID, _ topic: Remark.Topic, _ text: String
    ) throws(StoreError) {
        try store.access { db in
            let exists = try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM proposal WHERE id = ?)",
                arguments: [proposal.rawValue])
            guard exists == true else { throw Self.unknown(proposal) }
            try db.execute(
                sql: "INSERT INTO remark(proposal, topic, text, actor, run) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    proposal.rawValue, topic.rawValue, text, description.actor, id.rawValue,
                ])
            hasChanges = true
        }
    }
}
