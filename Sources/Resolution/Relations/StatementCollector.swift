/// Gathers the statements of a rule: one for each two clusters, with the evidence of all that lead
/// to it.
struct StatementCollector {
    private struct Found {
        var subject: UInt32
        var object: UInt32
        var evidence: Set<RelationEvidence>
    }

    private let relation: Relation
    private let clusters: [UInt32]
    private var found: [UInt64: Found] = [:]

    init(_ relation: Relation, clusters: [UInt32]) {
        self.relation = relation
        self.clusters = clusters
    }

    /// Notes that the relation holds between two records; the first two of their clusters stand for
    /// the rest.
    mutating func add(_ subject: UInt32, _ object: UInt32, _ evidence: Set<RelationEvidence>) {
        var ends = (subject, object)
        if !relation.isDirected, clusters[Int(object)] < clusters[Int(subject)] {
            ends = (object, subject)
        }
        let key = UInt64(clusters[Int(ends.0)]) << 32 | UInt64(clusters[Int(ends.1)])
        guard var known = found[key] else {
            found[key] = Found(subject: ends.0, object: ends.1, evidence: evidence)
            return
        }
        known.evidence.formUnion(evidence)
        if ends < (known.subject, known.object) { (known.subject, known.object) = ends }
        found[key] = known
    }

    /// The statements by their clusters.
    func statements() -> [RelationStatement] {
        found.keys.sorted().compactMap { key in
            guard let one = found[key] else { return nil }
            return RelationStatement(
                subject: one.subject, object: one.object, relation: relation,
                evidence: one.evidence)
        }
    }
}
