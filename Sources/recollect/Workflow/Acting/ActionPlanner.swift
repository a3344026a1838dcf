import CanonicalStore
import RecordModel

/// Finds out what the rules have to do.
struct ActionPlanner {
    let store: CanonicalStore
    let rules: [ActionRule]
    let scope: QuestionScope
    /// Colleagues who have left, besides those whom lists of users name.
    let departed: [String]

    /// Who a rule is about, and why.
    private struct Match {
        let line: CustomerLine
        var findings: [Attention.Finding] = []
    }

    /// By rule, in the policy's order, then party.
    func plan() throws -> [PlannedAction] {
        var found: [EntityID: [Attention.Finding]] = [:]
        if rules.contains(where: { $0.when.attention != nil }) {
            for line in try store.attention(scope, departed: departed).lines {
                found[line.party.entity] = line.findings
            }
        }
        return try rules.flatMap { rule in
            try matches(rule, found).compactMap { try action(rule, $0) }
        }
    }

    private func matches(
        _ rule: ActionRule, _ found: [EntityID: [Attention.Finding]]
    ) throws -> [Match] {
        var own = scope
        own.segment = try rule.when.segment.map(SegmentText.segment)
        // The period is that in which a party came into its stage, else was first seen.
        own.from = rule.when.newWithinDays.map { CalendarDay(number: scope.asOf.number - $0) }
        let wanted = rule.when.attention.map { Set($0) }
        return try store.customerLines(own).compactMap { line in
            var match = Match(line: line)
            if let wanted {
                match.findings = (found[line.entity] ?? []).filter {
                    wanted.contains($0.reason.rawValue) && !Self.isOwn($0)
                }
                if match.findings.isEmpty { return nil }
            }
            if rule.when.withoutOwner == true, try !isNobodys(line) { return nil }
            if rule.when.withoutOwner == false, try isNobodys(line) { return nil }
            return match
        }
    }

    /// Whether a reason rests on what rules made: a task about an overdue task of theirs would never end.
    private static func isOwn(_ finding: Attention.Finding) -> Bool {
        !finding.citations.isEmpty
            && finding.citations.allSatisfy { $0.source == CanonicalStore.ownSource }
    }

    /// Whether no record names an owner and nobody has assigned one.
    private func isNobodys(_ line: CustomerLine) throws -> Bool {
        guard line.owners.isEmpty else { return false }
        let golden = try store.entity(line.entity)?.golden
        return golden?.text(.ownerName) == nil && golden?.text(.ownerKey) == nil
    }

    private func action(_ rule: ActionRule, _ match: Match) throws -> PlannedAction? {
        guard let record = match.line.records.min() else { return nil }
        let deed: PlannedAction.Deed
        let then = rule.then
        if let owner = then.assignOwner {
            if match.line.owners.contains(owner) { return nil }
            let golden = try store.entity(match.line.entity)?.golden
            if golden?.text(.ownerName) == owner { return nil }
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
        let reasons = match.findings.map { finding in
            finding.reason.rawValue + (finding.since.map { " since \($0.text)" } ?? "")
        }
        var hasher = StableHasher()
        hasher.append(rule.name)
        hasher.append(match.line.entity.rawValue)
        for reason in reasons { hasher.append(reason) }
        return PlannedAction(
            rule: rule.name,
            party: PartyReference(entity: match.line.entity, name: match.line.name),
            record: record, reasons: reasons, deed: deed,
            key: String(hasher.finish().hexadecimal.prefix(16)))
    }
}
