import CanonicalStore
import RecordModel

/// Finds out what the rules have to do.
struct ActionPlanner {
    let store: CanonicalStore
    let rules: [ActionRule]
    let scope: QuestionScope
    /// Its limits say what needs attention, its stages who is a customer, and its segments may be named.
    let policy: Policy

    /// Who a rule is about, and why.
    private struct Match {
        let line: CustomerLine
        var findings: [Attention.Finding] = []
    }

    private var questions: QuestionPolicy { policy.questions ?? QuestionPolicy() }

    /// By rule, in the policy's order, then party.
    ///
    /// Where several rules would give a party an owner, the first of them does: else it would change hands
    /// with every run.
    func plan() throws -> [PlannedAction] {
        let found = try findings()
        var linesOf: [QuestionScope: [CustomerLine]] = [:]
        var given: Set<EntityID> = []
        return try rules.flatMap { rule in
            var matches = try self.matches(rule, found, &linesOf)
            if rule.then.assignOwner != nil {
                matches.removeAll { !given.insert($0.line.entity).inserted }
            }
            let owners = try rule.then.assignOwner.map { _ in
                try self.owners(matches.map(\.line))
            }
            return matches.compactMap { action(rule, $0, owners: owners ?? [:]) }
        }
    }

    /// What needs attention, by party; empty where no rule asks for it.
    private func findings() throws -> [EntityID: [Attention.Finding]] {
        guard rules.contains(where: { $0.when.attention != nil }) else { return [:] }
        let attention = try store.attention(
            scope, limits: questions.attention, departed: policy.quality.departedOwners)
        return Dictionary(attention.lines.map { ($0.party.entity, $0.findings) }) { $0 + $1 }
    }

    private func matches(
        _ rule: ActionRule, _ found: [EntityID: [Attention.Finding]],
        _ linesOf: inout [QuestionScope: [CustomerLine]]
    ) throws -> [Match] {
        var own = scope
        own.segment = try rule.when.segment.map {
            try questions.segment(named: $0) ?? SegmentText.segment($0)
        }
        // The period is that in which a party came into its stage, else was first seen.
        own.from = rule.when.newWithinDays.map { CalendarDay(number: scope.asOf.number - $0) }
        let lines = try linesOf[own] ?? store.customerLines(own)
        linesOf[own] = lines
        let wanted = rule.when.attention.map { Set($0) }
        var matches = lines.compactMap { line -> Match? in
            var match = Match(line: line)
            guard let wanted else { return match }
            match.findings = (found[line.entity] ?? []).filter {
                wanted.contains($0.reason.rawValue) && !Self.isOwn($0)
            }
            return match.findings.isEmpty ? nil : match
        }
        if let isNobodys = rule.when.withoutOwner {
            let ownerless = matches.map(\.line).filter(\.owners.isEmpty)
            let owners = try self.owners(ownerless)
            matches.removeAll { match in
                (match.line.owners.isEmpty && owners[match.line.entity] == nil) != isNobodys
            }
        }
        return matches
    }

    /// Whether a reason rests on what rules made: a task about an overdue task of theirs would never end.
    private static func isOwn(_ finding: Attention.Finding) -> Bool {
        !finding.citations.isEmpty
            && finding.citations.allSatisfy { $0.source == CanonicalStore.ownSource }
    }

    /// Whose parties are, by their records or because somebody has said so; also what records say that
    /// their sources no longer have.
    private func owners(_ lines: [CustomerLine]) throws -> [EntityID: String] {
        var owners: [EntityID: String] = [:]
        try store.forEachParty(lines.map(\.entity)) { party in
            owners[party.id] = party.golden.text(.ownerName) ?? party.golden.text(.ownerKey)
        }
        return owners
    }

    private func action(
        _ rule: ActionRule, _ match: Match, owners: [EntityID: String]
    ) -> PlannedAction? {
        if match.line.records.isEmpty { return nil }
        let deed: PlannedAction.Deed
        let then = rule.then
        if let owner = then.assignOwner {
            if match.line.owners.contains(owner) || owners[match.line.entity] == owner {
                return nil
            }
            deed = .assignOwner(owner)
        } else if let flag = then.flag {
            deed = .flag(flag)
        } else if let subject = then.task ?? then.followUp {
            deed = .task(
                subject: subject, isCall: then.followUp != nil,
                due: then.dueInDays.map { CalendarDay(number: scope.asOf.number + $0) },
                owner: then.owner ?? (match.line.owners.count == 1 ? match.line.owners[0] : nil))
        } else {
            return nil
        }
        return PlannedAction(
            rule: rule.name,
            party: PartyReference(entity: match.line.entity, name: match.line.name),
            records: match.line.records.sorted(),
            reasons: match.findings.map { finding in
                finding.reason.rawValue + (finding.since.map { " since \($0.text)" } ?? "")
            }, deed: deed)
    }
}
