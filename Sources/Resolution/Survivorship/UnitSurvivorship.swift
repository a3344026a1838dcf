import RecordModel

/// Survivorship of names and addresses as wholes.
///
/// A record's parts of one name or one address are a unit. Units that say the same fold, and fill
/// each other's gaps; others stay apart: as further addresses, or as alternates of the name.
struct UnitSurvivorship {
    let unit: FieldUnit
    let whole: Survivorship

    /// One name or one address of one member.
    private struct Part {
        let member: Int
        let candidates: [Candidate]
        let keys: [Field: String]
    }

    /// Parts that say the same; the first one leads.
    private struct Whole {
        var parts: [Part]
        var keys: [Field: String]
    }

    /// - Parameter candidates: without blank ones.
    func survivors(_ candidates: [Candidate]) -> [GoldenRecord.Survivor] {
        let rule = whole.policy.rule(for: unit.leadingField, kind: whole.kind)
        let wholes = fold(ranked(parts(candidates), by: rule))
        var survivors: [GoldenRecord.Survivor] = []
        if rule == .union || wholes.isEmpty {
            for (group, one) in wholes.enumerated() {
                survivors += self.survivors(one, rule: rule, group: group, losers: [])
            }
        } else {
            survivors = self.survivors(
                wholes[0], rule: rule, group: 0, losers: Array(wholes.dropFirst()))
        }
        return pinned(survivors)
    }

    // MARK: Folding

    private func parts(_ candidates: [Candidate]) -> [Part] {
        var byPlace: [UInt64: [Candidate]] = [:]
        for candidate in candidates {
            let group = UInt64(UInt32(clamping: candidate.value.group))
            byPlace[UInt64(candidate.member) << 32 | group, default: []].append(candidate)
        }
        return byPlace.keys.sorted().compactMap { place in
            byPlace[place].map { candidates in
                var keys: [Field: String] = [:]
                for candidate in candidates where keys[candidate.value.field] == nil {
                    keys[candidate.value.field] = candidate.key
                }
                return Part(member: candidates[0].member, candidates: candidates, keys: keys)
            }
        }
    }

    private func ranked(_ parts: [Part], by rule: SurvivorshipRule) -> [Part] {
        var frequencies: [[Field: String]: Int] = [:]
        for part in parts { frequencies[part.keys, default: 0] += 1 }
        let standings = parts.map { part in
            let substance = part.candidates.filter { unit.isSubstance($0.value.field) }
            let text = substance.map(\.value.text).joined(separator: " ")
            return CandidateRanking.Standing(
                member: part.member, place: part.candidates[0].place,
                completeness: Completeness(text), length: text.unicodeScalars.count,
                key: part.candidates[0].key, frequency: frequencies[part.keys] ?? 1)
        }
        return parts.indices.sorted {
            whole.ranking.isBetter(standings[$0], standings[$1], by: rule)
        }.map { parts[$0] }
    }

    /// Lets each part join the first whole that it agrees with, else begin one.
    private func fold(_ parts: [Part]) -> [Whole] {
        var wholes: [Whole] = []
        for part in parts {
            if let fitting = wholes.firstIndex(where: { agree(part.keys, $0.keys) }) {
                wholes[fitting].parts.append(part)
                wholes[fitting].keys.merge(part.keys) { first, _ in first }
            } else {
                wholes.append(Whole(parts: [part], keys: part.keys))
            }
        }
        return wholes
    }

    /// Whether two units are one thing: nothing differs, and they share what tells it, or one says
    /// no more than the other.
    private func agree(_ left: [Field: String], _ right: [Field: String]) -> Bool {
        var shared = 0
        var isTold = false
        for (field, key) in left {
            guard let other = right[field] else { continue }
            if other != key { return false }
            shared += 1
            if unit.isTelling(field) { isTold = true }
        }
        return isTold || shared == min(left.count, right.count)
    }

    // MARK: Surviving

    /// One survivor for each field that the whole fills; what the losers say goes with the same
    /// field, or with the first one where the whole has no such field.
    private func survivors(
        _ one: Whole, rule: SurvivorshipRule, group: Int, losers: [Whole]
    ) -> [GoldenRecord.Survivor] {
        var byField: [Field: [Candidate]] = [:]
        for part in one.parts {
            for candidate in part.candidates {
                byField[candidate.value.field, default: []].append(candidate)
            }
        }
        let fields = byField.keys.sorted { $0.ordinal < $1.ordinal }
        guard let lead = fields.first else { return [] }
        let lost = losers.flatMap(\.parts).flatMap(\.candidates)
        let rule = whole.members.count == 1 ? .only : rule
        return fields.map { field in
            let candidates = byField[field] ?? []
            let winner = best(candidates)
            var twins: [GoldenRecord.Statement] = []
            var alternates: [GoldenRecord.Statement] = []
            for candidate in candidates where candidate.contentOrder != winner.contentOrder {
                if candidate.key == winner.key {
                    twins.append(whole.statement(candidate))
                } else {
                    alternates.append(whole.statement(candidate))
                }
            }
            let home = lost.filter {
                byField[$0.value.field] == nil ? field == lead : $0.value.field == field
            }
            alternates += home.map(whole.statement)
            let rivals = (candidates + lost.filter { $0.value.field == field }).map { [$0] }
            let isConflict =
                whole.policy.criticalFields.contains(field)
                && whole.disagree(distinct(rivals), on: field)
            return GoldenRecord.Survivor(
                winner: whole.statement(winner), twins: twins, alternates: alternates,
                rule: rule, isConflict: isConflict, group: group)
        }
    }

    /// The best spelling among those of the leading part's value.
    private func best(_ candidates: [Candidate]) -> Candidate {
        let leader = candidates[0]
        var best = leader
        for candidate in candidates where candidate.key == leader.key {
            let isBetter =
                Completeness(best.value.text) < Completeness(candidate.value.text)
            if isBetter { best = candidate }
        }
        return best
    }

    private func distinct(_ classes: [[Candidate]]) -> [[Candidate]] {
        var seen: Set<String> = []
        return classes.filter { seen.insert($0[0].key).inserted }
    }

    /// Applies pins to the first name or address.
    private func pinned(_ survivors: [GoldenRecord.Survivor]) -> [GoldenRecord.Survivor] {
        var result = survivors
        for field in Field.allCases where FieldUnit(field) == unit {
            let first = result.filter { $0.winner.value.field == field && $0.group == 0 }
            let chosen = whole.pinned(field, among: first, isUnion: false)
            if chosen == first { continue }
            result.removeAll { $0.winner.value.field == field && $0.group == 0 }
            result += chosen
        }
        return result
    }
}
