import RecordModel

/// Listings of source records, entities and what they have to do with each other.
extension Listing {
    static let rows = Listing("every row with its entity", command: "export crosswalk")
    static let people = Listing("each person", command: "export contacts")
    static let companies = Listing("each company", command: "export accounts")
    static let rejected = Listing(
        "rows that were rejected, with the reason", command: "export rejected")
    static let history = Listing("the pieces of history", command: "export history")
    static let pairs = Listing(
        "the pairs with weight and verdict", command: "export pairs")
    static let blockingRules = Listing(
        "the blocking rules with what they find", command: "explain-rules")
    static let severalRows = Listing(
        "rows of parties with several",
        query: """
            SELECT entityId, source, recordKey FROM crosswalk WHERE entityId IN (SELECT entityId FROM crosswalk \
            GROUP BY entityId HAVING count(*) > 1) ORDER BY entityId
            """)
    static let proposals = Listing(
        "the rows of each proposal",
        query: "SELECT * FROM openProposal ORDER BY proposal, source, recordKey")

    /// The parties of a kind with some number of rows.
    static func parties(_ kind: String, rows: Int) -> Listing {
        Listing(
            "\(kind == "contact" ? "people" : "companies") of \(rows) \(rows == 1 ? "row" : "rows")",
            query: """
                SELECT entityId FROM crosswalk WHERE kind = \(literal(kind)) GROUP BY entityId \
                HAVING count(*) = \(rows)
                """)
    }

    /// The rows of a kind.
    static func rows(ofKind kind: String) -> Listing {
        Listing(
            "rows that are \(kind == "contact" ? "people" : "companies")",
            query: "SELECT * FROM crosswalk WHERE kind = \(literal(kind))")
    }

    /// The parties that two sources share.
    static func shared(_ left: String, _ right: String) -> Listing {
        Listing(
            "parties with rows in both \(left) and \(right)",
            query: """
                SELECT kind, entityId FROM crosswalk WHERE source IN (\(literal(left)), \(literal(right))) \
                GROUP BY kind, entityId HAVING count(DISTINCT source) = 2
                """)
    }

    /// The pairs of a relation.
    static func related(_ relation: String) -> Listing {
        Listing(
            "the pairs of \(relation), with the evidence",
            query: "SELECT * FROM entityRelation WHERE relation = \(literal(relation))")
    }

    /// The kept pairs with a weight from one to below another, in bits.
    static func pairs(from low: Double, to high: Double) -> Listing {
        let range = "\(ReportNumbers.fixed(low, 1)) to \(ReportNumbers.fixed(high, 1)) bits"
        return Listing(
            "pairs of \(range), as far as they are kept",
            query: """
                SELECT * FROM scoredPair WHERE matchWeight >= \(ReportNumbers.fixed(low, 3)) \
                AND matchWeight < \(ReportNumbers.fixed(high, 3)) ORDER BY matchWeight
                """)
    }

    /// The parties behind the share that have a field, by what a report calls it.
    static func party(_ field: String) -> Listing {
        field.hasSuffix("companies") ? companies : people
    }

    /// The pairs that people have answered.
    static let answers = Listing(
        "what people have answered",
        query: "SELECT * FROM standingJudgement WHERE decider = 'person'")

    /// What a run did.
    static func run(_ number: Int64) -> Listing {
        Listing("what run \(number) did", command: "audit list --run \(number)")
    }

    /// The rows that fail any rule.
    static let failing = Listing(
        "the rows that fail any rule", command: "quality failures --format csv")

    /// The rows behind a score: those that fail a rule of its dimension, or that are of its source.
    static func failing(_ score: RunReport.Quality.Score) -> Listing {
        switch score.scope {
        case "dimension", "source":
            Listing(
                "rows that fail a rule, of the \(score.scope) \(score.name)",
                command: "quality failures --\(score.scope) \(word(score.name)) --format csv")
        default: failing
        }
    }

    /// How scores went from run to run.
    static let trend = Listing("how the scores went", command: "quality trend")

    /// The rows that a rule speaks of and that fail it.
    static func failing(_ rule: String, _ count: Int) -> Listing {
        Listing(
            "\(HTMLReport.counted(count, "row that fails", "rows that fail")) \(rule)",
            command: "quality failures \(word(rule)) --format csv")
    }

    /// The records of nights that are held.
    static let held = Listing(
        "the records of the nights that are held",
        query: """
            SELECT h.run, c.source, c.recordKey, c.entityId FROM heldRecord h \
            JOIN crosswalk c ON c.record = h.record ORDER BY 1, 2, 3
            """)
}
