import Normalization
import RecordModel

/// Checks all rules on one subject, row by row in one pass.
public struct QualityCheck: Sendable {
    /// A rule with the places of its fields among those of a row.
    ///
    /// A class, because a copy of all that a rule says for each row and rule costs more than checking it.
    final class Compiled: Sendable {
        let rule: QualityRule
        let slots: [Int]
        /// What the slots hold; nil for columns and what history alone has.
        let fields: [Field?]
        let condition: Int?
        let allowed: Set<String>
        let conditionValues: Set<String>

        init(
            rule: QualityRule, slots: [Int], condition: Int?, allowed: Set<String>,
            conditionValues: Set<String>
        ) {
            self.rule = rule
            self.slots = slots
            fields = rule.fields.map { Field(rawValue: $0) }
            self.condition = condition
            self.allowed = allowed
            self.conditionValues = conditionValues
        }
    }

    /// Who belongs to whom, to find circles.
    private struct Child: Sendable {
        let row: Int64
        let own: UInt64
        let parent: UInt64?
        let source: Int
        let owner: Int?
    }

    /// The fields whose texts a row has to bring, in this order.
    public let fields: [String]
    let rules: [Compiled]
    private let context: QualityContext
    /// What was counted, by rule.
    private var counts: [RuleCounter]
    private var sources = NumberedNames()
    private var owners = NumberedNames()
    private var values = ValueCheck()
    /// The values that have to be unlike those of all other entities, by rule.
    private var claims: [ClaimedValues]
    private var children: [Child] = []
    private let cycleRule: Int?
    private let place: Places

    /// Where fields stand that agreements and references need.
    private struct Places: Sendable {
        let country, phone, email, accountKey, parentKey, key: Int?
        let probability, state, dueTime, endTime, ownerKey, ownerName: Int?
    }

    /// - Precondition: the rules are valid and on one subject.
    public init(_ rules: [QualityRule], context: QualityContext) {
        var fields: [String] = []
        func slot(_ field: String) -> Int {
            if let known = fields.firstIndex(of: field) { return known }
            fields.append(field)
            return fields.count - 1
        }
        func folded(_ words: [String]) -> Set<String> { Set(words.map(QualityContext.folded)) }
        self.rules = rules.map { rule in
            Compiled(
                rule: rule, slots: rule.fields.map(slot),
                condition: rule.when.map { slot($0.field) },
                allowed: folded(rule.values), conditionValues: folded(rule.when?.anyOf ?? []))
        }
        let agreements = Set(rules.compactMap(\.agreement))
        let references = Set(rules.compactMap(\.reference))
        let needsCountry =
            agreements.contains(.phoneCountry)
            || rules.contains { [.phone, .validPhone, .postcode].contains($0.format) }
        let isCyclic = references.contains(.parentWithoutCycle)
        let isOwned = references.contains(.activeOwner)
        let isStaged =
            agreements.contains(.stageProbability) || agreements.contains(.stageCloseDate)
        func slot(_ field: String, if isNeeded: Bool) -> Int? { isNeeded ? slot(field) : nil }
        place = Places(
            country: slot("country", if: needsCountry),
            phone: slot("phone", if: agreements.contains(.phoneCountry)),
            email: slot("email", if: agreements.contains(.emailDomain)),
            accountKey: slot("accountKey", if: references.contains(.account)),
            parentKey: slot("parentKey", if: isCyclic || references.contains(.parent)),
            key: slot("recordKey", if: isCyclic),
            probability: slot("probability", if: isStaged), state: slot("state", if: isStaged),
            dueTime: slot("dueTime", if: isStaged), endTime: slot("endTime", if: isStaged),
            ownerKey: slot("ownerKey", if: isOwned), ownerName: slot("ownerName", if: isOwned))
        self.fields = fields
        self.context = context
        counts = rules.map { RuleCounter(listsRows: $0.speaksByOthers) }
        claims = rules.map { _ in ClaimedValues() }
        cycleRule = rules.firstIndex { $0.reference == .parentWithoutCycle }
    }

