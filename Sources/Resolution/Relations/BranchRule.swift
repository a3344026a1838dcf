import RecordModel

/// Sites of one organisation: names that are the same but for a branch, a town or a number, at
/// different places.
///
/// The one site without such words, or the one called headquarters, is the head of which the others
/// are branches; where none or several could be it, sites that share a domain or a phone are
/// siblings. A name alone is not enough: strangers in two towns may have one name.
struct BranchRule {
    private let finder: RelationFinder
    private let stems: NameStems
    /// Up to this many siblings are all related to each other, more to the first.
    private static let fewSiblings = 5

    /// One cluster in a group of one stem.
    private struct Site {
        /// The first record of the cluster that has the stem.
        let record: UInt32
        var marks: Set<SiteMark>
        /// Whether some record has the stem and nothing else.
        var isPlain: Bool

        var isBranch: Bool { !isPlain && !marks.contains(.head) }
    }

    init(_ finder: RelationFinder) {
        self.finder = finder
        stems = NameStems(finder)
    }

    func statements() -> [RelationStatement] {
        var branches = StatementCollector(.branchOf, clusters: finder.clusters)
        var siblings = StatementCollector(.siblingOf, clusters: finder.clusters)
        let groups = sites()
        for stem in groups.keys.sorted() {
            let sites = groups[stem] ?? []
            if sites.count < 2 { continue }
            let isTelling = stems.isTelling(stem, sites: sites.count)
            var orphans: [Site] = []
            for site in sites {
                if site.isBranch, let head = head(of: site, among: sites, isTelling) {
                    branches.add(site.record, head.site.record, head.evidence)
                } else {
                    orphans.append(site)
                }
            }
            relate(orphans, in: &siblings)
        }
        return branches.statements() + siblings.statements()
    }

    /// The clusters of each stem, in the order of their first records.
    private func sites() -> [String: [Site]] {
        var groups: [String: [Site]] = [:]
        var places: [String: [UInt32: Int]] = [:]
        for record in 0..<UInt32(finder.table.count) {
            guard let stem = stems.stem(of: record) else { continue }
            let cluster = finder.clusters[Int(record)]
            if let place = places[stem.text]?[cluster] {
                groups[stem.text]?[place].marks.formUnion(stem.marks)
                if stem.marks.isEmpty { groups[stem.text]?[place].isPlain = true }
                continue
            }
            places[stem.text, default: [:]][cluster] = groups[stem.text]?.count ?? 0
            groups[stem.text, default: []].append(
                Site(record: record, marks: stem.marks, isPlain: stem.marks.isEmpty))
        }
        return groups
    }

    /// The head of a branch, with what speaks for it; nil where none or several could be it.
    private func head(
        of branch: Site, among sites: [Site], _ isTelling: Bool
    ) -> (site: Site, evidence: Set<RelationEvidence>)? {
        var heads = sites.filter { !$0.isBranch && $0.record != branch.record }
        let named = heads.filter { $0.marks.contains(.head) }
        if named.count == 1 { heads = named }
        let found = heads.compactMap { head in
            evidence(branch, head, isTelling).map { (site: head, evidence: $0) }
        }
        if found.count == 1 { return found[0] }
        // Of several the one that is tied to the branch by more than its name.
        let tied = found.filter { !$0.evidence.isDisjoint(with: [.domain, .phone, .email]) }
        return tied.count == 1 ? tied[0] : nil
    }

    private func evidence(
        _ branch: Site, _ head: Site, _ isTelling: Bool
    ) -> Set<RelationEvidence>? {
        let (left, right) = (branch.record, head.record)
        let ties = ties(left, right)
        if finder.contradicts(.taxID, left, right) { return nil }
        if ties.isEmpty {
            // Two companies of one name, unless something beside the name ties them.
            if finder.contradicts(.domain, left, right) { return nil }
            if finder.contradicts(.legalForm, left, right) { return nil }
            if finder.contradicts(.country, left, right) { return nil }
        }
        var evidence = ties.union([.nameStem])
        if branch.marks.contains(.branch) { evidence.insert(.branchWord) }
        if branch.marks.contains(.place) { evidence.insert(.placeInName) }
        if branch.marks.contains(.part) { evidence.insert(.partOfName) }
        if branch.marks.contains(.number) { evidence.insert(.numberInName) }
        let isElsewhere = areElsewhere(left, right)
        if isElsewhere { evidence.insert(.place) }
        let isMarked = evidence.contains(.branchWord)
        if finder.isUndecided(left, right) && !isMarked { return nil }
        if !isElsewhere && !isMarked { return nil }
        // A name alone ties only where it is no common one.
        let namesSite = !evidence.isDisjoint(with: [.branchWord, .placeInName, .partOfName])
        return !ties.isEmpty || (isTelling && namesSite) ? evidence : nil
    }

    /// What ties two sites beside their names.
    private func ties(_ left: UInt32, _ right: UInt32) -> Set<RelationEvidence> {
        var out = Set<RelationEvidence>()
        if finder.shares(.domain, left, right) { out.insert(.domain) }
        if finder.shares(.phone, left, right) { out.insert(.phone) }
        if finder.shares(.email, left, right) || finder.shares(.sharedMailbox, left, right) {
            out.insert(.email)
        }
        return out
    }

    private func areElsewhere(_ left: UInt32, _ right: UInt32) -> Bool {
        [Feature.city, .postalCode, .street].contains { finder.contradicts($0, left, right) }
    }

    private func relate(_ sites: [Site], in siblings: inout StatementCollector) {
        let lefts = sites.count <= Self.fewSiblings ? sites[...] : sites.prefix(1)
        for (index, left) in lefts.enumerated() {
            for right in sites.dropFirst(index + 1) {
                let ties = ties(left.record, right.record)
                guard !ties.isDisjoint(with: [.domain, .phone]),
                    areElsewhere(left.record, right.record),
                    !finder.contradicts(.taxID, left.record, right.record),
                    !finder.isUndecided(left.record, right.record)
                else { continue }
                siblings.add(left.record, right.record, ties.union([.nameStem, .place]))
            }
        }
    }
}
