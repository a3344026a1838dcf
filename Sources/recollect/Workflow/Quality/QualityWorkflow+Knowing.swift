import CanonicalStore
import DataQuality
import Normalization
import RecordModel

/// What rules have to know beyond the row at hand.
extension QualityWorkflow {
    /// What they have to know of no row in particular: the day, and who has left.
    func knownToAll(_ rules: [QualityRule]) throws -> QualityContext {
        var context = QualityContext(today: CalendarDay(place.time)?.number ?? 0)
        if rules.contains(where: { $0.reference == .activeOwner }) {
            context.departedOwners = try Colleagues(store: store, place: place).departed
        }
        return context
    }

    /// What they have to know of all rows.
    func knowingAll(
        _ known: QualityContext, _ rules: [QualityRule]
    ) throws -> QualityContext {
        var context = try knowingAccounts(known, rules)
        if try hasAccounts, rules.contains(where: { $0.agreement == .emailDomain }) {
            context.accountDomains = try store.accountDomains(Self.domain)
        }
        if rules.contains(where: { $0.check == .fresh }) {
            context.lastTouched = Self.days(try store.lastTouched())
        }
        if rules.contains(where: { $0.reference == .party }) {
            context.loose = try store.looseHistory()
        }
        return context
    }

    /// What they have to know of some rows of people or companies.
    func knowing(
        _ known: QualityContext, _ rules: [QualityRule], of rows: [QualityRow]
    ) throws -> QualityContext {
        var context = try knowingAccounts(known, rules)
        if rules.contains(where: { $0.agreement == .emailDomain }) {
            context.accountDomains = try store.accountDomains(
                of: Set(rows.map { RecordID(rawValue: $0.id) }), Self.domain)
        }
        if rules.contains(where: { $0.check == .fresh }) {
            context.lastTouched = Self.days(
                try store.lastTouched(of: Set(rows.compactMap(\.entity))))
        }
        return context
    }

    /// What they have to know of some pieces of history.
    func knowing(
        _ known: QualityContext, _ rules: [QualityRule], ofHistory items: Set<Int64>
    ) throws -> QualityContext {
        var context = known
        if rules.contains(where: { $0.reference == .party }) {
            context.loose = try store.looseHistory(among: items)
        }
        return context
    }

    /// Whether there are companies.
    var hasAccounts: Bool {
        get throws { try !store.tables(kind: .account).isEmpty }
    }

    private func knowingAccounts(
        _ known: QualityContext, _ rules: [QualityRule]
    ) throws -> QualityContext {
        var context = known
        let references = Set(rules.compactMap(\.reference))
        guard references.contains(.account) || references.contains(.parent), try hasAccounts
        else { return context }
        var keys: Set<UInt64> = []
        var sources: [Int: String] = [:]
        for table in try store.tables(kind: .account) {
            sources[table.number] = table.table.source
        }
        var shared: [(record: RecordID, source: String)] = []
        try store.forEachPresentKey(kind: .account) { record, key, table in
            let source = sources[table] ?? ""
            keys.insert(QualityContext.keyHash(source: source, key: key))
            if key.utf8.contains(UInt8(ascii: "@")) { shared.append((record, source)) }
        }
        for (key, account) in zip(try store.ownKeys(of: shared.map(\.record)), shared) {
            keys.insert(QualityContext.keyHash(source: account.source, key: key))
        }
        context.accountKeys = keys
        return context
    }

    /// The registrable domain of a web or e-mail address.
    private static func domain(_ text: String) -> String? {
        guard let at = text.lastIndex(of: "@") else {
            return WebNormalizer.organizationDomain(ofURL: text)
        }
        return WebNormalizer.organizationDomain(ofURL: String(text[text.index(after: at)...]))
    }

    private static func days(_ texts: [Int64: String]) -> [Int64: Int] {
        texts.compactMapValues { CalendarDay($0)?.number }
    }
}
