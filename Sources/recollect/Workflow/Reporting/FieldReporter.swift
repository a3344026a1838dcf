import AuditReports
import Matching
import RecordModel
import Resolution

/// Says how full the fields are before and after merging, and which sources meet.
struct FieldReporter {
    let decision: MatchWorkflow.Decision

    private static let shown: [(Feature, String)] = [
        (.email, "e-mail"), (.phone, "phone"), (.street, "street"), (.city, "city"),
        (.postalCode, "postcode"), (.country, "country"), (.birthDate, "birth date"),
        (.organization, "company"), (.jobTitle, "job title"), (.domain, "web domain"),
    ]

    /// The share of records, and of entities, that have each field.
    func completeness() -> [RunReport.FieldCompleteness] {
        let table = decision.table
        let entities = table.count - mergedAway
        guard entities > 0 else { return [] }
        let who = decision.kind == .contact ? "people" : "companies"
        return Self.shown.compactMap { feature, name in
            guard let column = table[feature] else { return nil }
            var filled = 0
            for record in 0..<table.count where !column.range(ofRecord: record).isEmpty {
                filled += 1
            }
            var repeated = 0
            for merge in decision.clustering.merges {
                let having = merge.members.count { !column.range(ofRecord: Int($0)).isEmpty }
                repeated += max(0, having - 1)
            }
            return RunReport.FieldCompleteness(
                field: "\(name) of \(who)", before: Double(filled) / Double(table.count),
                after: Double(filled - repeated) / Double(entities))
        }
    }

    /// How many entities have records of both sources, for each two sources that meet.
    func sourceOverlap() -> [RunReport.SourceOverlap] {
        let table = decision.table
        var counts: [[UInt16]: Int] = [:]
        for merge in decision.clustering.merges {
            let sources = Set(merge.members.map { table.sources[Int($0)] }).sorted()
            for (position, left) in sources.enumerated() {
                for right in sources[(position + 1)...] { counts[[left, right], default: 0] += 1 }
            }
        }
        return counts.sorted { ($1.value, $0.key[0], $0.key[1]) < ($0.value, $1.key[0], $1.key[1]) }
            .map { pair, count in
                RunReport.SourceOverlap(
                    left: table.sourceNames[Int(pair[0])], right: table.sourceNames[Int(pair[1])],
                    entities: count)
            }
    }

    private var mergedAway: Int {
        decision.clustering.merges.reduce(0) { $0 + $1.members.count - 1 }
    }
}