    /// Checks a row.
    public mutating func add(_ row: QualityRow) {
        precondition(row.texts.count == fields.count, "a row brings the texts of all fields")
        let country = place.country.flatMap { row.texts[$0].first }.flatMap { values.country($0) }
        let source = sources.number(of: row.source)
        let owner = row.owner.map { owners.number(of: $0) }
        for index in rules.indices where applies(rules[index], row) {
            if index == cycleRule {
                addChild(row, source, owner)
            } else if rules[index].rule.check == .unique {
                claim(index, row, source, owner)
            } else if rules[index].rule.check == .fresh {
                guard let day = failingDay(rules[index], row) else { continue }
                counts[index].note(row.id, source, owner, hasFailed: day <= context.today)
                if day > context.today {
                    counts[index].expiring[day, default: []].append(row.id)
                }
            } else if let isPassed = passes(rules[index], row, country) {
                counts[index].note(row.id, source, owner, hasFailed: !isPassed)
                if let day = turningDay(rules[index], row) {
                    counts[index].expiring[day, default: []].append(row.id)
                }
            }
        }
    }

    /// Takes over what another check of the same rules found in other rows.
    ///
    /// In whatever order rows are shared out among checks and checks are taken over, `finish` finds the same.
    public mutating func absorb(_ other: QualityCheck) {
        precondition(other.rules.count == rules.count, "both check the same rules")
        let sourceNumbers = other.sources.names.map { sources.number(of: $0) }
        let ownerNumbers = other.owners.names.map { owners.number(of: $0) }
        for index in rules.indices {
            counts[index].absorb(other.counts[index], sourceNumbers, ownerNumbers)
            claims[index].absorb(other.claims[index], sourceNumbers, ownerNumbers)
        }
        children += other.children.map {
            Child(
                row: $0.row, own: $0.own, parent: $0.parent, source: sourceNumbers[$0.source],
                owner: $0.owner.map { ownerNumbers[$0] })
        }
    }

    /// What a rule says of a row.
    enum Verdict: Equatable {
        case passed, failed
        /// It passes unless another entity has one of these values, which are folded.
        case claims(Set<String>)
    }

    /// What each rule says of a row by itself; nil where it has nothing to say.
    ///
    /// - Precondition: no rule asks for circles.
    mutating func verdicts(of row: QualityRow) -> [Verdict?] {
        precondition(row.texts.count == fields.count, "a row brings the texts of all fields")
        let country = place.country.flatMap { row.texts[$0].first }.flatMap { values.country($0) }
        return rules.indices.map { index in
            guard applies(rules[index], row) else { return nil }
            if rules[index].rule.check == .unique {
                // A piece of history is nobody who could be told from another by a value.
                let claimed = row.entity == nil ? [] : claims(of: row, index)
                return claimed.isEmpty ? nil : .claims(claimed)
            }
            return passes(rules[index], row, country).map { $0 ? .passed : .failed }
        }
    }

    /// The folded values of a row that a rule wants to be unique; empty where the rule does not speak of it.
    func claims(of row: QualityRow, _ rule: Int) -> Set<String> {
        guard applies(rules[rule], row) else { return [] }
        let rule = rules[rule]
        return Set(
            zip(rule.rule.fields, rule.slots).flatMap { field, slot in
                row.texts[slot].compactMap { ClaimedText.of($0, field: field) }
            })
    }

    /// By rule the first day to come on which a row will pass or fail other than today; nil for none.
    func turningDays(of row: QualityRow) -> [Int?] {
        rules.map { turningDay($0, row) }
    }

    private func turningDay(_ compiled: Compiled, _ row: QualityRow) -> Int? {
        let day: Int?
        switch (compiled.rule.check, compiled.rule.agreement) {
        case (.fresh, _): day = failingDay(compiled, row)
        case (.agrees, .stageCloseDate):
            // What is open is wrong from the day after, what is closed is right from the day on.
            day = closeDay(row).map { first(place.state, row) == "open" ? $0 + 1 : $0 }
        default: day = nil
        }
        return day.flatMap { $0 > context.today ? $0 : nil }
    }

