import CanonicalStore
import Matching
import RecordModel

/// Links contacts to the accounts they belong to: by the account's key, else by a name or a domain
/// that only one account has.
struct AccountLinker {
    let store: CanonicalStore
    let decisions: [MatchWorkflow.Decision]

    /// One link for each contact whose account is known without doubt, in the contacts' order.
    func links() throws -> [AccountLink] {
        guard let contacts = decisions.first(where: { $0.kind == .contact })?.table,
            let accountDecision = decisions.first(where: { $0.kind == .account })
        else { return [] }
        let accounts = accountDecision.table
        let clusters = clusterNumbers(accountDecision)
        let keys = try accountKeys(accounts)
        let names = unambiguous(.organization, in: accounts, clusters: clusters)
        let domains = unambiguous(.domain, in: accounts, clusters: clusters)
        var links: [AccountLink] = []
        for record in 0..<contacts.count {
            guard
                let (account, basis) = account(
                    of: record, contacts, keys: keys, names: names, domains: domains)
            else { continue }
            links.append(
                AccountLink(
                    contact: contacts.records[record], account: accounts.records[account],
                    basis: basis, role: nil))
        }
        return links
    }

    private func account(
        of record: Int, _ contacts: NormalizedTable, keys: [String: Int], names: [String: Int],
        domains: [String: Int]
    ) -> (Int, AccountLink.Basis)? {
        let sought: [(Feature, [String: Int], AccountLink.Basis)] = [
            (.accountKey, keys, .key), (.organization, names, .name), (.domain, domains, .domain),
        ]
        for (feature, index, basis) in sought {
            guard let column = contacts[feature], !index.isEmpty else { continue }
            for text in column.texts(ofRecord: record) {
                let sought = basis == .key ? SalesforceID.canonical(text) : text
                if let account = index[sought] { return (account, basis) }
            }
        }
        return nil
    }

    /// Accounts by source and key, in the form of the `accountKey` feature.
    private func accountKeys(_ accounts: NormalizedTable) throws -> [String: Int] {
        var keys: [String: Int] = [:]
        for (index, reference) in try store.references(accounts.records).enumerated() {
            keys[SalesforceID.canonical("\(reference.source):\(reference.key)")] = index
        }
        return keys
    }

    /// For each value that the accounts of one cluster alone have, the first of them.
    private func unambiguous(
        _ feature: Feature, in accounts: NormalizedTable, clusters: [Int]
    ) -> [String: Int] {
        guard let column = accounts[feature] else { return [:] }
        var owners: [UInt32: Int] = [:]
        var ambiguous: Set<UInt32> = []
        for record in 0..<accounts.count {
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

    /// A number per record that records of one merged cluster share.
    private func clusterNumbers(_ decision: MatchWorkflow.Decision) -> [Int] {
        var numbers = Array(0..<decision.table.count)
        for merge in decision.clustering.merges {
            guard let first = merge.members.first else { continue }
            for member in merge.members { numbers[Int(member)] = Int(first) }
        }
        return numbers
    }
}
