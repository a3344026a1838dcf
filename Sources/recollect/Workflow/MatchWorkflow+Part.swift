import CanonicalStore
import Matching
import RecordModel
import Resolution

extension MatchWorkflow {
    /// Of more new records than this share of all a run over all costs hardly more.
    private static let largestShare = 0.05
    /// An index of more segments is made anew.
    private static let mostSegments = 60

    /// What a decision about a part of the records is about.
    struct Part: Sendable {
        /// The records that were matched: what came or changed, and all that hang together with it.
        let records: Set<RecordID>
        /// What the index says of all records, as it was before.
        let facts: WholeFacts
        /// The part's records and those that share a mailbox, a number or a home with one, or did so before: whose
        /// relations to each other may be others now.
        let neighbours: Set<RecordID>
        /// The neighbours and theirs: what their relations follow from.
        let surroundings: NormalizedTable
        /// For each given name of the surroundings the records of the store that have it.
        let givenNameCounts: [UInt32]
        /// What all people of the store say of companies; nil where it has none.
        let clues: ContactClues?

        /// Whether it is known here how two records are related.
        func covers(_ left: RecordID, _ right: RecordID) -> Bool {
            records.contains(left) || records.contains(right)
                || (neighbours.contains(left) && neighbours.contains(right))
        }
    }

    /// Matches what came or changed since the last matching with its likes, and clusters all that hangs
    /// together with it: what a run over all records decides of them.
    ///
    /// How frequent the new values are counts for the new records alone; the weights of others stay as they
    /// are until the next run over all.
    ///
    /// - Parameters:
    ///   - run: what it brought counts as new.
    ///   - across: what people and companies say of each other; nil where the store has people alone, or where
    ///     all have to be matched.
    /// - Returns: nil where a run over all records is needed: there is no model or no match index, much of the
    ///   store is new, or a column names other records.
    func decidePart(
        _ kind: PartyKind, in run: StoreRun, across: AcrossKinds?
    ) async throws -> Decision? {
        // Companies are few, and what they have to do with each other hangs on all their names.
        guard kind == .contact, try across != nil || store.tables(kind: .account).isEmpty,
            let model = try storedModel(kind), let index = try store.matchIndex(kind: kind),
            index.segments < Self.mostSegments, try !ColumnMention.isAny(kind, in: store)
        else { return nil }
        let news = run.unindexedRecords(kind).union(index.unindexed)
            .union(across?.relabelled ?? [])
        let judged = try store.recordsJudged(since: index.run, kind: kind)
        if Self.isMuch(news.union(judged), of: index.header) { return nil }
        // Whether what is gone or back changes anything is not asked where nothing else came.
        if news.isEmpty && across == nil { return nil }
        progress.begin("Finding likes")
        defer { progress.clear() }
        let readers = try (0..<max(1, min(place.workers, 4))).map { _ in try store.passing() }
        defer { for reader in readers { try? reader.close() } }
        let known = KnownRecords(
            indexes: readers.map(index.read(through:)), oversized: try OversizedKeys(index),
            model: model, across: across)
        let formerly = try await plainTable(kind, of: news.sorted(), after: index.run)
        let former = across?.formerlyLinked(formerly) ?? formerly
        let partners = try await partners(of: news, kind, known, former)
        let scope = Set(
            try store.connectedRecords(to: news.union(partners).union(judged)))
        let table = try await known.linked(plainTable(kind, of: scope.sorted()))
        progress.begin("Comparing")
        // What relations need to know is looked up while pairs are compared.
        async let part = part(of: table, former, known)
        let scored = try await matcher.score(
            table, with: model, floor: Self.clusteringFloor,
            isNew: table.records.map { news.contains($0) }, former: former, index: index,
            oversized: known.oversized)
        let clustering = try await cluster(table, scored.result.pairs, scope: scope)
        var segment = scored.segment
        if let across { segment.keep(across.clues.part(of: news)) }
        return Decision(
            table: table, model: model, training: nil, pairs: scored.result.pairs,
            blocking: scored.result.blocking, clustering: clustering,
            explaining: .any(scored.result.explainer),
            part: try await part,
            // A segment of nothing would only be read again each night.
            index: news.isEmpty ? nil : segment)
    }

