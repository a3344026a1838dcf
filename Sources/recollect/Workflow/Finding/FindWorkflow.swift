import CanonicalStore
import Importers
import Matching
import RecordModel
import Resolution

/// Tells of rows whether the store has these people and companies already; writes nothing.
///
/// The rows are matched with the store's records, as an import would, but with nothing else than them: rows of
/// one file are not compared with each other. Where the store has a match index, a row costs as much as the
/// records that may be somebody of it; else all records are prepared first.
struct FindWorkflow: Sendable {
    let store: CanonicalStore
    let place: Workplace
    let progress: ProgressLine

    /// Rows are looked up in portions of this many, which bounds memory.
    func portion(_ kind: PartyKind) throws -> Int {
        // Where an index tells of the others, each row brings some dozens of them.
        try usableIndex(kind) == nil ? 100_000 : 2_000
    }
    /// More records than these that no index knows are not worth looking at each time.
    static let mostUnindexed = 5_000
    /// How many candidates are told of one row.
    private static let mostCandidates = 5

    /// Rows of one table that are asked about.
    struct Question: Sendable {
        let table: SourceTable
        let batches: [RecordBatch]
        /// The number of the batches' first row, from 1.
        let firstRow: Int
        /// Those of the batches' rows that are meant, counted from 0.
        private(set) var rows: Range<Int>

        init(table: SourceTable, batches: [RecordBatch], firstRow: Int) {
            self.table = table
            self.batches = batches
            self.firstRow = firstRow
            rows = 0..<batches.reduce(0) { $0 + $1.rowCount }
        }

        /// The same of some of its rows.
        func part(_ rows: Range<Int>) -> Question {
            var part = self
            part.rows = rows
            return part
        }
    }

    /// Looks rows up.
    ///
    /// - Returns: one answer for each row, in their order.
    func find(_ question: Question) async throws -> [FoundParty] {
        progress.begin("Reading the store", unit: .rows)
        defer { progress.clear() }
        guard let known = try knownRecords(question.table.kind) else {
            return try await find(question, nil, workers: place.workers)
        }
        let rows = question.rows
        // Parts of a fixed size, so that what is found does not depend on the number of processors.
        let ranges = stride(from: rows.lowerBound, to: rows.upperBound, by: Self.part).map {
            $0..<min($0 + Self.part, rows.upperBound)
        }
        var idle = try readers(min(max(1, place.workers), ranges.count), of: known)
        return try await withThrowingTaskGroup(of: (Int, Reader, [FoundParty]).self) { group in
            var found = [[FoundParty]](repeating: [], count: ranges.count)
            var next = 0
            var running = 0
            while next < ranges.count || running > 0 {
                if next < ranges.count, let reader = idle.popLast() {
                    let number = next
                    let part = question.part(ranges[number])
                    group.addTask {
                        let answers = try await reader.workflow.find(
                            part, reader.known, workers: 1)
                        return (number, reader, answers)
                    }
                    next += 1
                    running += 1
                } else if let (number, reader, answers) = try await group.next() {
                    found[number] = answers
                    idle.append(reader)
                    running -= 1
                }
            }
            return found.flatMap { $0 }
        }
    }

    /// The workflow on a connection of its own.
    private struct Reader: Sendable {
        let workflow: FindWorkflow
        let known: KnownRecords
    }

    /// A reader for each task: half of the time goes into reading, and a connection serves one at a time.
    private func readers(_ count: Int, of known: KnownRecords) throws -> [Reader] {
        var readers = [Reader(workflow: self, known: known)]
        while readers.count < count {
            let other = try store.passing()
            let workflow = FindWorkflow(store: other, place: place, progress: progress)
            readers.append(
                Reader(
                    workflow: workflow,
                    known: KnownRecords(
                        index: known.index.read(through: other), oversized: known.oversized,
                        model: known.model)))
        }
        return readers
    }

    /// Rows that are looked up together.
    private static let part = 250

    private func find(
        _ question: Question, _ known: KnownRecords?, workers: Int
    ) async throws -> [FoundParty] {
        let matcher = Matcher(policy: place.policy.matching, workers: workers)
        var records: [RecordID]?
        if let known { records = try await likely(question, known, matcher) }
        let table = try await table(with: question, known: records, workers: workers)
        if table.count == question.rows.count {
            let keys = keys(question)
            return question.rows.map {
                FoundParty(
                    row: question.firstRow + $0, kind: table.kind, key: keys[$0], candidates: [])
            }
        }
        let isNew = table.records.map { $0.rawValue < 0 }
        let least = MatchWeight(probability: place.policy.resolution.reviewThreshold)
        let result =
            if let known {
                try await matcher.scoreNew(
                    table, with: known.model, floor: least, isNew: isNew, index: known.index,
                    oversized: known.oversized)
            } else {
                await matcher.score(
                    table, with: try await matching.model(for: table), floor: least, isNew: isNew,
                    progress: nil)
            }
        return try answers(question, table, result, isNew)
    }

    private var matching: MatchWorkflow {
        MatchWorkflow(store: store, place: place, progress: progress)
    }

    /// What is known of the store's records without reading them.
    private struct KnownRecords: Sendable {
        let index: StoredMatchIndex
        let oversized: OversizedKeys
        let model: MatchModel
    }

    /// nil where the store's records have to be read: it has no match index, or one that lacks many of them.
    private func knownRecords(_ kind: PartyKind) throws -> KnownRecords? {
        guard let index = try usableIndex(kind), let model = try matching.storedModel(kind) else {
            return nil
        }
        return KnownRecords(index: index, oversized: try OversizedKeys(index), model: model)
    }