    private func failingDay(_ compiled: Compiled, _ row: QualityRow) -> Int? {
        guard compiled.rule.check == .fresh, let days = compiled.rule.days else { return nil }
        return lastDay(compiled, row).map { $0 + days + 1 }
    }

    /// What was found, in the order of the rules.
    public mutating func finish() -> [RuleResult] {
        for index in rules.indices {
            var counter = counts[index]
            claims[index].settle { row, source, owner, isShared in
                counter.note(row, source, owner, hasFailed: isShared)
            }
            counts[index] = counter
        }
        settleCycles()
        return rules.indices.map {
            counts[$0].result(rules[$0].rule, sources: sources.names, owners: owners.names)
        }
    }

    private func applies(_ rule: Compiled, _ row: QualityRow) -> Bool {
        guard let condition = rule.condition else { return true }
        let texts = row.texts[condition]
        if rule.conditionValues.isEmpty { return !texts.isEmpty }
        return texts.contains { rule.conditionValues.contains(QualityContext.folded($0)) }
    }

    /// nil where the rule has nothing to say of the row.
    private mutating func passes(
        _ compiled: Compiled, _ row: QualityRow, _ country: String?
    ) -> Bool? {
        switch compiled.rule.check {
        case .required:
            return zip(compiled.slots, compiled.fields).contains { slot, field in
                row.texts[slot].contains { text in
                    !PlaceholderText.isPlaceholder(text)
                        || field.map { PlaceholderCheck.isCode(text, of: $0) } ?? false
                }
            }
        case .format:
            let texts = compiled.slots.flatMap { row.texts[$0] }
            guard let format = compiled.rule.format, !texts.isEmpty else { return nil }
            if format == .postcode && country == nil { return nil }
            for text in texts
            where !values.isValid(
                text, format, pattern: compiled.rule.pattern, country: country)
            {
                return false
            }
            return true
        case .allowed:
            let texts = compiled.slots.flatMap { row.texts[$0] }
            if texts.isEmpty { return nil }
            return texts.allSatisfy { compiled.allowed.contains(QualityContext.folded($0)) }
        case .agrees: return agrees(compiled.rule, row, country)
        case .refers: return refers(compiled.rule, row)
        case .fresh: return isFresh(compiled, row)
        case .unique: return nil
        }
    }

    private mutating func agrees(
        _ rule: QualityRule, _ row: QualityRow, _ country: String?
    ) -> Bool? {
        switch rule.agreement {
        case .phoneCountry:
            guard let country, let place = place.phone else { return nil }
            let owners = row.texts[place].compactMap { values.phoneCountry($0) }
            return owners.isEmpty ? nil : owners.contains(country)
        case .emailDomain:
            guard let domains = context.accountDomains[row.id], let place = place.email else {
                return nil
            }
            let own = row.texts[place].compactMap { text in
                text.lastIndex(of: "@").flatMap {
                    WebNormalizer.registrableDomain(String(text[text.index(after: $0)...]))
                }
            }.filter { !WebNormalizer.isMassProvider($0) }
            return own.isEmpty
                ? nil : own.contains { one in domains.contains { CompanyDomain.fits(one, $0) } }
        case .stageProbability: return stageFitsProbability(row)
        case .stageCloseDate: return stageFitsCloseDate(row)
        case nil: return nil
        }
    }

    private func stageFitsProbability(_ row: QualityRow) -> Bool? {
        guard let state = first(place.state, row), let text = first(place.probability, row),
            var share = Double(
                text.replacing("%", with: "").replacing(",", with: ".").trimmedOfSpace)
        else { return nil }
        // 0.4 and 40 are both in use; one alone is certain in either.
        if text.contains("%") || share > 1 { share /= 100 }
        switch state {
        case "won": return share >= 0.995
        case "lost": return share <= 0.005
        case "open": return share < 0.995
        default: return nil
        }
    }

