import RecordModel

/// Entities from judgements: the function of which the canonical store is the result (DESIGN.md,
/// section 1).
///
/// Of each pair the judgement of the highest decider holds, of several the last. *Same* judgements
/// are then followed from the strongest to the weakest: people's, rules', the model's by weight.
/// One that would join two records whom a judgement of the same or a higher decider calls
/// *different* or *related* is not followed. *Unsure* joins nothing and holds nothing apart.
public enum EntityResolver {
    /// The entities of some records.
    ///
    /// The result depends on the set of records and judgements alone, not on the order in which
    /// they are given.
    ///
    /// - Parameters:
    ///   - records: each once; records without judgements become entities of one.
    ///   - hashes: for each record the high half of `RecordReference.stableHash`: its place in the
    ///     content order, by which ties are broken.
    ///   - judgements: those in force; withdrawn ones are left out. One about a record that is not
    ///     among `records` says nothing.
    /// - Complexity: O(n log n) for sorting; 1 M records with 1 M judgements take about a second.
    public static func resolve(
        records: [RecordID], hashes: [UInt64], judgements: [Judgement]
    ) -> ResolvedEntities {
        precondition(records.count == hashes.count, "each record has a hash")
        let order = contentOrder(records: records, hashes: hashes)
        let ordered = order.map { records[Int($0)] }
        let index = RecordIndex(ordered)
        let effective = effectiveStatements(judgements, index)
        var forest = ConstrainedForest(count: ordered.count)
        var blocked: [Int] = []
        for decider in Judgement.Decider.allCases.reversed() {
            follow(effective, of: decider, in: &forest, blocked: &blocked)
        }
        return ResolvedEntities(
            partition: partition(ordered, &forest), blocked: blocked.sorted())
    }

    /// As `resolve`, without the judgements that were not followed.
    public static func components(
        records: [RecordID], hashes: [UInt64], judgements: [Judgement]
    ) -> EntityPartition {
        resolve(records: records, hashes: hashes, judgements: judgements).partition
    }

    /// Of each pair the judgement that holds, in the order of the pairs' record ids.
    public static func effective(_ judgements: [Judgement]) -> [Judgement] {
        var records = judgements.flatMap { [$0.left, $0.right] }
        records.sort()
        var distinct: [RecordID] = []
        for record in records where distinct.last != record { distinct.append(record) }
        return effectiveStatements(judgements, RecordIndex(distinct)).map {
            judgements[$0.position]
        }
    }

    /// One judgement with its records as numbers in content order.
    private struct Statement {
        let pair: UInt64
        let position: Int
        let sequence: Int64
        let strength: Double
        let decider: Judgement.Decider
        let verdict: Verdict

        var left: UInt32 { UInt32(truncatingIfNeeded: pair >> 32) }
        var right: UInt32 { UInt32(truncatingIfNeeded: pair) }

        init(_ judgement: Judgement, position: Int, _ left: UInt32, _ right: UInt32) {
            pair = UInt64(min(left, right)) << 32 | UInt64(max(left, right))
            self.position = position
            sequence = judgement.sequence
            // The model's judgements come in any order and rank by weight; others rank by time.
            strength =
                judgement.decider == .model
                ? judgement.weight ?? 0 : Double(judgement.sequence)
            decider = judgement.decider
            verdict = judgement.verdict
        }

        /// What decides between two judgements of one pair; later in this order holds.
        static func isOutranked(_ left: Statement, by right: Statement) -> Bool {
            (left.decider.rawValue, left.sequence, left.verdict.caution, left.strength)
                < (right.decider.rawValue, right.sequence, right.verdict.caution, right.strength)
        }
    }

    private static func contentOrder(records: [RecordID], hashes: [UInt64]) -> [UInt32] {
        var order = Array(0..<UInt32(records.count))
        order.sort {
            (hashes[Int($0)], records[Int($0)]) < (hashes[Int($1)], records[Int($1)])
        }
        return order
    }

    /// The statement that holds of each pair, pairs ascending.
    private static func effectiveStatements(
        _ judgements: [Judgement], _ index: RecordIndex
    ) -> [Statement] {
        var statements: [Statement] = []
        statements.reserveCapacity(judgements.count)
        for (position, judgement) in judgements.enumerated() {
            guard let left = index.number(of: judgement.left),
                let right = index.number(of: judgement.right), left != right
            else { continue }
            statements.append(Statement(judgement, position: position, left, right))
        }
        statements.sort {
            $0.pair != $1.pair ? $0.pair < $1.pair : Statement.isOutranked($0, by: $1)
        }
        var kept: [Statement] = []
        for (number, statement) in statements.enumerated()
        where number + 1 == statements.count || statements[number + 1].pair != statement.pair {
            kept.append(statement)
        }
        return kept
    }

    /// Applies the statements of one decider: first what is held apart, then what is joined.
    ///
    /// A *different* of the model only replaces its own *same*: it may not overrule what follows
    /// from other pairs.
    private static func follow(
        _ statements: [Statement], of decider: Judgement.Decider,
        in forest: inout ConstrainedForest, blocked: inout [Int]
    ) {
        var joining: [Statement] = []
        for statement in statements where statement.decider == decider {
            switch statement.verdict {
            case .same: joining.append(statement)
            case .different, .related:
                if decider != .model { forest.forbid(statement.left, statement.right) }
            case .unsure: break
            }
        }
        joining.sort {
            $0.strength != $1.strength ? $0.strength > $1.strength : $0.pair < $1.pair
        }
        for statement in joining where !forest.unite(statement.left, statement.right) {
            blocked.append(statement.position)
        }
    }

    private static func partition(
        _ ordered: [RecordID], _ forest: inout ConstrainedForest
    ) -> EntityPartition {
        // Groups are numbered by their first member, then filled by counting.
        var groupOfRoot = [UInt32](repeating: .max, count: ordered.count)
        var groups = [UInt32](repeating: 0, count: ordered.count)
        var sizes: [Int] = []
        for number in 0..<UInt32(ordered.count) {
            let root = Int(forest.root(number))
            if groupOfRoot[root] == .max {
                groupOfRoot[root] = UInt32(sizes.count)
                sizes.append(0)
            }
            groups[Int(number)] = groupOfRoot[root]
            sizes[Int(groupOfRoot[root])] += 1
        }
        var next: [Int] = []
        next.reserveCapacity(sizes.count)
        var total = 0
        for size in sizes {
            next.append(total)
            total += size
        }
        var members = ordered
        for (number, record) in ordered.enumerated() {
            let group = Int(groups[number])
            members[next[group]] = record
            next[group] += 1
        }
        return EntityPartition(members: members, ends: next)
    }
}

extension Verdict {
    /// Which of two contradicting verdicts made at the same moment holds: the more careful one.
    fileprivate var caution: Int {
        switch self {
        case .same: 0
        case .unsure: 1
        case .related: 2
        case .different: 3
        }
    }
}
