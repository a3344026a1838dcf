import GRDB
import RecordModel

/// Finds what pieces of history name: source records and other pieces.
///
/// The answer depends on the store's state alone. A key names a record of its own source, and one of
/// another source only where that leaves no doubt; an address or a name counts where all records that
/// have it are one entity. What is in doubt is left unlinked and listed.
final class HistoryResolver {
    let store: CanonicalStore
    let db: Database
    private let keys: HistoryKeyLookup
    private let entity: BulkStatement
    private let references: ReferenceLookup
    private var parties: PartyIndex?
    /// By kind, because an activity that names its colleague needs no names of deals.
    private var names: [HistoryKind: HistoryNameIndex] = [:]

    init(store: CanonicalStore, _ db: Database) throws {
        self.store = store
        self.db = db
        keys = try HistoryKeyLookup(db)
        entity = try BulkStatement(db, "SELECT entity FROM membership WHERE record = ?")
        references = try ReferenceLookup(db)
    }

    /// What a key names for a role.
    ///
    /// - Parameter isContradicted: whether a record is another than the row describes.
    func target(
        key: String, role: HistoryRole, of row: HistoryRows.Row,
        isContradicted: (Int64) throws -> Bool
    ) throws -> HistoryTarget {
        let reference = row.item.reference
        if reference.source == CanonicalStore.ownSource, let named = try ownTarget(key, role) {
            return named
        }
        let kinds = role.historyKinds(from: reference.kind)
        let variants = HistoryKeyLookup.variants(of: key)
        for variant in variants {
            let records = try keys.records(variant, role: role, source: reference.source)
            let items = try keys.items(variant, kinds: kinds, source: reference.source)
                .filter { $0 != row.id }
            if records.count + items.count > 1 { return .ambiguous }
            if let record = records.first { return .record(record, .key) }
            if let item = items.first { return .item(item, .key) }
        }
        // A short key of a source whose own records are there is not looked for among others'.
        let isDistinctive = HistoryKeyLookup.isDistinctive(key)
        let hasOwn = keys.hasRecords(
            partyKinds: role.partyKinds, kinds: kinds, source: reference.source)
        if hasOwn && !isDistinctive { return .missing }
        for variant in variants {
            let records = try keys.records(variant, role: role, source: nil)
            let items = try keys.items(variant, kinds: kinds, source: nil)
                .filter { $0 != row.id }
            if !records.isEmpty && !items.isEmpty || items.count > 1 { return .ambiguous }
            if let item = items.first { return .item(item, .keyElsewhere) }
            if records.isEmpty { continue }
            guard let record = try only(records, preferring: reference.source) else {
                return .ambiguous
            }
            if try !isDistinctive && isContradicted(record) { return .missing }
            return .record(record, .keyElsewhere)
        }
        return .missing
    }

    /// What a rule's own task names: a record with its source.
    private func ownTarget(_ key: String, _ role: HistoryRole) throws -> HistoryTarget? {
        for colon in key.indices where key[colon] == ":" {
            let records = try keys.records(
                String(key[key.index(after: colon)...]), role: role,
                source: String(key[..<colon]))
            if records.count == 1 { return .record(records[0], .key) }
        }
        return nil
    }

    /// What an address names for a role.
    func target(email: String, role: HistoryRole, of row: HistoryRows.Row) throws -> HistoryTarget {
        if role == .owner || role == .author { return try colleague(email, row) }
        return try party(email, .email, role: role, of: row, isOwnSourceOnly: false)
    }

    /// What a name names for a role.
    ///
    /// Two people may share a name, so one alone counts within the same source only.
    func target(name: String, role: HistoryRole, of row: HistoryRows.Row) throws -> HistoryTarget {
        if role == .owner || role == .author { return try colleague(name, row) }
        var found: [HistoryTarget] = []
        if role.partyKinds.contains(.account) {
            found.append(
                try party(name, .accountName, role: role, of: row, isOwnSourceOnly: false))
        }
        if role.partyKinds.contains(.contact) {
            found.append(
                try party(name, .contactName, role: role, of: row, isOwnSourceOnly: true))
        }
        for kind in role.historyKinds(from: row.item.reference.kind) {
            found.append(try item(named: name, kind: kind, row))
        }
        if found.contains(.ambiguous) { return .ambiguous }
        let targets = Set(found.filter(\.isFound))
        return targets.count > 1 ? .ambiguous : targets.first ?? .missing
    }

    /// Whether a record is in another entity than those who have an address or a name.
    func differs(_ record: Int64, from text: String, _ sort: PartyIndex.Sort) throws -> Bool {
        let others = try partyIndex().records(with: text, sort)
        if others.isEmpty { return false }
        let own = try entityNumber(record)
        return try !others.contains { try entityNumber($0.record) == own }
    }

    /// `RecordReference.stableHash` of a record.
    func hash(ofRecord record: Int64) throws -> StableHash128 {
        try references.hash(RecordID(rawValue: record))
    }

    // MARK: Parts

    private func party(
        _ text: String, _ sort: PartyIndex.Sort, role: HistoryRole, of row: HistoryRows.Row,
        isOwnSourceOnly: Bool
    ) throws -> HistoryTarget {
        let entries = try partyIndex().records(with: text, sort).filter {
            role.partyKinds.contains(keys.kind(ofSource: $0.source) ?? .contact)
        }
        let source = row.item.reference.source
        // Those of its own source are what it came with.
        let own = entries.filter { keys.name(ofSource: $0.source) == source }
        let candidates = own.isEmpty && !isOwnSourceOnly ? entries : own
        if candidates.isEmpty { return .missing }
        guard let record = try only(candidates.map(\.record), preferring: source) else {
            return .ambiguous
        }
        return .record(record, sort == .email ? .email : .name)
    }

    /// The record with the smallest name where all are in one entity; nil where they are not.
    private func only(_ records: [Int64], preferring source: String) throws -> Int64? {
        guard let first = records.first else { return nil }
        let number = try entityNumber(first)
        for record in records.dropFirst() where try entityNumber(record) != number { return nil }
        if records.count == 1 { return first }
        let named = records.map { ($0, references.reference(RecordID(rawValue: $0))) }
        let best = named.min { left, right in
            (left.1.source == source ? 0 : 1, left.1) < (right.1.source == source ? 0 : 1, right.1)
        }
        if let failure = references.failure { throw failure }
        return best?.0
    }

    private func entityNumber(_ record: Int64) throws -> Int64 {
        entity.bind(record, at: 1)
        defer { entity.reset() }
        return try entity.step() ? entity.integer(0) : -record
    }

    private func colleague(_ text: String, _ row: HistoryRows.Row) throws -> HistoryTarget {
        try item(named: text, kind: .user, row)
    }

    private func item(
        named text: String, kind: HistoryKind, _ row: HistoryRows.Row
    ) throws -> HistoryTarget {
        let name = row.item.reference.source
        guard let source = keys.source(name: name, object: kind) else { return .missing }
        switch try nameIndex(kind).item(text, source: source) {
        case .none: return .missing
        case .some(.none): return .ambiguous
        case .some(.some(let item)): return item == row.id ? .missing : .item(item, .name)
        }
    }

    private func partyIndex() throws -> PartyIndex {
        if let parties { return parties }
        let made = try PartyIndex(store: store, db)
        parties = made
        return made
    }

    private func nameIndex(_ kind: HistoryKind) throws -> HistoryNameIndex {
        if let known = names[kind] { return known }
        let made = try HistoryNameIndex(store: store, db, of: kind)
        names[kind] = made
        return made
    }
}
