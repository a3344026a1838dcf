import GRDB
import RecordModel
import Resolution

extension CanonicalStore {
    /// The judgements in force, in the order in which they were made.
    public func standingJudgements(kind: PartyKind? = nil) throws(StoreError) -> [Judgement] {
        try reading { try StoredJudgements.standing($0, kind: kind) }
    }

    /// Pairs whose *same* somebody has undone: from now on they are only proposed.
    ///
    /// - Complexity: begins with what was withdrawn, which is little, whatever the planner knows.
    public func undonePairs(kind: PartyKind) throws(StoreError) -> [(RecordID, RecordID)] {
        try reading { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT j."left" AS a, j."right" AS b FROM withdrawal w
                        CROSS JOIN judgement j ON j.id = w.judgement
                        CROSS JOIN sourceRecord r ON r.id = j."left"
                        CROSS JOIN source s ON s.id = r.source
                    WHERE w.reason = 'undo' AND w.revokedRun IS NULL AND j.verdict = 'same'
                        AND s.kind = ? ORDER BY a, b
                    """, arguments: [kind.rawValue]
            ).map { (RecordID(rawValue: $0["a"]), RecordID(rawValue: $0["b"])) }
        }
    }

    /// The open proposals, the surest first, then in the order of their records' names.
    public func proposals(kind: PartyKind? = nil) throws(StoreError) -> [StoredProposal] {
        try reading { _ in
            try openProposals(kind: kind).compactMap { try proposal($0) }
        }
    }

    /// The numbers of the open proposals, in the same order; what they are about is not read.
    public func openProposals(kind: PartyKind? = nil) throws(StoreError) -> [ProposalID] {
        try reading { db in
            try Int64.fetchAll(
                db,
                sql: """
                    SELECT id FROM proposal WHERE state = 'open' AND (?1 IS NULL OR kind = ?1)
                    ORDER BY weight DESC, fingerprint
                    """, arguments: [kind?.rawValue]
            ).map { ProposalID(rawValue: $0) }
        }
    }

    /// The evidence that was kept with a proposal, as its draft had it; nil where there is none.
    public func evidence(of proposal: ProposalID) throws(StoreError) -> String? {
        try reading { db in
            try String.fetchOne(
                db, sql: "SELECT text FROM proposalEvidence WHERE proposal = ?",
                arguments: [proposal.rawValue])
        }
    }

    /// A proposal in any state; nil where the store has none with this number.
    public func proposal(_ id: ProposalID) throws(StoreError) -> StoredProposal? {
        try reading { db in
            guard
                let row = try Row.fetchOne(
                    db, sql: "SELECT * FROM proposal WHERE id = ?", arguments: [id.rawValue])
            else { return nil }
            let kind: String = row["kind"]
            let left: Int64? = row["decisiveLeft"]
            let right: Int64? = row["decisiveRight"]
            var pair: RecordPair?
            if let left, let right {
                pair = RecordPair(RecordID(rawValue: left), RecordID(rawValue: right))
            }
            return StoredProposal(
                id: id, kind: PartyKind(rawValue: kind) ?? .contact, reason: row["reason"],
                weight: row["weight"], decisivePair: pair, state: row["state"],
                entities: try entities(db, ofProposal: id))
        }
    }

    private func entities(_ db: Database, ofProposal id: ProposalID) throws -> [[RecordID]] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT p.record AS record, m.entity AS entity FROM proposalMember p
                    JOIN membership m ON m.record = p.record
                    JOIN sourceRecord r ON r.id = p.record JOIN source s ON s.id = r.source
                WHERE p.proposal = ? ORDER BY s.name, r.key
                """, arguments: [id.rawValue])
        var order: [Int64] = []
        var members: [Int64: [RecordID]] = [:]
        for row in rows {
            let entity: Int64 = row["entity"]
            if members[entity] == nil { order.append(entity) }
            members[entity, default: []].append(RecordID(rawValue: row["record"]))
        }
        return order.compactMap { members[$0] }
    }

    /// The stored pair of two records; nil where they are below the review threshold or were
    /// never compared.
    public func pair(_ left: RecordID, _ right: RecordID) throws(StoreError) -> StoredPair? {
        let pair = RecordPair(left, right)
        return try reading { db in
            try Row.fetchOne(
                db, sql: "SELECT * FROM pair WHERE \"left\" = ? AND \"right\" = ?",
                arguments: [pair.left.rawValue, pair.right.rawValue]
            ).map {
                StoredPair(
                    pair: pair, weight: MatchWeight(bits: $0["weight"]),
                    agreements: $0["agreements"], contradictions: $0["contradictions"])
            }
        }
    }

    /// All runs, the first one first.
    public func runs() throws(StoreError) -> [StoredRun] {
        try reading { db in
            try Row.fetchAll(db, sql: "SELECT * FROM run ORDER BY id").map { row in
                StoredRun(
                    id: RunID(rawValue: row["id"]),
                    description: RunDescription(
                        command: row["command"], actor: row["actor"], time: row["startedAt"],
                        reason: row["reason"]),
                    counts: row["counts"], contentHash: row["contentHash"],
                    auditHead: row["auditHead"],
                    undoneBy: (row["undoneBy"] as Int64?).map(RunID.init))
            }
        }
    }

    /// The model in use for a kind; nil before any was trained.
    public func model(kind: PartyKind) throws(StoreError) -> StoredText? {
        try reading { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT version, definition FROM model WHERE kind = ?1 AND version =
                        (SELECT value FROM setting WHERE name = 'model.' || ?1)
                    """, arguments: [kind.rawValue]
            ).map { StoredText(version: $0["version"], text: $0["definition"]) }
        }
    }

    /// The policy in use; nil where none was ever adopted.
    public func policy() throws(StoreError) -> StoredText? {
        try reading { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT version, text FROM policy WHERE version =
                        (SELECT value FROM setting WHERE name = 'policy')
                    """
            ).map { StoredText(version: $0["version"], text: $0["text"]) }
        }
    }

    /// Something small that was remembered; nil where it was not.
    public func setting(_ name: String) throws(StoreError) -> String? {
        try reading { db in
            try String.fetchOne(
                db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
        }
    }
}
