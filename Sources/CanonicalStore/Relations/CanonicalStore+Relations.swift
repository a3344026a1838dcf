import GRDB
import RecordModel
import Resolution

extension CanonicalStore {
    /// What the entities of two records have to do with each other, seen from the first.
    public func relations(
        between left: RecordID, and right: RecordID
    ) throws(StoreError) -> [EntityRelation] {
        guard let other = try entityID(of: right) else { return [] }
        return try reading { db in
            let number = try Int64.fetchOne(
                db, sql: "SELECT entity FROM membership WHERE record = ?",
                arguments: [left.rawValue])
            return try number.map { try RelationReader(db).relations(ofEntity: $0) }?
                .filter { $0.entity == other } ?? []
        }
    }

    /// How many relations hold between two entities that are present, by kind; kinds without any are missing.
    public func relationCounts() throws(StoreError) -> [(relation: Relation, count: Int)] {
        try reading { db in
            var counts = try (KeptCounts(ofLastRun: db) ?? KeptCounts(counting: db, run: 0))
                .relations
            // Who is gone is told by absent records, which are few; to ask each entity would read most of the
            // store.
            let gone = try BulkStatement(
                db,
                """
                WITH gone(id) AS MATERIALIZED (
                    SELECT e.id FROM sourceRecord r CROSS JOIN membership m ON m.record = r.id
                        CROSS JOIN entity e ON e.id = m.entity
                    WHERE r.absentRun IS NOT NULL AND e.presentCount = 0)
                SELECT relation, count(*) FROM (
                    SELECT l.subject, r.relation, l.object
                        FROM gone CROSS JOIN relationLink l ON l.subject = gone.id
                        CROSS JOIN relation r ON r.id = l.relation
                        WHERE l.state = 'stands' AND r.holds = 1
                    UNION SELECT l.subject, r.relation, l.object
                        FROM gone CROSS JOIN relationLink l ON l.object = gone.id
                        CROSS JOIN relation r ON r.id = l.relation
                        WHERE l.state = 'stands' AND r.holds = 1)
                GROUP BY relation
                """)
            while try gone.step() { counts[gone.text(0), default: 0] -= Int(gone.integer(1)) }
            return counts.filter { $0.value > 0 }.sorted { $0.key < $1.key }.compactMap {
                name, count in
                Relation(rawValue: name).map { (relation: $0, count: count) }
            }
        }
    }

    /// Calls `body` with each relation that holds, by relation, subject and object.
    public func forEachRelation(_ body: (RelationRow) throws -> Void) throws(StoreError) {
        try reading { db in
            let query = try BulkStatement(
                db,
                """
                SELECT subject, relation, object, evidence, since, until, decider, actor, statedAt,
                    subjectSource, subjectKey, objectSource, objectKey FROM entityRelation
                ORDER BY relation, subject, object, statement
                """)
            while try query.step() {
                try body(
                    RelationRow(
                        subject: EntityID(rawValue: query.text(0)), relation: query.text(1),
                        object: EntityID(rawValue: query.text(2)),
                        evidence: RelationEvidence.decode(query.text(3)),
                        since: query.optionalText(4), until: query.optionalText(5),
                        decider: query.text(6), actor: query.text(7), statedAt: query.text(8),
                        subjectRecord: "\(query.text(9)):\(query.text(10))",
                        objectRecord: "\(query.text(11)):\(query.text(12))"))
            }
        }
    }

    /// Relations whose links or whose part of the content hash do not follow from what is stated.
    func relationGaps() throws(StoreError) -> [StoreGap] {
        try reading { db in
            let relations = try StandingRelation.all(db)
            let states = RelationLinker.states(of: relations.map(\.edge))
            var kept: [Int64: (Int64, Int64, String)] = [:]
            let query = try BulkStatement(
                db, "SELECT relation, subject, object, state FROM relationLink")
            while try query.step() {
                kept[query.integer(0)] = (query.integer(1), query.integer(2), query.text(3))
            }
            var gaps: [StoreGap] = []
            for (relation, state) in zip(relations, states) {
                let edge = relation.edge
                if let link = kept.removeValue(forKey: relation.id),
                    link == (edge.subject, edge.object, state.rawValue)
                {
                    continue
                }
                gaps.append(Self.relationGap(relation.id))
            }
            gaps += kept.keys.sorted().map(Self.relationGap)
            if try StandingRelation.sum(relations) != contentSum(db, .relations) {
                gaps.append(
                    StoreGap(
                        code: "verify.contentHash",
                        message: "The content hash is not that of the relations."))
            }
            if gaps.isEmpty, let counts = try KeptCounts(ofLastRun: db),
                try counts != KeptCounts(counting: db, run: counts.run)
            {
                gaps.append(
                    StoreGap(
                        code: "verify.counts",
                        message:
                            "The kept numbers of entities or relations are not those of the store.")
                )
            }
            return Array(gaps.prefix(100))
        }
    }

    private static func relationGap(_ id: Int64) -> StoreGap {
        StoreGap(
            code: "verify.relation",
            message: "Relation \(id) does not lead to the entities that its records are in.")
    }
}
