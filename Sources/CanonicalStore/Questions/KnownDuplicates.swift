import GRDB

/// Parties that may be one: those that an open proposal holds together, and those of which somebody
/// was unsure.
struct KnownDuplicates {
    private var parents: [Int32]
    /// How many parties stand in such a proposal.
    private(set) var concerned: Set<Int32> = []

    init(_ db: Database, _ scan: PartyScan) throws {
        parents = scan.entities.indices.map(Int32.init)
        let query = try BulkStatement(
            db,
            """
            SELECT p.id, m.entity FROM proposal p JOIN proposalMember q ON q.proposal = p.id
                JOIN membership m ON m.record = q.record
            WHERE p.state IN ('open', 'unsure') ORDER BY p.id, m.entity
            """)
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
                join(first, place)
            }
            first = first ?? place
        }
    }

    private mutating func join(_ left: Int32, _ right: Int32) {
        let a = root(left)
        let b = root(right)
        if a != b { parents[Int(max(a, b))] = min(a, b) }
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
