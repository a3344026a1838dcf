import GRDB
import RecordModel

/// Reads what happened with some parties.
struct TimelineReading {
    let store: CanonicalStore
    let db: Database
    let parties: [PartyCircle.Party]
    let colleagues: Colleagues
    private let activities: OwnActivities

    init(
        _ store: CanonicalStore, _ db: Database, _ parties: [PartyCircle.Party],
        _ words: QuestionWords
    ) throws {
        activities = try OwnActivities(store, db, words)
        self.store = store
        self.db = db
        self.parties = parties
        colleagues = try Colleagues(store, db)
    }

    /// All of it, in the order of time; what is not dated comes last.
    func entries() throws -> [TimelineEntry] {
        let changes = try PartyChanges(self).entries()
        return try (pieces() + changes).sorted(by: TimelineEntry.isBefore)
    }

    // MARK: Pieces of history

    private func pieces() throws -> [TimelineEntry] {
        guard try store.hasHistory(db) else { return [] }
        let owners = try owners()
        let tellers = try tellers(of: Set(owners.keys))
        let rows = try HistoryRows(store: store, db)
        let fact = try BulkStatement(
            db,
            """
            SELECT name, channel, time, owner, state, stage, direction, amount, currency, dueTime,
                status FROM historyFact WHERE item = ?
            """)
        return try owners.keys.sorted().compactMap { item -> TimelineEntry? in
            // What another piece tells as well stands there.
            guard let told = tellers[item], let row = try rows.row(item) else { return nil }
            fact.bind(item, at: 1)
            guard try fact.step() else { return nil }
            defer { fact.reset() }
            let said = row.item
            let author =
                said.text(.authorName) ?? said.text(.authorEmail) ?? said.text(.authorKey)
            return TimelineEntry(
                kind: .history(said.reference.kind),
                channel: activities.kinds[item]?.name ?? fact.optionalText(1),
                time: fact.optionalText(2), title: fact.optionalText(0), text: said.text(.body),
                author: author.map(colleagues.name),
                owner: fact.optionalText(3).map(colleagues.name), state: fact.optionalText(4),
                stage: fact.optionalText(5) ?? fact.optionalText(10),
                direction: fact.optionalText(6), amountMillionths: fact.optionalInteger(7),
                currency: fact.optionalText(8),
                parties: (owners[item] ?? []).map { parties[$0].id },
                citations: try [citation(row.item.reference)]
                    + told.map { citation(try rows.reference($0)) }.sorted())
        }
    }

    private func citation(_ reference: HistoryReference) -> TimelineEntry.Citation {
        TimelineEntry.Citation(
            source: reference.source, object: reference.kind.rawValue, recordKey: reference.key)
    }

    /// The present pieces of the parties, each with the places of those that it belongs to.
    private func owners() throws -> [Int64: [Int]] {
        let query = try BulkStatement(
            db,
            """
            SELECT DISTINCT h.item FROM membership m JOIN historyReach h ON h.record = m.record
                JOIN historyRecord r ON r.id = h.item JOIN historySource s ON s.id = r.source
            WHERE m.entity = ? AND r.isPresent = 1 AND s.object NOT IN ('user', 'price', 'product')
            """)
        var owners: [Int64: [Int]] = [:]
        for (place, party) in parties.enumerated() {
            query.bind(party.entity, at: 1)
            while try query.step() { owners[query.integer(0), default: []].append(place) }
        }
        return owners
    }

    /// The pieces that are shown, each with those that tell the same.
    private func tellers(of items: Set<Int64>) throws -> [Int64: [Int64]] {
        var tellers = Dictionary(uniqueKeysWithValues: items.map { ($0, [Int64]()) })
        var into: [Int64: [Int64]] = [:]
        let isTalk = try BulkStatement(
            db,
            """
            SELECT 1 FROM historyFact WHERE item = ?
                AND (messageKey IS NOT NULL OR talkKey IS NOT NULL)
            """)
        let query = try BulkStatement(
            db, "SELECT \"into\" FROM foldedActivity WHERE item = ? ORDER BY 1")
        for item in items.sorted() {
            isTalk.bind(item, at: 1)
            let isOne = try isTalk.step()
            isTalk.reset()
            guard isOne else { continue }
            query.bind(item, at: 1)
            while try query.step() {
                let other = query.integer(0)
                if items.contains(other) { into[item, default: []].append(other) }
            }
        }
        for (item, others) in into.sorted(by: { $0.key < $1.key }) {
            tellers[item] = nil
            if let shown = others.first(where: { into[$0] == nil }) {
                tellers[shown, default: []].append(item)
            }
        }
        return tellers
    }
}
