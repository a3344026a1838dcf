import GRDB

/// Parties that may be one: those that an open proposal holds together, and those of which somebody
/// was unsure.
///
/// Whom somebody told apart is never counted as one, through whatever proposals they hang together:
/// proposals are taken in their order, and one that would join them is left out.
struct KnownDuplicates {
    private var parents: [Int32]
    /// How many parties stand in such a proposal.
    private(set) var concerned: Set<Int32> = []
    /// By the first of parties that may be one, those that are somebody else than one of them.
    private var others: [Int32: Set<Int32>] = [:]

    init(_ db: Database, _ scan: PartyScan) throws {
        parents = scan.entities.indices.map(Int32.init)
        let query = try BulkStatement(
            db,
            """
            SELECT p.id, m.entity FROM proposal p JOIN proposalMember q ON q.proposal = p.id
                JOIN membership m ON m.record = q.record
            WHERE p.state IN ('open', 'unsure') ORDER BY p.id, m.entity
            """)
        var pairs: [(first: Int32, place: Int32)] = []
        var proposal: Int64 = -1
        var first: Int32?
        while try query.step() {
            if query.integer(0) != proposal {
                proposal = query.integer(0)
                first = nil
            }
            guard let place = scan.place(ofEntity: query.integer(1)) else { continue }
            if let first, first != place {
                concerned.insert(first)
                concerned.insert(place)
                pairs.append((first, place))
            }
            first = first ?? place
        }
        if !pairs.isEmpty { try readOthers(db, scan) }
        for (first, place) in pairs { join(first, place) }
    }

    /// Whom people and rules told apart.
    private mutating func readOthers(_ db: Database, _ scan: PartyScan) throws {
        let query = try BulkStatement(
            db,
            """
            SELECT a.entity, b.entity FROM standingJudgement j
                JOIN membership a ON a.record = j."left" JOIN membership b ON b.record = j."right"
            WHERE j.verdict = 'different' AND a.entity <> b.entity
            """)
        while try query.step() {
            guard let left = scan.place(ofEntity: query.integer(0)),
                let right = scan.place(ofEntity: query.integer(1)),
                concerned.contains(left), concerned.contains(right)
            else { continue }
            others[left, default: []].insert(right)
            others[right, default: []].insert(left)
        }
    }

    private mutating func join(_ left: Int32, _ right: Int32) {
        let a = root(left)
        let b = root(right)
        if a == b { return }
        for other in others[a] ?? [] where root(other) == b { return }
        parents[Int(max(a, b))] = min(a, b)
        guard let lost = others.removeValue(forKey: max(a, b)) else { return }
        others[min(a, b), default: []].formUnion(lost)
    }

    /// The first of the parties that may be one with this one.
    mutating func root(_ place: Int32) -> Int32 {
        var place = place
        while parents[Int(place)] != place {
            parents[Int(place)] = parents[Int(parents[Int(place)])]
            place = parents[Int(place)]
        }
        return place
    }
}
