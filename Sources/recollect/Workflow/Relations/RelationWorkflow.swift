import CanonicalStore
import Matching
import Normalization
import RecordModel
import Resolution

/// Finds how the parties of a store have to do with each other, and states it in a run.
struct RelationWorkflow {
    let run: StoreRun
    let progress: ProgressLine

    /// The rules with their version, as they sign what they state.
    static let rules = "relations/1"

    /// Makes the relations that rules state those that follow from some decisions: about all records of their
    /// kinds, or about a part of them, whose relations alone are then stated anew.
    func state(_ decisions: [MatchWorkflow.Decision]) async throws {
        progress.begin("Finding relations")
        defer { progress.clear() }
        if decisions.allSatisfy({ $0.part == nil }) {
            var drafts: [RelationDraft] = []
            for decision in decisions { drafts += try await self.drafts(decision) }
            try run.replaceRelations(drafts)
            return
        }
        for decision in decisions {
            try run.replaceRelations(
                await drafts(decision), of: decision.kind, among: decision.part?.neighbours
            ) { decision.part?.covers($0, $1) ?? true }
        }
    }

    private func drafts(_ decision: MatchWorkflow.Decision) async throws -> [RelationDraft] {
        if let part = decision.part {
            return try await drafts(try finder(decision, part)).filter {
                part.covers($0.subject, $0.object)
            }
        }
        let lookup = PartyLookup(decision)
        let sites = decision.kind == .account ? try SiteNames(run.store, lookup).find() : [:]
        return try await drafts(
            RelationFinder(
                decision.table, merged: decision.clustering.merges.map(\.members),
                proposed: decision.clustering.proposals.map(\.members), sites: sites,
                stated: try stated(decision, lookup, sites)))
    }

    /// Finds the relations of a part's records: to each other as they were decided, and to others as these are
    /// in the store.
    private func finder(
        _ decision: MatchWorkflow.Decision, _ part: MatchWorkflow.Part
    ) throws -> RelationFinder {
        let table = part.surroundings
        var numbers: [RecordID: UInt32] = [:]
        for (number, record) in table.records.enumerated() { numbers[record] = UInt32(number) }
        func members(_ cluster: [UInt32]) -> [UInt32] {
            cluster.compactMap { numbers[decision.table.records[Int($0)]] }
        }
        let others = table.records.filter { !part.records.contains($0) }
        var entities: [Int64: [UInt32]] = [:]
        for (record, entity) in try run.store.knownEntities(of: others) {
            if let number = numbers[record] { entities[entity, default: []].append(number) }
        }
        let proposed = try run.store.openProposals(of: others).map {
            $0.compactMap { numbers[$0] }
        }
        return RelationFinder(
            table,
            merged: decision.clustering.merges.map { members($0.members) }
                + entities.values.filter { $0.count > 1 },
            proposed: decision.clustering.proposals.map { members($0.members) } + proposed,
            givenNameCounts: part.givenNameCounts)
    }

    private func drafts(_ finder: RelationFinder) async throws -> [RelationDraft] {
        let records = finder.table.records
        let statements = await finder.find()
        let moves = statements.filter { $0.relation == .newEmployer }
        let days = try lastDays(
            of: Set(moves.flatMap { [records[Int($0.subject)], records[Int($0.object)]] }))
        return statements.map { found in
            var ends = (records[Int(found.subject)], records[Int(found.object)])
            var since: String?
            if found.relation == .newEmployer, let first = days[ends.0], let second = days[ends.1],
                first != second
            {
                if first < second { ends = (ends.1, ends.0) }
                since = max(first, second)
            }
            return RelationDraft(
                subject: ends.0, object: ends.1, relation: found.relation, decider: .rule,
                actor: Self.rules, evidence: found.evidence, since: since)
        }
    }

    /// The last day that each of some records names; a record without one is left out.
    private func lastDays(of records: Set<RecordID>) throws -> [RecordID: String] {
        let ordered = records.sorted()
        var days: [RecordID: String] = [:]
        // Whole records take memory.
        for start in stride(from: 0, to: ordered.count, by: 1_024) {
            let chunk = Array(ordered[start..<min(start + 1_024, ordered.count)])
            for record in try run.store.sourceRecords(chunk) {
                days[record.id] = RecordDay.last(of: record)
            }
        }
        return days
    }

    /// What columns say: parents, former names, assistants.
    private func stated(
        _ decision: MatchWorkflow.Decision, _ lookup: PartyLookup, _ sites: [UInt32: SiteName]
    ) throws -> [RelationStatement] {
        let mentions = try ColumnMention.all(decision.kind, in: run.store)
        if mentions.isEmpty { return [] }
        var numbers: [RecordID: Int] = [:]
        for (number, record) in decision.table.records.enumerated() { numbers[record] = number }
        switch decision.kind {
        case .account: return try accounts(mentions, numbers, lookup, sites)
        case .contact: return contacts(mentions, numbers, lookup)
        }
    }

    private func accounts(
        _ mentions: [ColumnMention], _ numbers: [RecordID: Int], _ lookup: PartyLookup,
        _ sites: [UInt32: SiteName]
    ) throws -> [RelationStatement] {
        let keys = try lookup.keys(run.store)
        // A branch has the name of its head, which is meant.
        let names = lookup.unambiguous(.organization) { sites[UInt32($0)] != nil }
        let normalizer = OrganizationNormalizer()
        return mentions.compactMap { mention in
            guard let own = numbers[mention.record] else { return nil }
            let byKey =
                mention.role == .parent
                ? keys[SalesforceID.canonical("\(mention.source):\(mention.text)")] : nil
            let named = byKey ?? normalizer.parse(mention.text).flatMap { names[$0.core] }
            guard let other = named, other != own else { return nil }
            if mention.role == .parent {
                return RelationStatement(
                    subject: UInt32(other), object: UInt32(own), relation: .parentOf,
                    evidence: [byKey == nil ? .parentName : .parentKey])
            }
            return RelationStatement(
                subject: UInt32(own), object: UInt32(other), relation: .successorOf,
                evidence: [.formerName])
        }
    }

    private func contacts(
        _ mentions: [ColumnMention], _ numbers: [RecordID: Int], _ lookup: PartyLookup
    ) -> [RelationStatement] {
        let names = lookup.unambiguous(.fullName)
        let normalizer = PersonNameNormalizer()
        return mentions.compactMap { mention in
            guard let boss = numbers[mention.record],
                let name = normalizer.parse(full: mention.text),
                let assistant = names[name.fullName], assistant != boss,
                worksTogether(boss, assistant, lookup.table)
            else { return nil }
            return RelationStatement(
                subject: UInt32(assistant), object: UInt32(boss), relation: .assistantOf,
                evidence: [.assistantColumn])
        }
    }

    /// Whether two people have one employer, by its key, name or domain.
    private func worksTogether(_ left: Int, _ right: Int, _ table: NormalizedTable) -> Bool {
        [Feature.accountKey, .organization, .domain].contains { feature in
            let mine = table[feature]?.texts(ofRecord: left) ?? []
            let other = table[feature]?.texts(ofRecord: right) ?? []
            return mine.contains { other.contains($0) }
        }
    }
}