    /// The store's match index, where it has one that knows nearly all records.
    private func usableIndex(_ kind: PartyKind) throws -> StoredMatchIndex? {
        let index = try store.matchIndex(kind: kind)
        return index.flatMap { $0.unindexed.count > Self.mostUnindexed ? nil : $0 }
    }

    /// The records that may be somebody of the rows: those with a blocking key in common, and those whose keys
    /// nobody has made yet.
    private func likely(
        _ question: Question, _ known: KnownRecords, _ matcher: Matcher
    ) async throws -> [RecordID] {
        let asked = try await table(with: question, known: [], workers: matcher.workers)
        let candidates = try matcher.candidates(of: asked, in: known.index, known.oversized)
        return Set(candidates).union(known.index.unindexed).sorted()
    }

    private func keys(_ question: Question) -> [String] { question.batches.flatMap(\.keys) }

    /// The store's records of the kind and the rows, whose records have negative numbers.
    ///
    /// - Parameter known: the records of the store to take; nil takes all.
    private func table(
        with question: Question, known: [RecordID]?, workers: Int
    ) async throws -> NormalizedTable {
        let kind = question.table.kind
        var reader = try RecordTableReader(
            kind, store: store, workers: workers, progress: progress)
        if let known {
            try store.forEachRecord(known) { reader.add($0, $1, $2, $3) }
        } else {
            try store.forEachRecord(kind: kind) { reader.add($0, $1, $2, $3) }
        }
        let asked = reader.register(question.table)
        var row = -1
        for batch in question.batches {
            let cells = batch.cells
            for index in 0..<batch.rowCount {
                row += 1
                guard question.rows.contains(row) else { continue }
                // No source of the store is called so, and each row has a place of its own.
                let reference = RecordReference(
                    source: "\u{0}asked", kind: kind, key: String(question.firstRow + row))
                reader.add(
                    RecordID(rawValue: Int64(-1 - row)), hash: reference.stableHash,
                    registered: asked, cells.span.extracting(batch.cellRange(ofRow: index)))
            }
        }
        return await reader.finish()
    }

    // MARK: Answers

    private struct Hit {
        let pair: Int
        let record: RecordID
    }

    private func answers(
        _ question: Question, _ table: NormalizedTable, _ result: MatchResult, _ isNew: [Bool]
    ) throws -> [FoundParty] {
        let pairs = result.pairs
        var hits = [[Hit]](repeating: [], count: question.rows.count)
        for pair in 0..<pairs.count {
            let (left, right) = (Int(pairs.left[pair]), Int(pairs.right[pair]))
            let (asked, known) = isNew[left] ? (left, right) : (right, left)
            let row = Int(-1 - table.records[asked].rawValue)
            hits[row - question.rows.lowerBound].append(
                Hit(pair: pair, record: table.records[known]))
        }
        let entities = try store.knownEntities(of: hits.joined().map(\.record))
        let best = hits.map { likeliest($0, pairs, entities) }
        var candidates = try candidates(best.flatMap { $0 }, result)[...]
        let keys = keys(question)
        return zip(question.rows, best).map { row, own in
            defer { candidates = candidates.dropFirst(own.count) }
            return FoundParty(
                row: question.firstRow + row, kind: question.table.kind, key: keys[row],
                candidates: Array(candidates.prefix(own.count)))
        }
    }

    /// The likeliest record of each entity that a row hits, the likeliest first.
    private func likeliest(
        _ hits: [Hit], _ pairs: ScoredPairs, _ entities: [RecordID: Int64]
    ) -> [Hit] {
        var best: [Int64: Hit] = [:]
        for hit in hits {
            guard let entity = entities[hit.record] else { continue }
            if let known = best[entity],
                (pairs.weights[known.pair], hit.record) >= (pairs.weights[hit.pair], known.record)
            {
                continue
            }
            best[entity] = hit
        }
        let ordered = best.values.sorted {
            (pairs.weights[$1.pair], $0.record) < (pairs.weights[$0.pair], $1.record)
        }
        return Array(ordered.prefix(Self.mostCandidates))
    }

    /// What is told of hits, read all at once: to ask the store costs more than its answer.
    private func candidates(
        _ hits: [Hit], _ result: MatchResult
    ) throws -> [FoundParty.Candidate] {
        let records = hits.map(\.record)
        let references = try store.references(records)
        let entities = try store.entityIDs(of: records)
        let pairs = result.pairs
        return hits.indices.map { number in
            let pair = hits[number].pair
            let (left, right) = (Int(pairs.left[pair]), Int(pairs.right[pair]))
            let evidence = ReviewItem.Evidence(result.explainer.explain(left: left, right: right))
            return FoundParty.Candidate(
                entity: entities[number], weight: MatchWeight(bits: Double(pairs.weights[pair])),
                id: records[number], record: references[number], sentence: evidence.sentence,
                verdict: verdict(pair, pairs))
        }
    }

    private func verdict(_ pair: Int, _ pairs: ScoredPairs) -> FoundParty.Verdict {
        let policy = place.policy.resolution
        let merges = Float(MatchWeight(probability: policy.mergeThreshold).bits)
        let isSure =
            pairs.weights[pair] >= merges && pairs.contradictions[pair].isEmpty
            && pairs.agreements[pair].count >= policy.minimumEvidenceKinds
        return isSure ? .same : .possible
    }
}
