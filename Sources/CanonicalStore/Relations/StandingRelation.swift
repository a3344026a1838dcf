import GRDB
import RecordModel
import Resolution

/// A relation in force, with the entities that its records are in.
struct StandingRelation {
    let id: Int64
    let draft: RelationDraft
    let edge: RelationEdge

    /// All that are in force, in the order in which they were stated.
    ///
    /// - Parameter kind: of what they are about; nil for both.
    static func all(_ db: Database, of kind: PartyKind? = nil) throws -> [StandingRelation] {
        let hashers = try SourceHashers(db)
        let query = try BulkStatement(db, StoreSchema.standingRelations)
        var out: [StandingRelation] = []
        while try query.step() {
            if let kind, hashers.kind(ofSource: query.integer(9)) != kind { continue }
            guard let one = StandingRelation(query, hashers) else { continue }
            out.append(one)
        }
        return out
    }

    /// Those in force with one of some records as an end, in the order in which they were stated.
    static func stated(of records: Set<RecordID>, _ db: Database) throws -> [StandingRelation] {
        let hashers = try SourceHashers(db)
        let query = try BulkStatement(db, StoreSchema.standingRelationsOfRecord)
        var found: [Int64: StandingRelation] = [:]
        for record in records {
            query.bind(record.rawValue, at: 1)
            while try query.step() {
                guard let one = StandingRelation(query, hashers) else { continue }
                found[one.id] = one
            }
            query.reset()
        }
        return found.values.sorted { $0.id < $1.id }
    }

    /// Those in force that hang together with some entities, over as many steps as there are, in the
    /// order in which they were stated; nil where they are more than `limit`.
    ///
    /// - Complexity: follows what hangs together, not what there is.
    static func connected(
        to entities: Set<Int64>, limit: Int, _ db: Database
    ) throws -> [StandingRelation]? {
        let hashers = try SourceHashers(db)
        let query = try BulkStatement(db, StoreSchema.standingRelationsOfEntity)
        var found: [Int64: StandingRelation] = [:]
        var reached = entities
        var frontier = entities.sorted()
        while let entity = frontier.popLast() {
            query.bind(entity, at: 1)
            while try query.step() {
                guard let one = StandingRelation(query, hashers) else { continue }
                found[one.id] = one
                for end in [one.edge.subject, one.edge.object] where reached.insert(end).inserted {
                    frontier.append(end)
                }
            }
            if found.count > limit { return nil }
        }
        return found.values.sorted { $0.id < $1.id }
    }

    /// The content hash of what is in force: neither by whom nor when it was stated enters.
    static func sum(_ relations: [StandingRelation]) -> StableHash128 {
        relations.reduce(StableHash128.zero) { $0.adding($1.edge.place) }
    }

    /// - Missing: nil for a relation that this software does not know.
    private init?(_ query: BulkStatement, _ hashers: SourceHashers) {
        guard let relation = Relation(rawValue: query.text(3)) else { return nil }
        let decider: Judgement.Decider = query.text(5) == "person" ? .person : .rule
        id = query.integer(0)
        draft = RelationDraft(
            subject: RecordID(rawValue: query.integer(1)),
            object: RecordID(rawValue: query.integer(2)), relation: relation,
            holds: query.integer(4) == 1, decider: decider, actor: "",
            evidence: RelationEvidence.decode(query.text(6)), since: query.optionalText(7),
            until: query.optionalText(8))
        let ends = [Int32(9), 11].map { column in
            query.withBytes(column + 1) {
                hashers.hash(source: query.integer(column), key: $0)
            }
        }
        edge = RelationEdge(
            subject: query.integer(13), object: query.integer(14), relation: relation,
            holds: draft.holds, decider: decider,
            place: Self.place(relation, ends: ends, holds: draft.holds))
    }

    /// The place of a relation among others, by what it says of which records.
    static func place(
        _ relation: Relation, ends: [StableHash128], holds: Bool
    ) -> StableHash128 {
        var ends = ends
        if !relation.isDirected, ends[1] < ends[0] { ends.swapAt(0, 1) }
        var hasher = StableHasher()
        hasher.append(relation.rawValue)
        for end in ends {
            hasher.appendRaw(end.high)
            hasher.appendRaw(end.low)
        }
        hasher.appendRaw(holds ? 1 : 0)
        return hasher.finish()
    }
}

extension RelationEvidence {
    /// Findings as a JSON array of their names.
    static func encode(_ evidence: [RelationEvidence]) -> String {
        "[" + evidence.map { "\"\($0.rawValue)\"" }.joined(separator: ",") + "]"
    }

    /// The findings in such an array; those that this software does not know are left out.
    static func decode(_ text: String) -> [RelationEvidence] {
        text.split(separator: "\"").compactMap { RelationEvidence(rawValue: String($0)) }
    }
}
