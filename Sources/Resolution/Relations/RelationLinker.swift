import RecordModel

/// Re-links relations between records to the entities that the records are in, without circles.
///
/// When parties merge, a relation may end within one entity, or a subsidiary may become its own
/// grandparent. People's relations are followed first, then rules', each in an order that depends on
/// content alone; one that would close a circle is kept and not followed.
public enum RelationLinker {
    /// What becomes of each relation, in the order given.
    ///
    /// - Complexity: O(n log n) without hierarchies; a search upwards for each hierarchical one.
    public static func states(of edges: [RelationEdge]) -> [RelationEdge.State] {
        var states = [RelationEdge.State](repeating: .stands, count: edges.count)
        var denied = Set<Ends>()
        for edge in edges where !edge.holds && edge.decider == .person {
            denied.insert(Ends(edge))
        }
        var above = [Relation.Order: [Int64: [Int64]]]()
        for index in order(edges) {
            let edge = edges[index]
            if !edge.holds || (edge.decider != .person && denied.contains(Ends(edge))) {
                states[index] = .denied
            } else if edge.subject == edge.object {
                states[index] = edge.relation == .newEmployer ? .stands : .inside
            } else if let order = edge.relation.order {
                let (low, high) =
                    edge.relation == .parentOf
                    ? (edge.object, edge.subject) : (edge.subject, edge.object)
                if leads(from: high, to: low, above[order] ?? [:]) {
                    states[index] = .cycle
                } else {
                    above[order, default: [:]][low, default: []].append(high)
                }
            }
        }
        return states
    }

    /// Two entities and a relation, in one order where the relation has none.
    private struct Ends: Hashable {
        let subject: Int64
        let object: Int64
        let relation: Relation

        init(_ edge: RelationEdge) {
            let isTurned = !edge.relation.isDirected && edge.object < edge.subject
            subject = isTurned ? edge.object : edge.subject
            object = isTurned ? edge.subject : edge.object
            relation = edge.relation
        }
    }

    private static func order(_ edges: [RelationEdge]) -> [Int] {
        edges.indices.sorted { left, right in
            let (one, other) = (edges[left], edges[right])
            if one.decider != other.decider { return one.decider > other.decider }
            if one.place != other.place { return one.place < other.place }
            return one.relation.rawValue < other.relation.rawValue
        }
    }

    private static func leads(
        from start: Int64, to end: Int64, _ above: [Int64: [Int64]]
    ) -> Bool {
        var seen: Set<Int64> = [start]
        var frontier = [start]
        while let entity = frontier.popLast() {
            if entity == end { return true }
            for next in above[entity] ?? [] where seen.insert(next).inserted {
                frontier.append(next)
            }
        }
        return false
    }
}
