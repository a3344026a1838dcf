import GRDB
import RecordModel
import Resolution

/// Derives entities from source records and standing judgements.
struct EntityDeriver {
    let store: CanonicalStore
    let db: Database
    /// The run in which new entities form; ids of its own are not known outside yet.
    let run: RunID

    /// Derives the entities of all records, or of those that some records can have to do with.
    func derive(touched: Set<RecordID>?) throws -> DerivedEntities {
        var derived = DerivedEntities()
        let judgements: [Judgement]
        if let touched {
            let (records, found) = try closure(of: touched)
            judgements = found
            try load(records, into: &derived)
        } else {
            try loadAll(into: &derived)
            judgements = try StoredJudgements.standing(db)
        }
        try partition(&derived, judgements, includesSingles: touched != nil)
        try relate(&derived, judgements)
        return derived
    }

    /// All records that are connected to some by judgements or by their present entities.
    private func closure(of touched: Set<RecordID>) throws -> ([Int64], [Judgement]) {
        var reached = Set(touched.map(\.rawValue))
        var frontier = reached.sorted()
        var judgements: [Int64: Judgement] = [:]
        let together = try BulkStatement(
            db,
            """
            SELECT record FROM membership WHERE entity = (
                SELECT entity FROM membership WHERE record = ?)
            """)
        let found = try StoredJudgements.Lookup(db)
        while let record = frontier.popLast() {
            var next: [Int64] = []
            together.bind(record, at: 1)
            while try together.step() { next.append(together.integer(0)) }
            for judgement in try found.standing(of: record) {
                judgements[judgement.sequence] = judgement
                guard judgement.verdict == .same else { continue }
                next.append(judgement.left.rawValue)
                next.append(judgement.right.rawValue)
            }
            for record in next where reached.insert(record).inserted { frontier.append(record) }
        }
        return (
            reached.sorted(), judgements.values.sorted { $0.sequence < $1.sequence }
        )
    }

    private static let columns = "SELECT id, source, key, absentRun FROM sourceRecord"

    private func loadAll(into derived: inout DerivedEntities) throws {
        let hashers = try SourceHashers(db)
        let query = try BulkStatement(db, Self.columns + " ORDER BY id")
        while try query.step() { append(query, hashers, to: &derived) }
    }

    private func load(_ records: [Int64], into derived: inout DerivedEntities) throws {
        let hashers = try SourceHashers(db)
        let query = try BulkStatement(db, Self.columns + " WHERE id = ?")
        for record in records {
            query.bind(record, at: 1)
            while try query.step() { append(query, hashers, to: &derived) }
        }
    }

    private func append(
        _ query: BulkStatement, _ hashers: SourceHashers, to derived: inout DerivedEntities
    ) {
        let source = query.integer(1)
        derived.records.append(query.integer(0))
        derived.hashes.append(query.withBytes(2) { hashers.hash(source: source, key: $0) })
        derived.kinds.append(hashers.kind(ofSource: source) ?? .contact)
        derived.isAbsent.append(!query.isNull(3))
    }

    /// Groups the records and gives the groups their ids.
    ///
    /// - Parameter includesSingles: whether records without judgements take part; on a first load
    ///   they need not, because each simply is an entity with its own id.
    private func partition(
        _ derived: inout DerivedEntities, _ judgements: [Judgement], includesSingles: Bool
    ) throws {
        derived.groupOfRecord = [Int32](repeating: -1, count: derived.records.count)
        derived.pinned = try Int64.fetchSet(
            db, sql: "SELECT record FROM pin WHERE withdrawnRun IS NULL")
        let known = try knownIdentities(derived, isAll: !includesSingles)
        var takesPart = [Bool](
            repeating: includesSingles || !known.isEmpty, count: derived.records.count)
        for judgement in judgements where judgement.verdict == .same {
            for record in [judgement.left.rawValue, judgement.right.rawValue] {
                if let position = derived.position(of: record) { takesPart[position] = true }
            }
        }
        for record in derived.pinned {
            if let position = derived.position(of: record) { takesPart[position] = true }
        }
        let positions = takesPart.indices.filter { takesPart[$0] }
        derived.partition = EntityResolver.components(
            records: positions.map { RecordID(rawValue: derived.records[$0]) },
            hashes: positions.map { derived.hashes[$0].high }, judgements: judgements)
        let references = try RecordNames(db, of: derived.partition.members)
        let assignment = EntityIdentity.assign(derived.partition, known: known, run: run) {
            references.reference($0)
        }
        derived.identities = assignment.identities
        for (group, members) in derived.partition.enumerated() {
            for member in members {
                guard let position = derived.position(of: member.rawValue) else { continue }
                derived.groupOfRecord[position] = Int32(group)
            }
        }
        for identity in known {
            guard let position = derived.position(of: identity.founder.rawValue) else { continue }
            let group = Int(derived.groupOfRecord[position])
            guard group >= 0, derived.identities[group].founder != identity.founder else {
                continue
            }
            derived.redirects.append((identity, group))
        }
    }

    /// The ids that earlier runs gave out whose founders are among the records.
    private func knownIdentities(
        _ derived: DerivedEntities, isAll: Bool
    ) throws -> [KnownIdentity] {
        let live = "SELECT id, entityId, formedRun FROM entity WHERE formedRun < ?1"
        let retired = "SELECT founder, entityId, formedRun FROM redirect WHERE formedRun < ?1"
        var out: [KnownIdentity] = []
        func collect(_ query: BulkStatement) throws {
            query.bind(run.rawValue, at: 1)
            while try query.step() {
                out.append(
                    KnownIdentity(
                        id: EntityID(rawValue: query.text(1)),
                        founder: RecordID(rawValue: query.integer(0)),
                        formed: RunID(rawValue: query.integer(2))))
            }
        }
        if isAll {
            try collect(BulkStatement(db, live + " ORDER BY id"))
            try collect(BulkStatement(db, retired + " ORDER BY founder"))
            return out
        }
        let liveQuery = try BulkStatement(db, live + " AND id = ?2")
        let retiredQuery = try BulkStatement(db, retired + " AND founder = ?2")
        for record in derived.records {
            for query in [liveQuery, retiredQuery] {
                query.bind(record, at: 2)
                try collect(query)
            }
        }
        return out
    }

    /// Notes the relations that judgements state between records of different entities.
    private func relate(_ derived: inout DerivedEntities, _ judgements: [Judgement]) throws {
        let related = EntityResolver.effective(judgements).filter { $0.verdict == .related }
        if related.isEmpty { return }
        let reference = try ReferenceLookup(db)
        for judgement in related {
            guard let relation = judgement.relation else { continue }
            for (own, other) in [
                (judgement.left, judgement.right), (judgement.right, judgement.left),
            ] where derived.position(of: own.rawValue) != nil {
                derived.relations[own.rawValue, default: []].append(
                    (relation, reference.reference(other).stableHash))
            }
        }
        if let failure = reference.failure { throw failure }
    }
}