    /// What else has to be known of a part's records: whose relations may be others, and what these follow from.
    private func part(
        of table: NormalizedTable, _ former: NormalizedTable, _ known: KnownRecords
    ) async throws -> Part {
        let neighbours = try await withNeighbours(former, known)
            .union(withNeighbours(table, known))
        let near = try await plainTable(table.kind, of: neighbours.sorted())
        let surroundings = try await known.linked(
            plainTable(table.kind, of: withNeighbours(near, known).sorted()))
        return Part(
            records: Set(table.records), facts: known.index.header.facts, neighbours: neighbours,
            surroundings: surroundings,
            givenNameCounts: try matcher.valueCounts(
                of: .givenName, surroundings, in: known.index), clues: known.across?.clues)
    }

    /// Whether so many records are new that a run over all costs hardly more.
    static func isMuch(_ news: Set<RecordID>, of index: MatchIndex.Header) -> Bool {
        Double(news.count) > Double(index.facts.records) * largestShare
    }

    /// What explains pairs of some records with the frequencies of all; nil where all have to be read for it.
    ///
    /// - Returns: with the table that it numbers records by.
    func explainer(
        _ kind: PartyKind, of records: [RecordID]
    ) async throws -> (explainer: PairExplainer, table: NormalizedTable)? {
        guard kind == .contact, try store.tables(kind: .account).isEmpty,
            let model = try storedModel(kind), let index = try store.matchIndex(kind: kind),
            !index.unindexed.contains(where: records.contains)
        else { return nil }
        let table = try await plainTable(kind, of: records)
        let scored = try await matcher.score(
            table, with: model, floor: Self.clusteringFloor,
            isNew: [Bool](repeating: false, count: table.count),
            former: try await plainTable(kind, of: []), index: index,
            oversized: OversizedKeys(index))
        return (scored.result.explainer, table)
    }

    /// What is known of the store's records without reading them.
    private struct KnownRecords: Sendable {
        /// The match index, once for each task that may look keys up beside others.
        let indexes: [StoredMatchIndex]
        var index: StoredMatchIndex { indexes[0] }
        let oversized: OversizedKeys
        let model: MatchModel
        let across: AcrossKinds?

        /// Some records with the entities of their accounts.
        func linked(_ table: NormalizedTable) -> NormalizedTable { across?.linked(table) ?? table }
    }

    /// The records that may be somebody of some new ones: what clusters are made of.
    private func partners(
        of news: Set<RecordID>, _ kind: PartyKind, _ known: KnownRecords,
        _ former: NormalizedTable
    ) async throws -> Set<RecordID> {
        let own = try await plainTable(kind, of: news.sorted())
        let candidates = try await candidates(of: own, known)
        let near = try await known.linked(plainTable(kind, of: news.union(candidates).sorted()))
        let isNew = near.records.map { news.contains($0) }
        let least = MatchWeight(probability: place.policy.resolution.reviewThreshold)
        let scored = try await matcher.score(
            near, with: known.model, floor: least, isNew: isNew, former: former,
            index: known.index, oversized: known.oversized, onlyNew: true)
        let pairs = scored.result.pairs
        return Set((pairs.left + pairs.right).map { near.records[Int($0)] })
    }

    /// The records that share a blocking key with one of some: each task looks up the keys of some of the rules.
    private func candidates(
        of table: NormalizedTable, _ known: KnownRecords
    ) async throws -> Set<RecordID> {
        let rules = matcher.rules(of: known.index)
        let (matcher, count) = (matcher, known.indexes.count)
        return try await withThrowingTaskGroup(of: [RecordID].self) { group in
            for (task, index) in known.indexes.enumerated() {
                let own = Set(rules.indices.filter { $0 % count == task }.map { rules[$0] })
                group.addTask {
                    try matcher.candidates(of: table, in: index, known.oversized, by: own)
                }
            }
            return try await group.reduce(into: []) { $0.formUnion($1) }
        }
    }

    /// Blocking rules by which related people are found: those of one mailbox, phone or home.
    private static let relating: Set<String> = ["email", "phone", "familyStreet"]

    /// Some records with all that share a mailbox, a phone or a home with one of them.
    private func withNeighbours(
        _ table: NormalizedTable, _ known: KnownRecords
    ) async throws -> Set<RecordID> {
        var near = Set(table.records)
        near.formUnion(
            try matcher.candidates(
                of: table, in: known.index, known.oversized, by: Self.relating))
        // Mailboxes of a function are no evidence of a match, so that nothing is looked up under them there.
        if let mailboxes = table[.sharedMailbox] {
            let addresses = (0..<UInt32(mailboxes.pool.count)).map { mailboxes.pool.text($0) }
            near.formUnion(try store.records(withAddresses: addresses).joined())
        }
        return near
    }
}
