import RecordModel

/// People of one household: one family name and one street address or home phone, but two given
/// names, or one name in two generations.
///
/// Not where both name one employer, whose address or switchboard it may be, nor where so many
/// people share the address or the phone that it is a building or an office.
struct HouseholdRule {
    private let finder: RelationFinder
    /// More parties than this of one name at one address or phone are no household.
    private static let largest = 8

    init(_ finder: RelationFinder) {
        self.finder = finder
    }

    func statements() -> [RelationStatement] {
        guard finder.table[.familyName] != nil else { return [] }
        var collector = StatementCollector(.household, clusters: finder.clusters)
        byAddress().forEach { collect($0, .address, &collector) }
        byPhone().forEach { collect($0, .phone, &collector) }
        return collector.statements()
    }

    private func byAddress() -> RecordGroups {
        var groups = RecordGroups()
        guard let streets = finder.table[.street] else { return groups }
        for record in 0..<UInt32(finder.table.count) {
            for street in finder.values(.street, record)
            where Self.hasNumber(streets.pool, street) {
                // A street without its town is not a place.
                for (tag, feature) in [(UInt32(0), Feature.postalCode), (1, .city)] {
                    for town in finder.values(feature, record) {
                        for name in finder.values(.familyName, record) {
                            groups.add(record, key: RecordGroups.key(tag, name, street, town))
                        }
                    }
                }
            }
        }
        return groups
    }

    private func byPhone() -> RecordGroups {
        var groups = RecordGroups()
        for record in 0..<UInt32(finder.table.count) {
            for phone in finder.values(.phone, record) {
                for name in finder.values(.familyName, record) {
                    groups.add(record, key: RecordGroups.key(2, name, phone))
                }
            }
        }
        return groups
    }

    private static func hasNumber(_ pool: ValuePool, _ street: UInt32) -> Bool {
        pool.bytes[pool.range(of: street)].contains { $0 &- 48 < 10 }
    }

    private func collect(
        _ group: ArraySlice<UInt32>, _ shared: RelationEvidence,
        _ collector: inout StatementCollector
    ) {
        let clusters = Set(group.map { finder.clusters[Int($0)] })
        guard (2...Self.largest).contains(clusters.count), group.count <= 64 else { return }
        for (index, left) in group.enumerated() {
            for right in group.dropFirst(index + 1) where !finder.isOne(left, right) {
                guard let difference = difference(left, right) else { continue }
                if worksTogether(left, right) { continue }
                collector.add(left, right, [.familyName, shared, difference])
            }
        }
    }

    /// What tells the two people apart; nil where nothing surely does.
    private func difference(_ left: UInt32, _ right: UInt32) -> RelationEvidence? {
        if finder.contradicts(.generation, left, right) { return .generationsDiffer }
        return finder.haveDistinctGivenNames(left, right) ? .givenNamesDiffer : nil
    }

    private func worksTogether(_ left: UInt32, _ right: UInt32) -> Bool {
        [Feature.organization, .domain, .accountKey].contains { finder.shares($0, left, right) }
    }
}
