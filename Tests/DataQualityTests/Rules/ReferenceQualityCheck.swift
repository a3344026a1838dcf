import Normalization
import RecordModel

@testable import DataQuality

/// `QualityCheck` as it was before it counted by number and shared rows out: what it has to agree with.
struct ReferenceQualityCheck {
    /// A rule with the places of its fields among those of a row.
    ///
    /// A class, because a copy of all that a rule says for each row and rule costs more than checking it.
    final class Compiled: Sendable {
        let rule: QualityRule
        let slots: [Int]
        let condition: Int?
        let allowed: Set<String>
        let conditionValues: Set<String>

        init(
            rule: QualityRule, slots: [Int], condition: Int?, allowed: Set<String>,
            conditionValues: Set<String>
        ) {
            self.rule = rule
            self.slots = slots
            self.condition = condition
            self.allowed = allowed
            self.conditionValues = conditionValues
        }
    }

    /// A value that has to be unlike those of all other entities.
    private struct Claim {
        let hash: UInt64
        let rule: Int
        let row: Int64
        let entity: Int64
        let source: String
        let owner: String?
    }

    /// Who belongs to whom, to find circles.
    private struct Child {
        let row: Int64
        let own: UInt64
        let parent: UInt64?
        let source: String
        let owner: String?
    }

    /// The fields whose texts a row has to bring, in this order.
    let fields: [String]
    let rules: [Compiled]
    private let context: QualityContext
    private var results: [RuleResult]
    private var values = ValueCheck()
    private var claims: [Claim] = []
    private var children: [Child] = []
    private let cycleRule: Int?
    private let place: Places

    /// Where fields stand that agreements and references need.
    private struct Places {
        let country, phone, email, accountKey, parentKey, key: Int?
        let probability, state, dueTime, endTime, ownerKey, ownerName: Int?
    }

    /// - Precondition: the rules are valid and on one subject.
    init(_ rules: [QualityRule], context: QualityContext) {
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
        results = rules.map(RuleResult.init)
        cycleRule = rules.firstIndex { $0.reference == .parentWithoutCycle }
    }

    /// Checks a row.
    mutating func add(_ row: QualityRow) {
        precondition(row.texts.count == fields.count, "a row brings the texts of all fields")
        let country = place.country.flatMap { row.texts[$0].first }.flatMap { values.country($0) }
        for index in rules.indices where applies(rules[index], row) {
            if index == cycleRule {
                addChild(row)
            } else if rules[index].rule.check == .unique {
                claim(index, row)
            } else if rules[index].rule.check == .fresh {
                addAge(index, row)
            } else if let isPassed = passes(rules[index], row, country) {
                results[index].count(row.source, row.owner, row.id, hasFailed: !isPassed)
                if let day = turningDay(rules[index], row) {
                    results[index].expiring[day, default: []].append(row.id)
                }
            }
        }
    }

    private mutating func addAge(_ rule: Int, _ row: QualityRow) {
        guard let day = failingDay(rules[rule], row) else { return }
        results[rule].count(row.source, row.owner, row.id, hasFailed: day <= context.today)
        if day > context.today { results[rule].expiring[day, default: []].append(row.id) }
    }

    private func turningDay(_ compiled: Compiled, _ row: QualityRow) -> Int? {
        guard compiled.rule.agreement == .stageCloseDate, let day = closeDay(row) else {
            return nil
        }
        let turning = first(place.state, row) == "open" ? day + 1 : day
        return turning > context.today ? turning : nil
    }

    private func closeDay(_ row: QualityRow) -> Int? {
        (first(place.dueTime, row) ?? first(place.endTime, row)).flatMap { values.day($0) }
    }

    private func failingDay(_ compiled: Compiled, _ row: QualityRow) -> Int? {
        guard compiled.rule.check == .fresh, let days = compiled.rule.days else { return nil }
        return lastDay(compiled, row).map { $0 + days + 1 }
    }

    /// What was found, in the order of the rules.
    mutating func finish() -> [RuleResult] {
        settleClaims()
        settleCycles()
        for index in results.indices { results[index].failing.sort() }
        return results
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
            return zip(compiled.slots, compiled.rule.fields).contains { slot, name in
                row.texts[slot].contains {
                    !PlaceholderText.isPlaceholder($0) || (name == "region" && $0 == "SD")
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
        let closes = first(place.dueTime, row) ?? first(place.endTime, row)
        guard let day = closes.flatMap({ values.day($0) }) else {
            return state == "open" ? nil : false
        }
        return state == "open" ? day >= context.today : day <= context.today
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

    private mutating func claim(_ rule: Int, _ row: QualityRow) {
        guard let entity = row.entity else { return }
        let fields = rules[rule].rule.fields
        let texts = zip(fields, rules[rule].slots).flatMap { field, slot in
            row.texts[slot].compactMap { ClaimedText.of($0, field: field) }
        }
        for text in texts {
            let bytes = Array(text.utf8)
            claims.append(
                Claim(
                    hash: MixHash.hash(bytes.span, seed: UInt64(rule)), rule: rule, row: row.id,
                    entity: entity, source: row.source, owner: row.owner))
        }
    }

    private mutating func settleClaims() {
        claims.sort { ($0.rule, $0.hash, $0.row) < ($1.rule, $1.hash, $1.row) }
        var failed: Set<Int64> = []
        var start = 0
        func end(from start: Int) -> Int {
            var end = start
            while end < claims.count, claims[end].hash == claims[start].hash,
                claims[end].rule == claims[start].rule
            {
                end += 1
            }
            return end
        }
        for rule in rules.indices where rules[rule].rule.check == .unique {
            failed.removeAll(keepingCapacity: true)
            let first = start
            while start < claims.count, claims[start].rule == rule {
                let last = end(from: start)
                let range = start..<last
                if range.contains(where: { claims[$0].entity != claims[start].entity }) {
                    for index in range { failed.insert(claims[index].row) }
                }
                start = last
            }
            var counted: Set<Int64> = []
            for claim in claims[first..<start] where counted.insert(claim.row).inserted {
                results[rule].count(
                    claim.source, claim.owner, claim.row, hasFailed: failed.contains(claim.row))
            }
        }
        claims = []
    }

    private mutating func addChild(_ row: QualityRow) {
        guard let key = first(place.key, row) else { return }
        let parent = first(place.parentKey, row)
        children.append(
            Child(
                row: row.id, own: QualityContext.keyHash(source: row.source, key: key),
                parent: parent.map { QualityContext.keyHash(source: row.source, key: $0) },
                source: row.source, owner: row.owner))
    }

    private mutating func settleCycles() {
        guard let rule = cycleRule else { return }
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
            results[rule].count(
                child.source, child.owner, child.row, hasFailed: state[child.own] ?? false)
        }
        children = []
    }
}

extension RuleResult {
    fileprivate mutating func count(
        _ source: String, _ owner: String?, _ id: Int64, hasFailed: Bool
    ) {
        tally.checked += 1
        bySource[source, default: Tally()].checked += 1
        if let owner { byOwner[owner, default: Tally()].checked += 1 }
        counted?.insert(id)
        guard hasFailed else { return }
        tally.failed += 1
        bySource[source]?.failed += 1
        if let owner { byOwner[owner]?.failed += 1 }
        failing.append(id)
    }
}
