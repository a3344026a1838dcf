import RecordModel

/// One entity's survivorship at work: its members' statements, sorted out field by field.
struct Survivorship {
    let policy: SurvivorshipPolicy
    let kind: PartyKind
    /// In content order.
    let members: [SourceRecord]
    let ranking: CandidateRanking
    private let pins: [Field: FieldPin]
    private let equalityKey: (FieldValue, SourceRecord) -> String

    init(
        policy: SurvivorshipPolicy, kind: PartyKind, members: [SourceRecord], pins: [FieldPin],
        equalityKey: @escaping (FieldValue, SourceRecord) -> String
    ) {
        self.policy = policy
        self.kind = kind
        self.members = members
        self.equalityKey = equalityKey
        var latest: [Field: FieldPin] = [:]
        for pin in pins.sorted(by: { ($0.sequence, $0.text) < ($1.sequence, $1.text) }) {
            latest[pin.field] = pin
        }
        self.pins = latest
        ranking = CandidateRanking(
            trust: members.map { member in
                policy.sourceTrust.firstIndex(of: member.reference.source)
                    ?? policy.sourceTrust.count
            },
            dates: members.map { RecordDates($0, key: equalityKey) })
    }

    func golden() -> GoldenRecord {
        var alone: [Field: [Candidate]] = [:]
        var units: [FieldUnit: [Candidate]] = [:]
        for (member, record) in members.enumerated() {
            for (place, value) in record.values.enumerated() {
                let candidate = Candidate(
                    member: member, place: place, value: value, key: key(value, record))
                if let unit = FieldUnit(value.field) {
                    if !value.isBlank { units[unit, default: []].append(candidate) }
                } else {
                    alone[value.field, default: []].append(candidate)
                }
            }
        }
        for field in pins.keys {
            if let unit = FieldUnit(field) {
                units[unit, default: []] += []
            } else {
                alone[field, default: []] += []
            }
        }
        var survivors: [GoldenRecord.Survivor] = []
        for unit in FieldUnit.allCases {
            if let candidates = units[unit] {
                survivors += UnitSurvivorship(unit: unit, whole: self).survivors(candidates)
            }
        }
        for field in Field.allCases {
            if let candidates = alone[field] { survivors += survive(field, candidates) }
        }
        return GoldenRecord(kind: kind, survivors: inOrder(survivors))
    }

    // MARK: A field on its own

    private func survive(_ field: Field, _ candidates: [Candidate]) -> [GoldenRecord.Survivor] {
        let stated = candidates.filter { !$0.value.isBlank }
        let rule = policy.rule(for: field, kind: kind)
        let ranked = classes(stated, by: rule)
        if rule == .union {
            return pinned(field, among: ranked.map { survivor($0, rule: rule) }, isUnion: true)
        }
        let blanks = candidates.filter(\.value.isBlank).map(statement)
        guard let best = ranked.first else { return pinned(field, among: [], isUnion: false) }
        let losers = ranked.dropFirst().flatMap { $0 }.map(statement)
        let isConflict = policy.criticalFields.contains(field) && disagree(ranked, on: field)
        if let clearing = clearing(field, candidates) {
            let others = blanks.filter { $0 != statement(clearing) }
            return pinned(
                field,
                among: [
                    .init(
                        winner: statement(clearing), twins: [],
                        alternates: best.map(statement) + losers + others, rule: .mostRecent,
                        isConflict: isConflict)
                ], isUnion: false)
        }
        let winner = GoldenRecord.Survivor(
            winner: statement(best[0]), twins: best.dropFirst().map(statement),
            alternates: losers + blanks, rule: members.count == 1 ? .only : rule,
            isConflict: isConflict)
        return pinned(field, among: [winner], isUnion: false)
    }

    /// Statements that say the same, the best first, and such classes by their best.
    func classes(_ candidates: [Candidate], by rule: SurvivorshipRule) -> [[Candidate]] {
        var byKey: [String: [Candidate]] = [:]
        for candidate in candidates { byKey[candidate.key, default: []].append(candidate) }
        var ranked: [(standing: CandidateRanking.Standing, candidates: [Candidate])] = []
        for candidates in byKey.values {
            let frequency = Set(candidates.map(\.member)).count
            let sorted =
                candidates
                .map { (standing: standing($0, frequency: frequency), candidate: $0) }
                .sorted { ranking.isBetter($0.standing, $1.standing, by: rule) }
            ranked.append((sorted[0].standing, sorted.map(\.candidate)))
        }
        ranked.sort { ranking.isBetter($0.standing, $1.standing, by: rule) }
        return ranked.map(\.candidates)
    }

    func standing(_ candidate: Candidate, frequency: Int) -> CandidateRanking.Standing {
        CandidateRanking.Standing(
            member: candidate.member, place: candidate.place,
            completeness: Completeness(candidate.value.text),
            length: candidate.value.text.unicodeScalars.count, key: candidate.key,
            frequency: frequency)
    }

