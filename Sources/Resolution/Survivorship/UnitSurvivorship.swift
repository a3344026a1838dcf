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
        let keys: UnitKeys
    }

    /// Parts that say the same; the first one leads.
    private struct Whole {
        var parts: [Part]
        var keys: UnitKeys
    }

    /// - Parameter candidates: without blank ones.
    func survivors(_ candidates: [Candidate]) -> [GoldenRecord.Survivor] {
        let rule = whole.policy.rule(for: unit.leadingField, kind: whole.kind)
        let wholes = chosenFirst(fold(ranked(parts(candidates), by: rule)))
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
        let places = candidates.map { candidate in
            UInt64(UInt32(clamping: candidate.member)) << 32
                | UInt64(UInt32(clamping: candidate.group))
        }
        let order = candidates.indices.sorted { (places[$0], $0) < (places[$1], $1) }
        var parts: [Part] = []
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count && places[order[end]] == places[order[start]] { end += 1 }
            let own = order[start..<end].map { candidates[$0] }
            parts.append(Part(member: Int(own[0].member), candidates: own, keys: UnitKeys(own)))
            start = end
        }
        return parts
    }

    private func ranked(_ parts: [Part], by rule: SurvivorshipRule) -> [Part] {
        if parts.count < 2 { return parts }
        let frequencies = UnitKeys.frequencies(parts.map(\.keys))
        let standings = parts.indices.map { number in
            CandidateRanking.Standing(
                number: number, member: parts[number].member,
                place: Int(parts[number].candidates[0].place), frequency: frequencies[number])
        }
        let texts = CandidateRanking.Texts(
            text: { substance(of: parts[$0]) }, key: { whole.key(parts[$0].candidates[0]) })
        return standings.sorted { whole.ranking.isBetter($0, $1, by: rule, texts) }
            .map { parts[$0.number] }
    }

    /// What a part says, by which it is ranked: what its whole name and its parts both say, once.
    private func substance(of part: Part) -> String {
        let texts = part.candidates.filter { unit.isSubstance($0.field) }
        let hasWhole = texts.contains { $0.field == unit.leadingField }
        if texts.count < 2 || !hasWhole {
            return texts.map(whole.text).joined(separator: " ")
        }
        var seen: Set<String> = []
        var words: [Substring] = []
        for text in texts.map(whole.text) {
            for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "," })
            where seen.insert(word.lowercased()).inserted {
                words.append(word)
            }
        }
        return words.joined(separator: " ")
    }

    /// Lets each part join the first whole that it agrees with, else begin one.
    private func fold(_ parts: [Part]) -> [Whole] {
        var wholes: [Whole] = []
        for part in parts {
            if let fitting = wholes.firstIndex(where: { part.keys.agree(with: $0.keys, in: unit) })
            {
                wholes[fitting].parts.append(part)
                wholes[fitting].keys.fillGaps(from: part.keys)
            } else {
                wholes.append(Whole(parts: [part], keys: part.keys))
            }
        }
        return wholes
    }

    /// The wholes with the one first of which a person chose all that one member says of it.
    ///
    /// A choice of single fields changes those of the first whole alone.
    private func chosenFirst(_ wholes: [Whole]) -> [Whole] {
        if wholes.count < 2 || !whole.hasPins { return wholes }
        var chosen: (place: Int, fields: Int)?
        for (place, one) in wholes.enumerated() {
            for part in one.parts {
                let fields = Set(part.candidates.map(\.field))
                guard fields.count > chosen?.fields ?? 0,
                    fields.allSatisfy({ isChosen($0, in: part) })
                else { continue }
                chosen = (place, fields.count)
            }
        }
        guard let place = chosen?.place else { return wholes }
        return [wholes[place]] + wholes[..<place] + wholes[(place + 1)...]
    }

    private func isChosen(_ field: Field, in part: Part) -> Bool {
        guard let pin = whole.pin(of: field) else { return false }
        return pin.record == whole.members[part.member].id
            && part.candidates.contains {
                $0.field == field && whole.text($0) == pin.text
            }
    }

    // MARK: Surviving

    /// One survivor for each field that the whole fills; what the losers say goes with the same
    /// field, or with the first one where the whole has no such field.
    private func survivors(
        _ one: Whole, rule: SurvivorshipRule, group: Int, losers: [Whole]
    ) -> [GoldenRecord.Survivor] {
        let own = one.parts.flatMap(\.candidates)
        let fields = unit.fields.filter { field in own.contains { $0.field == field } }
        guard let lead = fields.first else { return [] }
        let lost = losers.flatMap(\.parts).flatMap(\.candidates)
        let rule = whole.members.count == 1 ? .only : rule
        return fields.map { field in
            let candidates = own.filter { $0.field == field }
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
            for candidate in lost {
                let home = fields.contains(candidate.field) ? candidate.field : lead
                if home == field { alternates.append(whole.statement(candidate)) }
            }
            let isConflict =
                whole.policy.criticalFields.contains(field)
                && whole.disagree(
                    distinct(
                        (candidates + lost.filter { $0.field == field }).map { [$0] }),
                    on: field)
            return GoldenRecord.Survivor(
                winner: whole.statement(winner), twins: twins, alternates: alternates,
                rule: rule, isConflict: isConflict, group: group)
        }
    }

    /// The best spelling among those of the leading part's value.
    private func best(_ candidates: [Candidate]) -> Candidate {
        let leader = candidates[0]
        var best = leader
        var bestText = whole.text(leader)
        var bestCompleteness: Completeness?
        for candidate in candidates.dropFirst() where candidate.key == leader.key {
            let text = whole.text(candidate)
            if text == bestText { continue }
            let completeness = Completeness(text)
            if bestCompleteness ?? Completeness(bestText) < completeness {
                (best, bestText) = (candidate, text)
                bestCompleteness = completeness
            }
        }
        return best
    }

    private func distinct(_ classes: [[Candidate]]) -> [[Candidate]] {
        var seen: Set<Int32> = []
        return classes.filter { seen.insert($0[0].key).inserted }
    }

    /// Applies pins to the first name or address.
    private func pinned(_ survivors: [GoldenRecord.Survivor]) -> [GoldenRecord.Survivor] {
        if !whole.hasPins { return survivors }
        var result = survivors
        for field in unit.fields {
            let first = result.filter { $0.winner.value.field == field && $0.group == 0 }
            let chosen = whole.pinned(field, among: first, isUnion: false)
            if chosen == first { continue }
            result.removeAll { $0.winner.value.field == field && $0.group == 0 }
            result += chosen
        }
        return result
    }
}
