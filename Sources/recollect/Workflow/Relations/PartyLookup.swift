import CanonicalStore
import Matching
import RecordModel

/// Finds the records of a decision by what other records call them.
struct PartyLookup {
    let table: NormalizedTable
    /// A number per record that records of one merged cluster share.
    let clusters: [Int]

    init(_ decision: MatchWorkflow.Decision) {
        table = decision.table
        var numbers = Array(0..<decision.table.count)
        for merge in decision.clustering.merges {
            guard let first = merge.members.first else { continue }
            for member in merge.members { numbers[Int(member)] = Int(first) }
        }
        clusters = numbers
    }

    /// Records by `source:key`, ids of Salesforce in their short form.
    func keys(_ store: CanonicalStore) throws -> [String: Int] {
        try Self.numbers(of: table, store)
    }

    /// For each record `source:key`, ids of Salesforce in their short form.
    static func names(of table: NormalizedTable, _ store: CanonicalStore) throws -> [String] {
        try store.references(table.records).map {
            SalesforceID.canonical("\($0.source):\($0.key)")
        }
    }

    /// The record that each key means within its own source; of two tables' records with one key that
    /// of the first table by name.
    static func numbers(
        of table: NormalizedTable, _ store: CanonicalStore
    ) throws -> [String: Int] {
        let references = try store.references(table.records)
        let ownKeys = try store.ownKeys(of: table.records)
        var numbers: [String: Int] = [:]
        numbers.reserveCapacity(references.count)
        for (number, reference) in references.enumerated() {
            let name = SalesforceID.canonical("\(reference.source):\(ownKeys[number])")
            if let other = numbers[name], references[other] <= reference { continue }
            numbers[name] = number
        }
        return numbers
    }

    /// For each value that the records of one cluster alone have, the first of them.
    ///
    /// - Parameter others: records that do not count, such as branches where heads are looked for.
    func unambiguous(
        _ feature: Feature, leavingOut others: (Int) -> Bool = { _ in false }
    ) -> [String: Int] {
        guard let column = table[feature] else { return [:] }
        var owners: [UInt32: Int] = [:]
        var ambiguous: Set<UInt32> = []
        for record in 0..<table.count where !others(record) {
            for position in column.range(ofRecord: record) {
                let value = column.values[position]
                if let owner = owners[value] {
                    if clusters[owner] != clusters[record] { ambiguous.insert(value) }
                } else {
                    owners[value] = record
                }
            }
        }
        var index: [String: Int] = [:]
        for (value, owner) in owners where !ambiguous.contains(value) {
            index[column.pool.text(value)] = owner
        }
        return index
    }
}
