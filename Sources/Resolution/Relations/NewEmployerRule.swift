import RecordModel

/// One person with two employers: the same full name and the same private e-mail or a phone that
/// hardly anyone shares, but employers whose names have nothing in common.
///
/// It holds between two records of one entity, where it says that a change of employer was seen, and
/// between two entities that were not merged for that reason. Which record is the later one the rule
/// does not know; the caller turns the statement round by the records' dates.
struct NewEmployerRule {
    private let finder: RelationFinder
    /// A phone of more parties than this is no private one.
    private static let mostParties = 3

    init(_ finder: RelationFinder) {
        self.finder = finder
    }

    func statements() -> [RelationStatement] {
        guard let names = finder.table[.familyName], finder.table[.organization] != nil,
            names.pool.count > 0
        else { return [] }
        var found: [UInt64: (left: UInt32, right: UInt32, evidence: Set<RelationEvidence>)] = [:]
        collect(.email, into: &found)
        collect(.phone, into: &found)
        return found.keys.sorted().compactMap { key in
            found[key].map {
                RelationStatement(
                    subject: $0.left, object: $0.right, relation: .newEmployer,
                    evidence: $0.evidence)
            }
        }
    }

    private func collect(
        _ feature: Feature,
        into found: inout [UInt64: (left: UInt32, right: UInt32, evidence: Set<RelationEvidence>)]
    ) {
        var groups = RecordGroups()
        guard let column = finder.table[feature], let employers = finder.table[.organization] else {
            return
        }
        let domains = finder.table[.domain]
        for record in 0..<finder.table.count where employers.first(ofRecord: record) != nil {
            column.forEachValue(ofRecord: record) { value in
                if feature == .email, !Self.isPrivate(value, column.pool, domains, record) {
                    return
                }
                groups.add(UInt32(record), key: UInt64(value))
            }
        }
        let shared: RelationEvidence = feature == .phone ? .phone : .email
        groups.forEach { group in
            let parties = Set(group.map { finder.clusters[Int($0)] })
            guard parties.count <= Self.mostParties, group.count <= 64 else { return }
            for (index, left) in group.enumerated() {
                for right in group.dropFirst(index + 1) where isMove(left, right) {
                    var evidence: Set<RelationEvidence> = [.fullName, shared, .employersDiffer]
                    if finder.isOne(left, right) { evidence.insert(.oneEntity) }
                    note(left, right, evidence, in: &found)
                }
            }
        }
    }

    /// Between two clusters, or two employers of one, a move is stated once.
    private func note(
        _ left: UInt32, _ right: UInt32, _ evidence: Set<RelationEvidence>,
        in found: inout [UInt64: (left: UInt32, right: UInt32, evidence: Set<RelationEvidence>)]
    ) {
        let employers = [left, right].map { finder.values(.organization, $0).first ?? 0 }.sorted()
        let key = RecordGroups.key(
            finder.clusters[Int(left)], finder.clusters[Int(right)], employers[0], employers[1])
        guard var known = found[key] else {
            found[key] = (left, right, evidence)
            return
        }
        known.evidence.formUnion(evidence)
        if (left, right) < (known.left, known.right) { (known.left, known.right) = (left, right) }
        found[key] = known
    }

    private func isMove(_ left: UInt32, _ right: UInt32) -> Bool {
        guard finder.shares(.familyName, left, right), finder.shares(.givenName, left, right),
            !finder.contradicts(.generation, left, right),
            !finder.contradicts(.birthDate, left, right),
            !finder.shares(.domain, left, right), !finder.shares(.accountKey, left, right)
        else { return false }
        let other = finder.texts(.organization, right)
        let mine = finder.texts(.organization, left)
        return mine.allSatisfy { name in
            other.allSatisfy { OrganizationWords.areUnlike(name, $0) }
        }
    }

    /// Whether a mailbox is not one of the employer's domain, nor of one below it.
    private static func isPrivate(
        _ email: UInt32, _ emails: ValuePool, _ domains: FeatureColumn?, _ record: Int
    ) -> Bool {
        let address = emails.bytes[emails.range(of: email)]
        guard let at = address.lastIndex(of: 0x40) else { return false }
        let host = address[(at + 1)...]
        guard let domains else { return true }
        for position in domains.range(ofRecord: record) {
            let own = domains.pool.bytes[domains.pool.range(of: domains.values[position])]
            if host.elementsEqual(own) { return false }
            let isBelow = host.dropLast(own.count).last == 0x2E
            if isBelow && host.suffix(own.count).elementsEqual(own) { return false }
        }
        return true
    }
}
