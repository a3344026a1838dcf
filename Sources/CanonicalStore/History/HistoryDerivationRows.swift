import GRDB
import RecordModel

/// Writes what follows from pieces of history.
struct HistoryDerivationRows {
    private let formerHash: BulkStatement
    private let fact: BulkStatement
    private let hash: BulkStatement
    private let removeFact: BulkStatement
    private let link: BulkStatement
    private let removeLinks: BulkStatement
    private let reach: BulkStatement
    private let removeReach: BulkStatement
    private let reached: BulkStatement
    private let firstRun: BulkStatement
    private let change: BulkStatement
    private let kept: KeptHistory
    private let run: StoreRun
    private let db: Database

    init(_ db: Database, _ run: StoreRun) throws {
        self.run = run
        self.db = db
        kept = try KeptHistory(db)
        reached = try BulkStatement(db, "SELECT record FROM historyReach WHERE item = ?")
        firstRun = try BulkStatement(db, "SELECT run FROM historyRecord WHERE id = ?")
        change = try BulkStatement(
            db,
            """
            INSERT OR REPLACE INTO reachChange(record, item, run, isGained) VALUES (?, ?, ?, ?)
            """)
        formerHash = try BulkStatement(
            db, "SELECT contentHash, isLinked FROM historyFact WHERE item = ?")
        fact = try BulkStatement(
            db,
            """
            INSERT INTO historyFact(item, name, channel, state, stage, status, priority, direction,
                amount, currency, time, dueTime, endTime, owner, messageKey, talkKey, isLinked, contentHash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, zeroblob(16))
            ON CONFLICT(item) DO UPDATE SET name = excluded.name, channel = excluded.channel,
                state = excluded.state, stage = excluded.stage, status = excluded.status,
                priority = excluded.priority, direction = excluded.direction,
                amount = excluded.amount, currency = excluded.currency, time = excluded.time,
                dueTime = excluded.dueTime, endTime = excluded.endTime, owner = excluded.owner,
                messageKey = excluded.messageKey, talkKey = excluded.talkKey
            WHERE (name, channel, state, stage, status, priority, direction, amount, currency, time,
                dueTime, endTime, owner, messageKey, talkKey) IS NOT (excluded.name,
                excluded.channel, excluded.state, excluded.stage, excluded.status,
                excluded.priority, excluded.direction, excluded.amount, excluded.currency,
                excluded.time, excluded.dueTime, excluded.endTime, excluded.owner,
                excluded.messageKey, excluded.talkKey)
            """)
        hash = try BulkStatement(
            db, "UPDATE historyFact SET isLinked = ?, contentHash = ? WHERE item = ?")
        removeFact = try BulkStatement(db, "DELETE FROM historyFact WHERE item = ?")
        link = try BulkStatement(
            db,
            """
            INSERT INTO historyLink(item, role, ordinal, way, reference, record, target, basis, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        removeLinks = try BulkStatement(db, "DELETE FROM historyLink WHERE item = ?")
        reach = try BulkStatement(
            db,
            "INSERT INTO historyReach(record, item) "
                + StoreSchema.reach(where: "AND a.item = ?1"))
        removeReach = try BulkStatement(db, "DELETE FROM historyReach WHERE item = ?")
    }

    /// Writes what a piece says; its place in the content hash stays as it was.
    func writeFacts(_ facts: HistoryFacts?, of item: Int64) throws {
        guard let facts else { return }
        fact.bind(item, at: 1)
        let texts = Self.texts(of: facts)
        for (index, text) in texts.prefix(7).enumerated() { fact.bind(text, at: Int32(index + 2)) }
        fact.bind(facts.amount?.millionths, at: 9)
        for (index, text) in texts.dropFirst(7).enumerated() {
            fact.bind(text, at: Int32(index + 10))
        }
        try fact.run()
        if db.changesCount > 0 {
            run.changedBlocks.note(item: item)
            run.noteChanged(item)
        }
    }

    /// The facts that are texts, in the order of their columns.
    static func texts(of facts: HistoryFacts) -> [String?] {
        [
            facts.name, facts.channel, facts.state?.rawValue, facts.stage, facts.status,
            facts.priority, facts.direction, facts.currency, facts.time, facts.dueTime,
            facts.endTime, facts.owner, facts.messageKey, facts.talkKey,
        ]
    }

    /// Replaces a piece's links; one of which all was taken back has neither links nor facts.
    ///
    /// - Returns: the part of the content hash that it had before, and whether it belonged to somebody.
    func replace(
        _ item: Int64, with derived: DerivedHistory?
    ) throws -> (hash: StableHash128, isLinked: Bool) {
        let former = try former(item)
        removeLinks.bind(item, at: 1)
        try removeLinks.run()
        guard let derived else {
            removeFact.bind(item, at: 1)
            try removeFact.run()
            return former
        }
        for one in derived.links { try write(one, of: item) }
        hash.bind(Int64(derived.isLinked ? 1 : 0), at: 1)
        hash.bind(derived.hash, at: 2)
        hash.bind(item, at: 3)
        try hash.run()
        return former
    }

    /// The part of the content hash that a piece has so far, and whether it belongs to somebody.
    func former(_ item: Int64) throws -> (hash: StableHash128, isLinked: Bool) {
        formerHash.bind(item, at: 1)
        defer { formerHash.reset() }
        guard try formerHash.step() else { return (.zero, false) }
        return (formerHash.hash(0), formerHash.integer(1) == 1)
    }

    /// Whether what follows from a piece is there already.
    func agrees(_ item: Int64, with derived: DerivedHistory?) throws -> Bool {
        guard let derived else { return false }
        let former = try former(item)
        return try former.hash == derived.hash && former.isLinked == derived.isLinked
            && kept.agreesOnLinks(item, derived)
    }

    /// Writes to which records a piece belongs, by the links as they are now.
    ///
    /// What it gained or lost since an earlier run is kept, so that a day in the past can be shown;
    /// what a piece or a record that came with this run belongs to, it always did.
    func writeReach(of item: Int64) throws {
        let isNew = try isOfThisRun(item)
        let before = isNew ? [] : try records(of: item)
        for statement in [removeReach, reach] {
            statement.bind(item, at: 1)
            try statement.run()
        }
        if isNew { return }
        let after = try records(of: item)
        if before != after {
            run.changedBlocks.note(item: item)
            run.noteChanged(item)
        }
        for record in before.symmetricDifference(after).sorted()
        where record < run.firstNewRecord {
            change.bind(record, at: 1)
            change.bind(item, at: 2)
            change.bind(run.id.rawValue, at: 3)
            change.bind(after.contains(record) ? Int64(1) : 0, at: 4)
            try change.run()
        }
    }

    private func isOfThisRun(_ item: Int64) throws -> Bool {
        firstRun.bind(item, at: 1)
        defer { firstRun.reset() }
        return try firstRun.step() && firstRun.integer(0) == run.id.rawValue
    }

    private func records(of item: Int64) throws -> Set<Int64> {
        reached.bind(item, at: 1)
        var found: Set<Int64> = []
        while try reached.step() { found.insert(reached.integer(0)) }
        return found
    }

    private func write(_ one: DerivedHistory.Link, of item: Int64) throws {
        link.bind(item, at: 1)
        link.bind(one.role.rawValue, at: 2)
        link.bind(Int64(one.ordinal), at: 3)
        link.bind(one.way.rawValue, at: 4)
        link.bind(one.reference, at: 5)
        link.bind(one.target.record, at: 6)
        link.bind(one.target.item, at: 7)
        link.bind(one.target.basis?.rawValue, at: 8)
        link.bind(one.target.reason, at: 9)
        try link.run()
    }
}
