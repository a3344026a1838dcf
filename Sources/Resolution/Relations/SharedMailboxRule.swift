import RecordModel

/// Parties that give one e-mail: a mailbox of a function, or one that several people use.
///
/// A person's mailbox counts as shared only where the names are surely those of two people. Many
/// parties of one mailbox are each related to the first of them instead of to all.
struct SharedMailboxRule {
    private let finder: RelationFinder
    /// Up to this many parties are all related to each other.
    private static let fewParties = 5

    init(_ finder: RelationFinder) {
        self.finder = finder
    }

    func statements() -> [RelationStatement] {
        var collector = StatementCollector(.sharedMailbox, clusters: finder.clusters)
        groups(.sharedMailbox).forEach { group in
            relate(parties(of: group), .roleMailbox, &collector) { !finder.isUndecided($0, $1) }
        }
        groups(.email).forEach { group in
            relate(parties(of: group), .email, &collector) { areTwo($0, $1) }
        }
        return collector.statements()
    }

    private func groups(_ feature: Feature) -> RecordGroups {
        var groups = RecordGroups()
        guard let mailboxes = finder.table[feature] else { return groups }
        for record in 0..<finder.table.count {
            mailboxes.forEachValue(ofRecord: record) { mailbox in
                groups.add(UInt32(record), key: UInt64(mailbox))
            }
        }
        return groups
    }

    /// The first record of each cluster.
    private func parties(of group: ArraySlice<UInt32>) -> [UInt32] {
        var seen = Set<UInt32>()
        return group.filter { seen.insert(finder.clusters[Int($0)]).inserted }
    }

    private func relate(
        _ parties: [UInt32], _ shared: RelationEvidence, _ collector: inout StatementCollector,
        where areApart: (UInt32, UInt32) -> Bool
    ) {
        let lefts = parties.count <= Self.fewParties ? parties[...] : parties.prefix(1)
        for (index, left) in lefts.enumerated() {
            for right in parties.dropFirst(index + 1) where areApart(left, right) {
                collector.add(
                    left, right, shared == .email ? [.email, .namesDiffer] : [.roleMailbox])
            }
        }
    }

    private func areTwo(_ left: UInt32, _ right: UInt32) -> Bool {
        if finder.table.kind == .account {
            guard let mine = finder.texts(.organization, left).first,
                let other = finder.texts(.organization, right).first
            else { return false }
            return OrganizationWords.areUnlike(mine, other)
        }
        if finder.contradicts(.generation, left, right) { return true }
        // A changed surname is one person still, so the given names have to differ.
        return finder.haveDistinctGivenNames(left, right)
    }
}
