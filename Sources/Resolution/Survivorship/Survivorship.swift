import RecordModel

/// One entity's survivorship at work: its members' statements, sorted out field by field.
///
/// A class that never changes: names and addresses hold it too, and copies cost a count for each of its
/// arrays.
final class Survivorship {
    let policy: SurvivorshipPolicy
    let kind: PartyKind
    /// In content order.
    let members: [SourceRecord]
    let ranking: CandidateRanking
    private let pins: [Field: FieldPin]
    private let equality: StatementEquality
    /// What statements say, by the number that candidates have of it.
    private var keys: [String] = []

    init(
        policy: SurvivorshipPolicy, kind: PartyKind, members: [SourceRecord], pins: [FieldPin],
        equality: StatementEquality
    ) {
        self.policy = policy
        self.kind = kind
        self.members = members
        self.equality = equality
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
            dates: members.map { RecordDates($0, key: equality.key) })
    }

    func golden() -> GoldenRecord {
        var candidates = candidates()
        var names: [Candidate] = []
        var addresses: [Candidate] = []
        var survivors: [GoldenRecord.Survivor] = []
        var start = 0
        while start < candidates.count {
            let field = candidates[start].field
            var end = start + 1
            while end < candidates.count && candidates[end].field == field { end += 1 }
            let rule = policy.rule(for: field, kind: kind)
            equality.setKeys(
                &candidates, in: start..<end, of: members, ordered: rule.comparesKeys, to: &keys)
            let own = candidates[start..<end]
            switch FieldUnit(field) {
            case .name: names += own.lazy.filter { !$0.isBlank }
            case .address: addresses += own.lazy.filter { !$0.isBlank }
            case nil: survivors += survive(field, Array(own))
            }
            start = end
        }
        for field in pins.keys.sorted(by: { $0.ordinal < $1.ordinal })
        where FieldUnit(field) == nil && !candidates.contains(where: { $0.field == field }) {
            survivors += survive(field, [])
        }
        survivors += self.survivors(of: .name, names)
        survivors += self.survivors(of: .address, addresses)
        return GoldenRecord(kind: kind, survivors: inOrder(survivors))
    }

    private func survivors(
        of unit: FieldUnit, _ stated: [Candidate]
    ) -> [GoldenRecord.Survivor] {
        if stated.isEmpty && !pins.keys.contains(where: { FieldUnit($0) == unit }) { return [] }
        // As the members have them: by member, then by place.
        return UnitSurvivorship(unit: unit, whole: self).survivors(
            stated.sorted { $0.contentOrder < $1.contentOrder })
    }

    /// The statements of all fields, by field, then in content order; without their keys.
    private func candidates() -> [Candidate] {
        var places: [UInt64] = []
        places.reserveCapacity(members.reduce(0) { $0 + $1.values.count })
        for (member, record) in members.enumerated() {
            for (place, value) in record.values.enumerated() {
                places.append(
                    UInt64(value.field.ordinal) << 56 | UInt64(member) << 28 | UInt64(place))
            }
        }
        places.sort()
        let mask: UInt64 = 1 << 28 - 1
        return places.map { word in
            let member = Int(word >> 28 & mask)
            let place = Int(word & mask)
            return Candidate(members[member].values[place], member: member, place: place)
        }
    }

    // MARK: A field on its own

    private func survive(_ field: Field, _ candidates: [Candidate]) -> [GoldenRecord.Survivor] {
        if candidates.count == 1, pins.isEmpty, !candidates[0].isBlank {
            return [survivor(candidates, rule: policy.rule(for: field, kind: kind))]
        }
        let stated = candidates.filter { !$0.isBlank }
        let rule = policy.rule(for: field, kind: kind)
        let ranked = classes(stated, by: rule)
        if rule == .union {
            return pinned(field, among: ranked.map { survivor($0, rule: rule) }, isUnion: true)
        }
        let blanks = candidates.filter(\.isBlank).map(statement)
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
        if candidates.count < 2 { return candidates.isEmpty ? [] : [candidates] }
        // Numbers ascend by first appearance, and candidates come in that order.
        let first = candidates[0].key
        let classOf = candidates.map { Int($0.key - first) }
        let classCount = (classOf.max() ?? 0) + 1
        var frequencies = [Int](repeating: 0, count: classCount)
        var lastMembers = [Int32](repeating: -1, count: classCount)
        for (index, candidate) in candidates.enumerated() {
            // Candidates come member by member, so a member that says it twice is seen in a row.
            if lastMembers[classOf[index]] == candidate.member { continue }
            lastMembers[classOf[index]] = candidate.member
            frequencies[classOf[index]] += 1
        }
        let standings = candidates.indices.map { number in
            CandidateRanking.Standing(
                number: number, member: Int(candidates[number].member),
                place: Int(candidates[number].place), frequency: frequencies[classOf[number]])
        }
        let texts = CandidateRanking.Texts(
            text: { [self] in text(candidates[$0]) }, key: { [self] in key(candidates[$0]) })
        // In the order of a total order classes and their members are found in one go.
        let order = standings.sorted { ranking.isBetter($0, $1, by: rule, texts) }
        var ranked: [[Candidate]] = []
        var rankOfClass = [Int](repeating: -1, count: classCount)
        for standing in order {
            let number = classOf[standing.number]
            if rankOfClass[number] < 0 {
                rankOfClass[number] = ranked.count
                ranked.append([])
            }
            ranked[rankOfClass[number]].append(candidates[standing.number])
        }
        return ranked
    }

    /// The empty cell that clears a field: of the record that changed after all that have a value.
    private func clearing(_ field: Field, _ candidates: [Candidate]) -> Candidate? {
        guard policy.clearingFields.contains(field) else { return nil }
        func changed(_ candidate: Candidate) -> String {
            ranking.dates[Int(candidate.member)].changed ?? ""
        }
        let newest = candidates.filter { !$0.isBlank }.map(changed).max() ?? ""
        return candidates.filter { $0.isBlank && changed($0) > newest }
            .max {
                changed($0) != changed($1)
                    ? changed($0) < changed($1) : $0.contentOrder > $1.contentOrder
            }
    }

    // MARK: Statements

    func statement(_ candidate: Candidate) -> GoldenRecord.Statement {
        let member = members[Int(candidate.member)]
        return .init(value: member.values[Int(candidate.place)], record: member.id)
    }

    func text(_ candidate: Candidate) -> String {
        members[Int(candidate.member)].values[Int(candidate.place)].text
    }

    /// What a statement says; it has to have been numbered, and is not blank.
    func key(_ candidate: Candidate) -> String { keys[Int(candidate.key)] }

    private func survivor(
        _ candidates: [Candidate], rule: SurvivorshipRule
    ) -> GoldenRecord.Survivor {
        .init(
            winner: statement(candidates[0]), twins: candidates.dropFirst().map(statement),
            alternates: [], rule: members.count == 1 ? .only : rule, isConflict: false)
    }

    /// Whether a critical field's values contradict: a shorter key that begins the longer one is
    /// less precise and no contradiction. Of suffixes only generations count, degrees add up.
    func disagree(_ classes: [[Candidate]], on field: Field) -> Bool {
        var keys = classes.map { key($0[0]) }
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

    var hasPins: Bool { !pins.isEmpty }

    /// What a person chose for a field last; nil where nobody chose.
    func pin(of field: Field) -> FieldPin? { pins[field] }

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
        let chosenKey = chosen.isBlank ? nil : equality.key(chosen, context)
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
        return !statement.value.isBlank && equality.key(statement.value, record) == chosenKey
    }

    /// By field, then group; within these as they were ranked.
    private func inOrder(_ survivors: [GoldenRecord.Survivor]) -> [GoldenRecord.Survivor] {
        let keys = survivors.map { ($0.winner.value.field.ordinal, $0.group) }
        return survivors.indices.sorted {
            (keys[$0].0, keys[$0].1, $0) < (keys[$1].0, keys[$1].1, $1)
        }.map { survivors[$0] }
    }
}
