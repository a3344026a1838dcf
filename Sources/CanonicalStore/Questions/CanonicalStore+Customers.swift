import GRDB
import RecordModel

extension CanonicalStore {
    /// Who our customers and prospects are, in numbers; the period is that in which a party came into
    /// its stage, or was first seen.
    public func customers(
        _ scope: QuestionScope
    ) throws(StoreError) -> Customers {
        try asking(scope) { db in
            let parties = try PartyStandings(QuestionRows(self, db, scope.people), scope: scope)
            var duplicates = try KnownDuplicates(db, parties.scan)
            return parties.counted(&duplicates)
        }
    }

    /// The parties of one role, or all, each with its records; by kind, role, name and id.
    public func customerLines(
        _ scope: QuestionScope, role: CustomerRole? = nil
    ) throws(StoreError) -> [CustomerLine] {
        try asking(scope) { db in
            let parties = try PartyStandings(QuestionRows(self, db, scope.people), scope: scope)
            return try parties.lines(
                db, role: role, own: ownTexts(db, scope.words.fields))
        }
    }
}

extension CanonicalStore {
    /// What records say in columns of the company's own.
    private func ownTexts(
        _ db: Database, _ headers: [String]
    ) throws -> (count: Int, byRecord: [Int64: [String?]]) {
        if headers.isEmpty { return (0, [:]) }
        let values = try OwnFields(self, db, headers).values(db)
        return (
            headers.count, Dictionary(uniqueKeysWithValues: values.map { ($0.record, $0.texts) })
        )
    }
}

extension PartyStandings {
    /// Of each column the distinct texts, in the order of the records.
    private static func distinct(_ rows: [[String?]?], _ count: Int) -> [[String]] {
        var found = [[String]](repeating: [], count: count)
        for row in rows {
            for (column, text) in (row ?? []).enumerated() {
                if let text, !found[column].contains(text) { found[column].append(text) }
            }
        }
        return found
    }

    private struct Key: Hashable {
        let kind: PartyKind
        let role: CustomerRole
        let stage: Int32
    }

    /// Counts the parties as they are, and as they would be if all known duplicates were one.
    fileprivate func counted(_ duplicates: inout KnownDuplicates) -> Customers {
        var groups: [Key: (minimum: Int, maximum: Int, records: Int)] = [:]
        // By the first party that may be one with another, the place of the one whose stage counts.
        var united = [Int32](repeating: -1, count: standings.count)
        for (place, standing) in standings.enumerated() where standing.isWanted {
            let key = Key(kind: standing.kind, role: standing.role, stage: standing.stage)
            groups[key, default: (0, 0, 0)].maximum += 1
            groups[key, default: (0, 0, 0)].records += Int(standing.records)
            let root = Int(duplicates.root(Int32(place)))
            let other = united[root]
            if other < 0 || isFurther(standing, than: standings[Int(other)]) {
                united[root] = Int32(place)
            }
        }
        for place in united where place >= 0 {
            let standing = standings[Int(place)]
            let key = Key(kind: standing.kind, role: standing.role, stage: standing.stage)
            groups[key, default: (0, 0, 0)].minimum += 1
        }
        let listed = groups.map { key, count in
            Customers.Group(
                kind: key.kind, role: key.role,
                stage: key.stage < 0 ? nil : scan.stages[key.stage], minimum: count.minimum,
                maximum: count.maximum, records: count.records)
        }
        return Customers(
            groups: listed.sorted {
                ($0.kind == .contact ? 0 : 1, -$0.role.order, -$0.maximum, $0.stage ?? "~")
                    < ($1.kind == .contact ? 0 : 1, -$1.role.order, -$1.maximum, $1.stage ?? "~")
            }, concerned: duplicates.concerned.count { standings[Int($0)].isWanted })
    }

    /// Whether a party's stage is the one that both would have if they were one.
    private func isFurther(_ one: Standing, than other: Standing) -> Bool {
        if one.role != other.role { return one.role > other.role }
        switch (one.since, other.since) {
        case (let mine?, let their?) where mine != their: return mine < their
        case (.some, nil): return true
        case (nil, .some): return false
        default: break
        }
        let mine = one.stage < 0 ? nil : scan.stages[one.stage]
        let their = other.stage < 0 ? nil : scan.stages[other.stage]
        return mine != nil && (their == nil || mine ?? "" < their ?? "")
    }

    fileprivate func lines(
        _ db: Database, role: CustomerRole?, own texts: (count: Int, byRecord: [Int64: [String?]])
    ) throws -> [CustomerLine] {
        var records: [Int32: [PartyScan.Row]] = [:]
        let wanted = standings.indices.filter {
            standings[$0].isWanted && (role == nil || standings[$0].role == role)
        }
        let isWanted = Set(wanted.map(Int32.init))
        for row in scan.rows where isWanted.contains(row.party) {
            records[row.party, default: []].append(row)
        }
        let head = try BulkStatement(
            db, "SELECT entityId, \(StoreSchema.partyName) FROM entity e WHERE id = ?")
        let key = try BulkStatement(db, "SELECT key FROM sourceRecord WHERE id = ?")
        let lines = try wanted.compactMap { place -> CustomerLine? in
            let standing = standings[place]
            let own = records[Int32(place)] ?? []
            head.bind(scan.entities[place], at: 1)
            guard try head.step() else { return nil }
            let id = EntityID(rawValue: head.text(0))
            let name = head.optionalText(1)
            head.reset()
            let references = try own.map { row in
                key.bind(row.record, at: 1)
                let found = try key.step() ? key.text(0) : ""
                key.reset()
                return RecordReference(
                    source: scan.sources[row.source], kind: row.kind, key: found)
            }
            let owners = Set(
                own.filter { $0.owner >= 0 }.map { colleagues.name(scan.owners[$0.owner]) })
            return CustomerLine(
                entity: id, kind: standing.kind, name: name, role: standing.role,
                stage: standing.stage < 0 ? nil : scan.stages[standing.stage],
                since: standing.since, owners: owners.sorted(), records: references.sorted(),
                own: Self.distinct(own.map { texts.byRecord[$0.record] }, texts.count))
        }
        return lines.sorted {
            ($0.kind == .contact ? 0 : 1, -$0.role.order, $0.name ?? "~", $0.entity)
                < ($1.kind == .contact ? 0 : 1, -$1.role.order, $1.name ?? "~", $1.entity)
        }
    }
}
