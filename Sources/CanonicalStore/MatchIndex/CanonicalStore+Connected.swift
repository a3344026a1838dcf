import GRDB
import RecordModel
import Resolution

extension CanonicalStore {
    /// Some records with all that hang together with them: by a stored pair, a standing judgement that they are
    /// the same, an entity, or an open proposal, over any number of steps.
    ///
    /// Clusters of these records depend on nobody else.
    /// - Returns: ascending.
    public func connectedRecords(to records: Set<RecordID>) throws(StoreError) -> [RecordID] {
        try reading { db in
            let query = try BulkStatement(
                db,
                """
                SELECT "right" FROM pair WHERE "left" = ?1
                UNION ALL SELECT "left" FROM pair WHERE "right" = ?1
                UNION ALL SELECT "right" FROM judgement WHERE "left" = ?1 AND verdict = 'same'
                UNION ALL SELECT "left" FROM judgement WHERE "right" = ?1 AND verdict = 'same'
                UNION ALL SELECT other.record FROM membership own
                    JOIN membership other ON other.entity = own.entity WHERE own.record = ?1
                UNION ALL SELECT other.record FROM proposalMember own
                    JOIN proposal p ON p.id = own.proposal AND p.state = 'open'
                    JOIN proposalMember other ON other.proposal = own.proposal
                    WHERE own.record = ?1
                """)
            // What comes more than once is found once; to sort it out for each record would take longer.
            var found = Set(records.map(\.rawValue))
            var waiting = found.sorted()
            while let record = waiting.popLast() {
                query.bind(record, at: 1)
                while try query.step() {
                    let other = query.integer(0)
                    if found.insert(other).inserted { waiting.append(other) }
                }
                query.reset()
            }
            return found.sorted().map(RecordID.init)
        }
    }

    /// The records of each open proposal that one of some records is in.
    public func openProposals(of records: [RecordID]) throws(StoreError) -> [[RecordID]] {
        try reading { db in
            let query = try BulkStatement(
                db,
                """
                SELECT other.proposal, other.record FROM proposalMember own
                    JOIN proposal p ON p.id = own.proposal AND p.state = 'open'
                    JOIN proposalMember other ON other.proposal = own.proposal
                WHERE own.record = ?
                """)
            var members: [Int64: Set<Int64>] = [:]
            for record in records {
                query.bind(record.rawValue, at: 1)
                while try query.step() {
                    members[query.integer(0), default: []].insert(query.integer(1))
                }
                query.reset()
            }
            return members.sorted { $0.key < $1.key }.map { $0.value.sorted().map(RecordID.init) }
        }
    }

    /// The records of a kind of which judgements were made or taken back after a run, or came into force again.
    public func recordsJudged(
        since run: RunID, kind: PartyKind
    ) throws(StoreError) -> Set<RecordID> {
        try reading { db in
            let hashers = try SourceHashers(db)
            let query = try BulkStatement(
                db,
                """
                SELECT l.source, j."left", j."right" FROM (
                    SELECT id FROM judgement WHERE run > ?1
                    UNION SELECT judgement FROM withdrawal WHERE run > ?1 OR revokedRun > ?1) c
                    JOIN judgement j ON j.id = c.id JOIN sourceRecord l ON l.id = j."left"
                """)
            query.bind(run.rawValue, at: 1)
            var found: Set<RecordID> = []
            while try query.step() {
                guard hashers.kind(ofSource: query.integer(0)) == kind else { continue }
                found.insert(RecordID(rawValue: query.integer(1)))
                found.insert(RecordID(rawValue: query.integer(2)))
            }
            return found
        }
    }

    /// Whether a person has ever judged records.
    public func hasAnswers() throws(StoreError) -> Bool {
        try reading { db in
            try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM judgement WHERE decider = 'person')")
                ?? false
        }
    }

    /// The judgements in force of which both records are among some, in the order in which they were made.
    public func standingJudgements(
        among records: Set<RecordID>
    ) throws(StoreError) -> [Judgement] {
        try reading { db in
            let lookup = try StoredJudgements.Lookup(db)
            var found: [Int64: Judgement] = [:]
            for record in records.sorted() {
                for judgement in try lookup.standing(of: record.rawValue)
                where records.contains(judgement.left) && records.contains(judgement.right) {
                    found[judgement.sequence] = judgement
                }
            }
            return found.sorted { $0.key < $1.key }.map(\.value)
        }
    }

    /// Calls `body` with some records as they were after a run; those that came later are passed over.
    public func forEachRecord(
        _ records: [RecordID], after run: RunID,
        _ body: (RecordID, StableHash128, Int, Span<UInt8>) throws -> Void
    ) throws(StoreError) {
        try reading { db in
            let hashers = try SourceHashers(db)
            let query = try BulkStatement(
                db,
                """
                SELECT r.source, r.key, v.layout, v.cells FROM (
                    SELECT id AS record, version, layout, cells FROM sourceRecord
                        WHERE id = ?1 AND versionRun <= ?2
                    UNION ALL SELECT record, version, layout, cells FROM recordVersion
                        WHERE record = ?1 AND run <= ?2) v
                JOIN sourceRecord r ON r.id = v.record ORDER BY v.version DESC LIMIT 1
                """)
            for record in records {
                query.bind(record.rawValue, at: 1)
                query.bind(run.rawValue, at: 2)
                guard try query.step() else { continue }
                defer { query.reset() }
                let source = query.integer(0)
                let hash = query.withBytes(1) { hashers.hash(source: source, key: $0) }
                let table = Int(query.integer(2))
                try query.withBytes(3) { try body(record, hash, table, $0) }
            }
        }
    }
}
