import GRDB
import RecordModel

/// What a queue knows of waiting records, kept with the store.
extension CanonicalStore {
    /// Between several owners of one record.
    private static let separator: Character = "\u{1F}"

    /// The records of open proposals, and the accounts that their owners may have to be asked of, of
    /// which nothing is kept, ascending; nil in a store of an earlier version.
    ///
    /// - Parameter records: where given, only these are looked at, if the store has no links to accounts.
    package func unknownWaitingRecords(
        among records: Set<RecordID>? = nil
    ) throws(StoreError) -> [RecordID]? {
        try reading { db -> [RecordID]? in
            guard try StoreSchema.isCurrent(db) else { return nil }
            if let records, try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM link)") != true
            {
                return try Self.unknownWaiting(among: records, db)
            }
            return try Int64.fetchAll(
                db,
                sql: """
                    SELECT m.record FROM proposalMember m
                        WHERE NOT EXISTS (SELECT 1 FROM waitingRecord w WHERE w.record = m.record)
                        AND EXISTS (
                            SELECT 1 FROM proposal p WHERE p.id = m.proposal AND p.state = 'open')
                    UNION SELECT k.account FROM proposalMember m
                        CROSS JOIN link k ON k.contact = m.record
                        WHERE EXISTS (SELECT 1 FROM link)
                        AND NOT EXISTS (SELECT 1 FROM waitingRecord w WHERE w.record = k.account)
                        AND EXISTS (
                            SELECT 1 FROM proposal p WHERE p.id = m.proposal AND p.state = 'open')
                    ORDER BY 1
                    """
            ).map(RecordID.init)
        }
    }

    private static func unknownWaiting(
        among records: Set<RecordID>, _ db: Database
    ) throws -> [RecordID] {
        let query = try BulkStatement(
            db,
            """
            SELECT EXISTS (
                SELECT 1 FROM proposalMember m JOIN proposal p ON p.id = m.proposal
                WHERE m.record = ?1 AND p.state = 'open')
                AND NOT EXISTS (SELECT 1 FROM waitingRecord WHERE record = ?1)
            """)
        return try records.sorted().filter { record in
            query.bind(record.rawValue, at: 1)
            defer { query.reset() }
            return try query.step() && query.integer(0) == 1
        }
    }

    /// The open proposals in which a record forbids what another permits.
    package func openConsentConflicts() throws(StoreError) -> Set<ProposalID> {
        try reading { db in
            guard try StoreSchema.isCurrent(db) else { return [] }
            let query = try BulkStatement(
                db,
                """
                SELECT m.proposal, w.consents
                FROM waitingRecord w INDEXED BY waitingRecordConsents
                    CROSS JOIN proposalMember m ON m.record = w.record
                    CROSS JOIN proposal p ON p.id = m.proposal
                WHERE w.consents <> 0 AND p.state = 'open'
                """)
            defer { query.reset() }
            var consents: [Int64: Int64] = [:]
            while try query.step() { consents[query.integer(0), default: 0] |= query.integer(1) }
            return Set(
                consents.compactMap { proposal, bits in
                    WaitingRecord.areInConflict(
                        objections: UInt8(truncatingIfNeeded: bits),
                        permissions: UInt8(truncatingIfNeeded: bits >> 8))
                        ? ProposalID(rawValue: proposal) : nil
                })
        }
    }

    /// The owners of each open proposal, those of its parties, of their accounts where a party has
    /// none; in the order of the records.
    package func ownersOfOpenProposals() throws(StoreError) -> [ProposalID: [String]] {
        try reading { db in
            guard try StoreSchema.isCurrent(db) else { return [:] }
            let query = try BulkStatement(
                db,
                """
                SELECT m.proposal, coalesce(w.owners, a.owners) AS owners FROM proposal p
                    JOIN proposalMember m ON m.proposal = p.id
                    LEFT JOIN waitingRecord w ON w.record = m.record
                    LEFT JOIN link k ON k.contact = m.record AND w.owners IS NULL
                    LEFT JOIN waitingRecord a ON a.record = k.account
                WHERE p.state = 'open' AND coalesce(w.owners, a.owners) IS NOT NULL
                ORDER BY m.proposal, m.record
                """)
            defer { query.reset() }
            var out: [ProposalID: [String]] = [:]
            while try query.step() {
                out[ProposalID(rawValue: query.integer(0)), default: []] += query.text(1)
                    .split(separator: Self.separator).map(String.init)
            }
            return out
        }
    }

    /// The first letters by which each open proposal is divided among people: the smallest of its
    /// records' that have any.
    package func initialsOfOpenProposals() throws(StoreError) -> [ProposalID: String] {
        try reading { db in
            guard try StoreSchema.isCurrent(db) else { return [:] }
            let query = try BulkStatement(
                db,
                """
                SELECT m.proposal, min(w.initial) FROM proposal p
                    JOIN proposalMember m ON m.proposal = p.id
                    JOIN waitingRecord w ON w.record = m.record
                WHERE p.state = 'open' AND w.initial <> '' GROUP BY m.proposal
                """)
            defer { query.reset() }
            var out: [ProposalID: String] = [:]
            while try query.step() {
                out[ProposalID(rawValue: query.integer(0))] = query.text(1)
            }
            return out
        }
    }

    /// The open proposals with a record of some of these sources.
    ///
    /// - Parameter names: compared without regard to case.
    package func openProposals(ofSources names: [String]) throws(StoreError) -> Set<ProposalID> {
        let sources = try sourcesOfOpenProposals()
        let wanted = Set(names.map { $0.lowercased() })
        return Set(
            sources.filter { $0.value.contains { wanted.contains($0.lowercased()) } }.keys)
    }

    /// The open proposals with a record that has all words, as search finds them.
    package func openProposals(matching words: String) throws(StoreError) -> Set<ProposalID> {
        try reading { db in
            let found = try waitingRecords(db, matching: words)
            let query = try BulkStatement(
                db,
                """
                SELECT m.proposal FROM proposalMember m JOIN proposal p ON p.id = m.proposal
                WHERE m.record = ? AND p.state = 'open'
                """)
            var out: Set<ProposalID> = []
            for record in found {
                query.bind(record, at: 1)
                while try query.step() { out.insert(ProposalID(rawValue: query.integer(0))) }
            }
            return out
        }
    }

    func keep(_ db: Database, _ records: [WaitingRecord]) throws {
        let source = try BulkStatement(db, "SELECT source FROM sourceRecord WHERE id = ?")
        let insert = try BulkStatement(
            db,
            """
            INSERT OR REPLACE INTO waitingRecord(record, source, owners, initial, consents)
            VALUES (?, ?, ?, ?, ?)
            """)
        for record in records {
            source.bind(record.record.rawValue, at: 1)
            guard try source.step() else { continue }
            insert.bind(source.integer(0), at: 2)
            source.reset()
            let owners = record.owners.filter { !$0.isEmpty }
                .joined(separator: String(Self.separator))
            insert.bind(record.record.rawValue, at: 1)
            insert.bind(owners.isEmpty ? nil : owners, at: 3)
            insert.bind(record.initial, at: 4)
            insert.bind(Int64(record.objections) | Int64(record.permissions) << 8, at: 5)
            try insert.run()
        }
    }
}

extension StoreRun {
    /// Keeps what a queue needs to know of records; derived, and so no change of its own.
    package func keep(_ records: [WaitingRecord]) throws(StoreError) {
        try store.access { try store.keep($0, records) }
    }
}

extension StoreWriter {
    /// Keeps what a queue needs to know of records, outside any run, because it is derived.
    package func keep(_ records: [WaitingRecord]) throws(StoreError) {
        try store.access { db in
            try db.inTransaction(.immediate) {
                try store.keep(db, records)
                return .commit
            }
        }
    }
}