    /// The empty cell that clears a field: of the record that changed after all that have a value.
    private func clearing(_ field: Field, _ candidates: [Candidate]) -> Candidate? {
        guard policy.clearingFields.contains(field) else { return nil }
        func changed(_ candidate: Candidate) -> String {
            ranking.dates[candidate.member].changed ?? ""
        }
        let newest = candidates.filter { !$0.value.isBlank }.map(changed).max() ?? ""
        return candidates.filter { $0.value.isBlank && changed($0) > newest }
            .max {
                changed($0) != changed($1)
                    ? changed($0) < changed($1) : $0.contentOrder > $1.contentOrder
            }
    }

    // MARK: Statements

    func statement(_ candidate: Candidate) -> GoldenRecord.Statement {
        .init(value: candidate.value, record: members[candidate.member].id)
    }

    private func survivor(
        _ candidates: [Candidate], rule: SurvivorshipRule
    ) -> GoldenRecord.Survivor {
        .init(
            winner: statement(candidates[0]), twins: candidates.dropFirst().map(statement),
            alternates: [], rule: members.count == 1 ? .only : rule, isConflict: false)
    }

    private func key(_ value: FieldValue, _ record: SourceRecord) -> String {
        // Columns without a meaning only compare with themselves: two `Yes` may answer two questions.
        if value.field == .unmapped {
            return "\(record.reference.source)\u{1F}\(value.column)\u{1F}\(value.text)"
        }
        return equalityKey(value, record)
    }

    /// Whether a critical field's values contradict: a shorter key that begins the longer one is
    /// less precise and no contradiction. Of suffixes only generations count, degrees add up.
    func disagree(_ classes: [[Candidate]], on field: Field) -> Bool {
        var keys = classes.map { $0[0].key }
        if field == .suffix { keys = keys.filter(Self.isGeneration) }
        for (position, key) in keys.enumerated() {
            for other in keys.dropFirst(position + 1)
            where !key.hasPrefix(other) && !other.hasPrefix(key) || field == .suffix {
                return true
            }
        }
        return false
    }

    private static func isGeneration(_ key: String) -> Bool {
        let letters = key.lowercased().filter { $0.isLetter || $0.isNumber }
        return [
            "jr", "junior", "sr", "senior", "i", "ii", "iii", "iv", "v", "1", "2", "3", "4", "5",
            "1st", "2nd", "3rd", "4th", "5th",
        ].contains(letters)
    }

    // MARK: Pins

    /// Puts a person's choice first, where there is one for the field.
    ///
    /// - Parameter isUnion: whether the other values stay beside it or become its alternates.
    func pinned(
        _ field: Field, among survivors: [GoldenRecord.Survivor], isUnion: Bool
    ) -> [GoldenRecord.Survivor] {
        guard let pin = pins[field] else { return survivors }
        let chosen = FieldValue(
            field: field, label: pin.label, group: 0, text: pin.text, column: -1)
        let context = members.first { $0.id == pin.record } ?? members[0]
        let chosenKey = chosen.isBlank ? nil : key(chosen, context)
        var winner = GoldenRecord.Statement(value: chosen, record: pin.record)
        var twins: [GoldenRecord.Statement] = []
        var others: [GoldenRecord.Survivor] = []
        var alternates: [GoldenRecord.Statement] = []
        for survivor in survivors {
            let all = [survivor.winner] + survivor.twins
            if let chosenKey, says(chosenKey, survivor.winner, of: field) {
                twins += all
                alternates += survivor.alternates
            } else if isUnion && chosenKey != nil {
                others.append(survivor)
            } else {
                for statement in all + survivor.alternates {
                    if let chosenKey, says(chosenKey, statement, of: field) {
                        twins.append(statement)
                    } else {
                        alternates.append(statement)
                    }
                }
            }
        }
        // Where the person chose a member's statement, that statement is the winner.
        let own = twins.firstIndex { $0.record == pin.record && $0.value.text == pin.text }
        if let own { winner = twins.remove(at: own) }
        let first = GoldenRecord.Survivor(
            winner: winner, twins: twins, alternates: alternates, rule: .pinned,
            isConflict: false, group: 0)
        return [first] + others
    }

    private func says(
        _ chosenKey: String, _ statement: GoldenRecord.Statement, of field: Field
    ) -> Bool {
        guard statement.value.field == field,
            let record = members.first(where: { $0.id == statement.record })
        else { return false }
        return !statement.value.isBlank && key(statement.value, record) == chosenKey
    }

    /// By field, then group; within these as they were ranked.
    private func inOrder(_ survivors: [GoldenRecord.Survivor]) -> [GoldenRecord.Survivor] {
        survivors.enumerated().sorted {
            ($0.element.winner.value.field.ordinal, $0.element.group, $0.offset)
                < ($1.element.winner.value.field.ordinal, $1.element.group, $1.offset)
        }.map(\.element)
    }
}
