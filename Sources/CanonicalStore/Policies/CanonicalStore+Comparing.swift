import GRDB
import RecordModel
import Resolution

extension CanonicalStore {
    /// Entities of several records or with a person's word, in the order of their numbers.
    ///
    /// - Parameters:
    ///   - last: the last one of the call before; nil at first.
    ///   - limit: at most so many.
    /// - Returns: empty after the last one.
    public func chosenEntities(
        after last: ChosenEntity?, limit: Int
    ) throws(StoreError) -> [ChosenEntity] {
        let heads = try reading { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT id, entityId FROM entity WHERE id > ? AND detail IS NOT NULL
                    ORDER BY id LIMIT ?
                    """, arguments: [last?.number ?? 0, limit])
        }
        var out: [ChosenEntity] = []
        for head in heads {
            let number: Int64 = head["id"]
            let ids = try members(withRecord: RecordID(rawValue: number))
            let records = try sourceRecords(ids).sorted { $0.reference < $1.reference }
            guard let first = records.first else { continue }
            out.append(
                ChosenEntity(
                    id: EntityID(rawValue: head["entityId"]),
                    members: EntityMembers(
                        kind: first.reference.kind, members: records,
                        pins: try standingPins(of: ids)), number: number))
        }
        return out
    }

    /// The ids of the entities that records are in, in the order asked for.
    ///
    /// - Throws: `missing` where the store has no such record.
    public func entityIDs(of records: [RecordID]) throws(StoreError) -> [EntityID] {
        try reading { db in
            let query = try BulkStatement(
                db,
                """
                SELECT e.entityId FROM membership m JOIN entity e ON e.id = m.entity
                WHERE m.record = ?
                """)
            return try records.map { record in
                query.bind(record.rawValue, at: 1)
                guard try query.step() else { throw Self.unknownRecord }
                defer { query.reset() }
                return EntityID(rawValue: query.text(0))
            }
        }
    }

    /// How many judgements and choices of people hold.
    public func peoplesWords() throws(StoreError) -> Int {
        try reading { db in
            try Int.fetchOne(
                db,
                sql: """
                    SELECT (SELECT count(*) FROM standingJudgement WHERE decider = 'person')
                        + (SELECT count(*) FROM pin WHERE withdrawnRun IS NULL)
                    """) ?? 0
        }
    }

    /// Which policies the store followed, the first one first.
    public func policyAdoptions() throws(StoreError) -> [PolicyAdoption] {
        try reading { db in
            guard try StoreSchema.isCurrent(db) else { return [] }
            return try Row.fetchAll(db, sql: "SELECT * FROM policyInForce ORDER BY run").map {
                row in
                let undoneBy: Int64? = row["undoneBy"]
                return PolicyAdoption(
                    run: RunID(rawValue: row["run"]), version: row["version"], time: row["since"],
                    actor: row["actor"], reason: row["reason"],
                    undoneBy: undoneBy.map { RunID(rawValue: $0) }, isPresent: row["isPresent"])
            }
        }
    }
}
