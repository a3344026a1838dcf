import CanonicalStore
import DataQuality
import RecordModel

/// Whom addresses, numbers and names of a store lead to, and who owns whom.
struct PartyDirectory {
    /// A record with whose it is.
    struct Owned {
        let record: RecordID
        let entity: Int64
        let owner: String
        /// The source that says so, and calls its owners in its own way.
        let source: String
    }

    private let store: CanonicalStore
    private let mentions = TextMentions()
    /// Entities by what leads to them; only where it leads to one.
    private var emails: [String: Int64?] = [:]
    private var phones: [String: Int64?] = [:]
    /// Numbers with whose they are, by their last digits, for those that are dialled inside a country.
    private var endings: [Substring: [(digits: String, isWhole: Bool, entity: Int64)]] = [:]
    private var names: [String: Int64?] = [:]
    /// The account that a person's entity is linked with.
    private var accounts: [Int64: Set<Int64>] = [:]
    /// By entity, records in the order of their numbers.
    private(set) var owned: [Int64: [Owned]] = [:]

    init(store: CanonicalStore) throws {
        self.store = store
        for kind in PartyKind.allCases { try read(kind) }
        accounts = try store.accountsOfEntities()
    }

    private mutating func read(_ kind: PartyKind) throws {
        let wanted: [Field] = [.email, .phone, .fullName, .givenName, .familyName, .country]
        let readers = try RowReader.readers(store, kind, fields: wanted.map(\.rawValue))
        var regions: [Int: String] = [:]
        for table in try store.tables(kind: kind) { regions[table.number] = table.table.region }
        try store.forEachPresentRecord(kind: kind) { record, key, table, entity, cells in
            guard let reader = readers[table] else { return }
            let row = reader.row(id: record.rawValue, key: key, entity: entity, cells: cells)
            note(row, entity, kind, region: regions[table])
            if let owner = row.owner {
                owned[entity, default: []].append(
                    Owned(record: record, entity: entity, owner: owner, source: row.source))
            }
        }
    }

    private mutating func note(
        _ row: QualityRow, _ entity: Int64, _ kind: PartyKind, region: String?
    ) {
        for text in row.texts[0] {
            guard let address = mentions.canonical(email: text) else { continue }
            Self.note(address, entity, in: &emails)
        }
        for text in row.texts[1] {
            guard
                let number = mentions.number(
                    phone: text, country: row.texts[5].first, region: region)
            else { continue }
            if number.isInternational { Self.note(number.digits, entity, in: &phones) }
            endings[number.digits.suffix(Self.ending), default: []].append(
                (number.digits, number.isInternational, entity))
        }
        if kind == .contact {
            let parts = row.texts[3].prefix(1) + row.texts[4].prefix(1)
            let whole = row.texts[2].first ?? parts.joined(separator: " ")
            for name in mentions.folded(name: whole) { Self.note(name, entity, in: &names) }
        }
    }

    /// What leads to two leads to nobody.
    private static func note(_ key: String, _ entity: Int64, in index: inout [String: Int64?]) {
        if let known = index[key] {
            if known != entity { index[key] = .some(nil) }
        } else {
            index[key] = entity
        }
    }

    /// The first party that a text leads to besides some, and by what.
    ///
    /// - Parameter colleagues: addresses that lead to no customer.
    func match(
        _ text: String, usesNames: Bool, besides excluded: Set<Int64> = [],
        addressesOf colleagues: Set<String> = []
    ) -> (entity: Int64, basis: String)? {
        func first(_ keys: [String], _ index: [String: Int64?]) -> Int64? {
            for key in keys {
                if let found = index[key] ?? nil, !excluded.contains(found) { return found }
            }
            return nil
        }
        if let found = first(
            mentions.emails(in: text).filter { !colleagues.contains($0) }, emails)
        {
            return (found, "email")
        }
        for number in mentions.phones(in: text) {
            let found = number.isInternational ? phones[number.digits] ?? nil : dialled(number)
            if let found, !excluded.contains(found) { return (found, "phone") }
        }
        if usesNames, let found = first(mentions.names(in: text), names) { return (found, "name") }
        return nil
    }

    /// The last digits of a number by which it is looked for.
    private static let ending = 8

    /// The only party with a number that ends as one that is dialled inside a country, but for the
    /// country's code.
    private func dialled(_ number: TextMentions.Number) -> Int64? {
        let found = endings[number.digits.suffix(Self.ending), default: []].filter { known in
            let missing = known.digits.count - number.digits.count
            return known.digits.hasSuffix(number.digits)
                && (known.isWhole ? 1...3 : 0...0).contains(missing)
        }
        guard let first = found.first, found.allSatisfy({ $0.entity == first.entity }) else {
            return nil
        }
        return first.entity
    }

    /// Some entities with the accounts that they are linked with.
    func related(to entities: Set<Int64>) -> Set<Int64> {
        entities.union(entities.flatMap { accounts[$0] ?? [] })
    }

    /// The id of an entity by its number.
    func id(_ entity: Int64) throws -> String? {
        try store.entityID(of: RecordID(rawValue: entity))?.rawValue
    }
}