    private func stageFitsCloseDate(_ row: QualityRow) -> Bool? {
        guard let state = first(place.state, row) else { return nil }
        guard let day = closeDay(row) else { return state == "open" ? nil : false }
        return state == "open" ? day >= context.today : day <= context.today
    }

    private func closeDay(_ row: QualityRow) -> Int? {
        (first(place.dueTime, row) ?? first(place.endTime, row)).flatMap { values.day($0) }
    }

    private func refers(_ rule: QualityRule, _ row: QualityRow) -> Bool? {
        switch rule.reference {
        case .account, .parent:
            let place = rule.reference == .account ? place.accountKey : place.parentKey
            guard let key = first(place, row) else { return nil }
            return context.accountKeys.contains(
                QualityContext.keyHash(source: row.source, key: key))
        case .activeOwner:
            if context.departedOwners.isEmpty { return nil }
            var names = [place.ownerKey, place.ownerName].compactMap { first($0, row) }
            if let owner = row.owner { names.append(owner) }
            if names.isEmpty { return nil }
            return !names.contains {
                context.departedOwners.contains(OwnerName.folded($0))
            }
        case .party: return !context.loose.contains(row.id)
        case .parentWithoutCycle, nil: return nil
        }
    }

    private func isFresh(_ compiled: Compiled, _ row: QualityRow) -> Bool? {
        failingDay(compiled, row).map { context.today < $0 }
    }

    /// The last day on which anybody touched the row.
    private func lastDay(_ compiled: Compiled, _ row: QualityRow) -> Int? {
        let last = compiled.slots.flatMap { row.texts[$0] }.compactMap { values.day($0) }.max()
        guard let entity = row.entity, let touched = context.lastTouched[entity] else {
            return last
        }
        return max(last ?? touched, touched)
    }

    private func first(_ slot: Int?, _ row: QualityRow) -> String? {
        slot.flatMap { row.texts[$0].first }
    }

    // MARK: What only all rows together tell

    private mutating func claim(_ rule: Int, _ row: QualityRow, _ source: Int, _ owner: Int?) {
        guard let entity = row.entity else { return }
        for (field, slot) in zip(rules[rule].rule.fields, rules[rule].slots) {
            for text in row.texts[slot] {
                guard var folded = ClaimedText.of(text, field: field) else { continue }
                let hash = folded.withUTF8 { unsafe MixHash.hash($0.span, seed: UInt64(rule)) }
                claims[rule].add(
                    hash, row: row.id, entity: entity, source: source, owner: owner)
            }
        }
    }

    private mutating func addChild(_ row: QualityRow, _ source: Int, _ owner: Int?) {
        guard let key = first(place.key, row) else { return }
        let parent = first(place.parentKey, row)
        children.append(
            Child(
                row: row.id, own: QualityContext.keyHash(source: row.source, key: key),
                parent: parent.map { QualityContext.keyHash(source: row.source, key: $0) },
                source: source, owner: owner))
    }

    private mutating func settleCycles() {
        guard let rule = cycleRule else { return }
        children.sort { $0.row < $1.row }
        var parents: [UInt64: UInt64] = [:]
        for child in children { if let parent = child.parent { parents[child.own] = parent } }
        var state: [UInt64: Bool] = [:]
        for start in children.map(\.own) where state[start] == nil {
            var path: [UInt64] = []
            var places: [UInt64: Int] = [:]
            var next: UInt64? = start
            while let node = next, state[node] == nil, places[node] == nil {
                places[node] = path.count
                path.append(node)
                next = parents[node]
            }
            // Those on the circle are wrong; those that lead to it are not.
            let cycle = next.flatMap { places[$0] } ?? path.count
            for (index, node) in path.enumerated() { state[node] = index >= cycle }
        }
        for child in children where child.parent != nil {
            counts[rule].note(
                child.row, child.source, child.owner, hasFailed: state[child.own] ?? false)
        }
        children = []
    }
}
