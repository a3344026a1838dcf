import GRDB
import RecordModel

extension StorePast {
    /// Proposals about an entity's records that were open then, ascending.
    ///
    /// A store of an earlier version does not know.
    func openProposals(of party: PastParty) throws -> [ProposalID] {
        guard try StoreSchema.isCurrent(db) else { return [] }
        let query = try BulkStatement(
            db,
            """
            SELECT m.proposal FROM proposalMember m WHERE m.record = ?1 AND (
                SELECT c.state FROM proposalChange c WHERE c.proposal = m.proposal AND c.run <= ?2
                ORDER BY c.run DESC LIMIT 1) = 'open'
            """)
        var found: Set<ProposalID> = []
        for record in party.records {
            query.bind(record.rawValue, at: 1)
            query.bind(run, at: 2)
            while try query.step() { found.insert(ProposalID(rawValue: query.integer(0))) }
        }
        return found.sorted()
    }

    /// The run since which a record's source had it no more then; nil where it had it.
    func absence(of record: RecordID) throws -> RunID? {
        guard try StoreSchema.isCurrent(db) else {
            return try Int64.fetchOne(
                db, sql: "SELECT absentRun FROM sourceRecord WHERE id = ? AND absentRun <= ?",
                arguments: [record.rawValue, run]
            ).map(RunID.init)
        }
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT run, isAbsent FROM absenceChange WHERE record = ? AND run <= ?
                ORDER BY run DESC LIMIT 1
                """, arguments: [record.rawValue, run])
        guard let row, row["isAbsent"] as Bool else { return nil }
        return RunID(rawValue: row["run"])
    }
}

extension CanonicalStore {
    /// What was known after a run of where some records' values come from, in the order asked for.
    ///
    /// - Throws: `missing` where the store did not have one of the records then.
    public func standings(
        _ records: [RecordID], asOf run: RunID
    ) throws(StoreError) -> [RecordStanding] {
        try reading { db in
            let past = try StorePast(self, db, run: run)
            return try records.map { record in
                let version = try past.version(record)
                let row = try Row.fetchOne(
                    db,
                    sql: """
                        SELECT v.layout, v.run AS versionRun, r.run FROM (
                            SELECT id AS record, version, layout, versionRun AS run
                                FROM sourceRecord WHERE id = ?1 UNION ALL
                            SELECT record, version, layout, run FROM recordVersion
                                WHERE record = ?1) v
                            JOIN sourceRecord r ON r.id = v.record
                        WHERE v.version = ?2 AND r.run <= ?3
                        """, arguments: [record.rawValue, version, run.rawValue])
                guard let row else { throw Self.unknownRecord }
                return try standing(
                    db, record, layout: row["layout"], version: version, firstRun: row["run"],
                    versionRun: row["versionRun"],
                    absentRun: past.absence(of: record)?.rawValue)
            }
        }
    }
}
