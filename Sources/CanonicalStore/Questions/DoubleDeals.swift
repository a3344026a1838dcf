import RecordModel

/// Finds open deals of one party that look like the same deal. They are flagged and never folded:
/// somebody may well buy the same twice.
struct DoubleDeals {
    private let folding: SearchFolding
    /// Two deals of one worth are taken for one only where they are to close within this many days.
    private static let nearDays = 31

    init(_ folding: SearchFolding) {
        self.folding = folding
    }

    private struct Key: Hashable {
        let entity: Int64
        let text: String
    }

    /// Notes with each deal those that look like it.
    func mark(_ deals: inout [(deal: Pipeline.Deal, owners: [Int64])]) {
        var alike: [Key: [Int]] = [:]
        // Most have one deal, which nothing can look like.
        var counts: [Int64: Int] = [:]
        for entity in deals.lazy.flatMap(\.owners) { counts[entity, default: 0] += 1 }
        for (place, entry) in deals.enumerated() {
            for entity in entry.owners where counts[entity, default: 0] > 1 {
                if let name = entry.deal.name, !name.isEmpty {
                    let key = Key(entity: entity, text: "n" + folding.fold(name))
                    alike[key, default: []].append(place)
                }
                if let amount = entry.deal.amountMillionths, amount != 0 {
                    let key = Key(
                        entity: entity, text: "a\(amount) \(entry.deal.currency ?? "")")
                    alike[key, default: []].append(place)
                }
            }
        }
        var found: [Int: Set<TimelineEntry.Citation>] = [:]
        for (key, places) in alike where places.count > 1 {
            let isByAmount = key.text.hasPrefix("a")
            for one in places {
                for other in places
                where one != other && (!isByAmount || isNear(deals[one].deal, deals[other].deal)) {
                    found[one, default: []].insert(deals[other].deal.citation)
                }
            }
        }
        for (place, others) in found { deals[place].deal.doubles = others.sorted() }
    }

    private func isNear(_ left: Pipeline.Deal, _ right: Pipeline.Deal) -> Bool {
        guard let one = left.closeDay, let other = right.closeDay else {
            return left.closeDay == right.closeDay
        }
        return abs(one - other) <= Self.nearDays
    }
}
