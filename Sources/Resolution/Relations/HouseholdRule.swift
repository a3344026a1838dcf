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
        guard let streets = finder.table[.street], let names = finder.table[.familyName] else {
            return groups
        }
        // A street without its town is not a place.
        let towns = [Feature.postalCode, .city].enumerated().compactMap { tag, feature in
            finder.table[feature].map { (tag: UInt32(tag), column: $0) }
        }
        for record in 0..<finder.table.count {
            streets.forEachValue(ofRecord: record) { street in
                guard Self.hasNumber(streets.pool, street) else { return }
                for (tag, column) in towns {
                    column.forEachValue(ofRecord: record) { town in
                        names.forEachValue(ofRecord: record) { name in
                            groups.add(
                                UInt32(record), key: RecordGroups.key(tag, name, street, town))
                        }
                    }
                }
            }
        }
        return groups
    }

    private func byPhone() -> RecordGroups {
        var groups = RecordGroups()
        guard let phones = finder.table[.phone], let names = finder.table[.familyName] else {
            return groups
        }
        for record in 0..<finder.table.count {
            phones.forEachValue(ofRecord: record) { phone in
                names.forEachValue(ofRecord: record) { name in
                    groups.add(UInt32(record), key: RecordGroups.key(2, name, phone))
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
