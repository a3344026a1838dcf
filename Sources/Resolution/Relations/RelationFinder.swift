import RecordModel

/// Finds how the parties of one table have to do with each other, by rules over what their records
/// share and what they do not.
///
/// Precision comes first: a relation is stated where two independent findings lead to it and nothing
/// speaks against it. Between two parties each relation is stated once, by the first records (in the
/// table's order, which depends on content alone) that show it.
///
/// - Complexity: O(n log n) for each rule; memory for one key and number per value.
public struct RelationFinder: Sendable {
    public let table: NormalizedTable
    /// For each record the number of its cluster: that of the cluster's first record.
    let clusters: [UInt32]
    /// Pairs of clusters of which it is open whether they are one party.
    let undecided: Set<UInt64>
    /// Records of organisations whose full name says that they are one site of a larger one.
    let sites: [UInt32: SiteName]
    /// What columns say.
    let stated: [RelationStatement]
    /// How many records have each given name.
    let givenNameCounts: [UInt32]

    /// - Parameters:
    ///   - merged: the clusters of several records; all others stand alone.
    ///   - proposed: for each open proposal its records, which may be one party.
    ///   - sites: what the normalised names, which lack such words, do not tell.
    ///   - stated: what columns of the sources say.
    ///   - givenNameCounts: for each value of the given names the records that have it, where the table is part
    ///     of a larger one; nil counts those of the table.
    public init(
        _ table: NormalizedTable, merged: [[UInt32]], proposed: [[UInt32]] = [],
        sites: [UInt32: SiteName] = [:], stated: [RelationStatement] = [],
        givenNameCounts: [UInt32]? = nil
    ) {
        self.table = table
        self.sites = sites
        self.stated = stated
        self.givenNameCounts = givenNameCounts ?? Self.givenNameCounts(of: table)
        var clusters = (0..<UInt32(table.count)).map { $0 }
        for members in merged {
            guard let first = members.min() else { continue }
            for member in members { clusters[Int(member)] = first }
        }
        self.clusters = clusters
        var undecided = Set<UInt64>()
        for members in proposed {
            let distinct = Set(members.map { clusters[Int($0)] }).sorted()
            for (index, left) in distinct.enumerated() {
                for right in distinct[(index + 1)...] {
                    undecided.insert(UInt64(left) << 32 | UInt64(right))
                }
            }
        }
        self.undecided = undecided
    }

    private static func givenNameCounts(of table: NormalizedTable) -> [UInt32] {
        guard let column = table[.givenName] else { return [] }
        var counts = [UInt32](repeating: 0, count: column.pool.count)
        for name in column.values { counts[Int(name)] += 1 }
        return counts
    }

    /// All relations that the rules for the table's kind find, by relation, subject and object; each rule on a
    /// processor of its own where there are several.
    public func find() async -> [RelationStatement] {
        async let mailboxes = SharedMailboxRule(self).statements()
        var found: [RelationStatement]
        switch table.kind {
        case .contact:
            async let employers = NewEmployerRule(self).statements()
            found = HouseholdRule(self).statements()
            found += await mailboxes
            found += await employers
        case .account:
            found = BranchRule(self).statements()
            found += await mailboxes
        }
        return joined(with: found).sorted {
            ($0.relation.rawValue, $0.subject, $0.object) < (
                $1.relation.rawValue, $1.subject, $1.object
            )
        }
    }

    /// What was found with what columns say: a parent that is the head by its name, too, is named
    /// once, as the head.
    private func joined(with found: [RelationStatement]) -> [RelationStatement] {
        var out = found
        var places: [UInt64: Int] = [:]
        for (place, one) in found.enumerated() where one.relation == .branchOf {
            places[key(one.subject, one.object)] = place
        }
        var collectors: [Relation: StatementCollector] = [:]
        for one in stated where !isOne(one.subject, one.object) {
            if one.relation == .parentOf, let place = places[key(one.object, one.subject)] {
                out[place] = RelationStatement(
                    subject: out[place].subject, object: out[place].object, relation: .branchOf,
                    evidence: Set(out[place].evidence + one.evidence))
            } else {
                collectors[one.relation, default: .init(one.relation, clusters: clusters)].add(
                    one.subject, one.object, Set(one.evidence))
            }
        }
        for relation in Relation.allCases { out += collectors[relation]?.statements() ?? [] }
        return out
    }

    private func key(_ subject: UInt32, _ object: UInt32) -> UInt64 {
        UInt64(clusters[Int(subject)]) << 32 | UInt64(clusters[Int(object)])
    }

    /// Whether two records are in one cluster.
    func isOne(_ left: UInt32, _ right: UInt32) -> Bool {
        clusters[Int(left)] == clusters[Int(right)]
    }

    func isUndecided(_ left: UInt32, _ right: UInt32) -> Bool {
        let pair = (clusters[Int(left)], clusters[Int(right)])
        return undecided.contains(UInt64(min(pair.0, pair.1)) << 32 | UInt64(max(pair.0, pair.1)))
    }

    /// A record's distinct values of a feature.
    func values(_ feature: Feature, _ record: UInt32) -> ArraySlice<UInt32> {
        guard let column = table[feature] else { return [] }
        return column.values[column.range(ofRecord: Int(record))]
    }

    /// The same as texts.
    func texts(_ feature: Feature, _ record: UInt32) -> [String] {
        table[feature]?.texts(ofRecord: Int(record)) ?? []
    }

    func shares(_ feature: Feature, _ left: UInt32, _ right: UInt32) -> Bool {
        let other = values(feature, right)
        return values(feature, left).contains { other.contains($0) }
    }

    /// Whether both records have the feature and no value of it in common.
    func contradicts(_ feature: Feature, _ left: UInt32, _ right: UInt32) -> Bool {
        !values(feature, left).isEmpty && !values(feature, right).isEmpty
            && !shares(feature, left, right)
    }
}
