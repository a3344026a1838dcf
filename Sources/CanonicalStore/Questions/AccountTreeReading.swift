import GRDB
import RecordModel

/// Draws an account with all that is part of it.
struct AccountTreeReading {
    private let store: CanonicalStore
    private let db: Database
    private let circle: [PartyCircle.Party]
    private let contacts: LastContacts
    private let deals: BulkStatement
    private let roles: BulkStatement
    private let cells: HistoryCells
    /// Deals of the accounts of the tree.
    private var shown: Set<Int64> = []

    init(_ store: CanonicalStore, _ db: Database, around entity: Int64, today: CalendarDay) throws {
        self.store = store
        self.db = db
        circle = try PartyCircle(db, around: entity).parties
        contacts = try LastContacts(db, until: today)
        cells = try HistoryCells(store, db, [.role])
        deals = try BulkStatement(
            db,
            """
            SELECT DISTINCT h.item, s.name, r.key, f.name, f.stage, f.amount, f.currency, f.dueTime
            FROM membership m JOIN historyReach h ON h.record = m.record
                JOIN historyFact f ON f.item = h.item JOIN historyRecord r ON r.id = h.item
                JOIN historySource s ON s.id = r.source
            WHERE m.entity = ? AND r.isPresent = 1 AND s.object = 'deal' AND f.state = 'open'
            ORDER BY f.dueTime IS NULL, f.dueTime, s.name, r.key
            """)
        roles = try BulkStatement(
            db,
            """
            SELECT DISTINCT l.item FROM membership m JOIN historyLink l ON l.record = m.record
                JOIN historyRecord r ON r.id = l.item JOIN historySource s ON s.id = r.source
            WHERE m.entity = ? AND r.isPresent = 1 AND s.object IN ('affiliation', 'dealContact')
            ORDER BY 1
            """)
    }

    mutating func tree() throws -> AccountTree {
        for party in circle where party.kind == .account {
            for (item, _) in try openDeals(of: party.entity) { shown.insert(item) }
        }
        return AccountTree(top: try node(circle[0]))
    }

    private func node(_ party: PartyCircle.Party) throws -> AccountTree.Node {
        let people = try circle.filter { $0.part == "person" && $0.above == party.entity }
            .map(person)
        return AccountTree.Node(
            party: PartyReference(entity: party.id, name: party.name),
            relation: party.above == nil ? nil : party.basis,
            lastContact: try contacts.day(of: party.entity),
            deals: try openDeals(of: party.entity).map(\.deal),
            people: people.sorted {
                ($0.department ?? "", $0.party) < ($1.department ?? "", $1.party)
            },
            branches: try circle.filter { $0.part == "branch" && $0.above == party.entity }
                .map(node))
    }

    private func person(_ party: PartyCircle.Party) throws -> AccountTree.Person {
        let golden = try store.entity(number: party.entity)?.golden
        var roles: Set<String> = []
        if let role = party.basis { roles.insert(role) }
        self.roles.bind(party.entity, at: 1)
        var items: [Int64] = []
        while try self.roles.step() { items.append(self.roles.integer(0)) }
        for item in items {
            for role in (try cells.texts(item)[0] ?? "").split(separator: ";") {
                roles.insert(role.trimmingPrefix { $0.isWhitespace }.description)
            }
        }
        if try isOnCommittee(party.entity) { roles.insert("committee member") }
        return AccountTree.Person(
            party: PartyReference(entity: party.id, name: party.name),
            title: golden?.text(.jobTitle), department: golden?.text(.department),
            roles: roles.sorted(), lastContact: try contacts.day(of: party.entity),
            deals: try openDeals(of: party.entity).filter { !shown.contains($0.item) }.map(\.deal))
    }

    private func isOnCommittee(_ person: Int64) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM relationLink l JOIN relation r ON r.id = l.relation
                    WHERE l.subject = ? AND l.state = 'stands' AND r.holds = 1
                        AND r.relation = 'committee-member')
                """, arguments: [person]) ?? false
    }

    private func openDeals(of entity: Int64) throws -> [(item: Int64, deal: AccountTree.Deal)] {
        deals.bind(entity, at: 1)
        var found: [(item: Int64, deal: AccountTree.Deal)] = []
        while try deals.step() {
            found.append(
                (
                    deals.integer(0),
                    AccountTree.Deal(
                        citation: TimelineEntry.Citation(
                            source: deals.text(1), object: HistoryKind.deal.rawValue,
                            recordKey: deals.text(2)),
                        name: deals.optionalText(3), stage: deals.optionalText(4),
                        amountMillionths: deals.optionalInteger(5),
                        currency: deals.optionalText(6),
                        closeDay: deals.optionalText(7).flatMap(CalendarDay.init))
                ))
        }
        return found
    }
}

extension CanonicalStore {
    /// An account with its branches, people and open deals; nil for what is no account, or not there.
    ///
    /// - Parameter today: up to when somebody talked with them.
    public func accountTree(
        of id: EntityID, today: CalendarDay
    ) throws(StoreError) -> AccountTree? {
        try reading { db in
            let number = try Int64.fetchOne(
                db, sql: "SELECT id FROM entity WHERE entityId = ? AND kind = 'account'",
                arguments: [id.rawValue])
            guard let number else { return nil }
            var reading = try AccountTreeReading(self, db, around: number, today: today)
            return try reading.tree()
        }
    }
}
