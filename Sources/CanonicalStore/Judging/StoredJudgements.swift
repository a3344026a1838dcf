import GRDB
import RecordModel
import Resolution

/// Reads judgements that no one has withdrawn.
enum StoredJudgements {
    private static let columns = """
        SELECT j.id, j."left", j."right", j.verdict, j.relation, j.decider, j.actor, j.weight,
            j.agreements FROM judgement j
        """
    private static let isStanding = """
        NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.judgement = j.id AND w.revokedRun IS NULL)
        """

    /// All standing judgements, in the order in which they were made.
    static func standing(_ db: Database, kind: PartyKind? = nil) throws -> [Judgement] {
        let scope =
            kind == nil
            ? ""
            : """
             AND EXISTS (SELECT 1 FROM sourceRecord r JOIN source s ON s.id = r.source
                WHERE r.id = j."left" AND s.kind = ?)
            """
        let query = try BulkStatement(
            db, "\(columns) WHERE \(isStanding)\(scope) ORDER BY j.id")
        if let kind { query.bind(kind.rawValue, at: 1) }
        var out: [Judgement] = []
        while try query.step() { out.append(judgement(query)) }
        return out
    }

    /// Finds the standing judgements about single records.
    struct Lookup {
        private let query: BulkStatement

        init(_ db: Database) throws {
            query = try BulkStatement(
                db,
                """
                \(columns) WHERE j."left" = ?1 AND \(isStanding)
                UNION ALL \(columns) WHERE j."right" = ?1 AND \(isStanding)
                """)
        }

        func standing(of record: Int64) throws -> [Judgement] {
            query.bind(record, at: 1)
            var out: [Judgement] = []
            while try query.step() { out.append(judgement(query)) }
            return out
        }
    }

    private static func judgement(_ query: BulkStatement) -> Judgement {
        Judgement(
            left: RecordID(rawValue: query.integer(1)), right: RecordID(rawValue: query.integer(2)),
            verdict: Verdict(rawValue: query.text(3)) ?? .unsure,
            relation: query.optionalText(4).flatMap(Relation.init),
            decider: decider(query.text(5)), actor: query.text(6), sequence: query.integer(0),
            weight: query.isNull(7) ? nil : query.double(7),
            agreements: UInt16(truncatingIfNeeded: query.integer(8)))
    }

    static func name(_ decider: Judgement.Decider) -> String {
        switch decider {
        case .model: "model"
        case .rule: "rule"
        case .person: "person"
        }
    }

    static func decider(_ name: String) -> Judgement.Decider {
        Judgement.Decider.allCases.first { self.name($0) == name } ?? .model
    }
}
