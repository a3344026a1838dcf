import GRDB
import RecordModel

/// How a run changed the numbers of `KeptCounts`.
struct CountChanges {
    var people = 0
    var organizations = 0
    /// Whether the numbers of entities are those of all, because all were derived anew.
    var isEveryEntity = false
    var relations: [String: Int] = [:]
    /// Whether all relations were linked anew.
    var isEveryRelation = false

    /// An entity that came (1) or went (-1); one without a record that is present does not count.
    mutating func add(_ kind: PartyKind, isPresent: Bool, _ count: Int) {
        if !isPresent { return }
        switch kind {
        case .contact: people += count
        case .account: organizations += count
        }
    }

    /// Adds or takes away the different relations that some statements are linked to.
    mutating func add(linksOf statements: Set<Int64>, _ count: Int, _ db: Database) throws {
        struct Link: Hashable {
            let subject: Int64
            let relation: String
            let object: Int64
        }
        let query = try BulkStatement(
            db,
            """
            SELECT l.subject, r.relation, l.object FROM relationLink l JOIN relation r ON r.id = l.relation
            WHERE l.relation = ? AND l.state = 'stands' AND r.holds = 1
            """)
        var links: Set<Link> = []
        for statement in statements {
            query.bind(statement, at: 1)
            while try query.step() {
                links.insert(
                    Link(
                        subject: query.integer(0), relation: query.text(1),
                        object: query.integer(2)))
            }
            query.reset()
        }
        for link in links { relations[link.relation, default: 0] += count }
    }
}
