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
        let lookup = PartyLookup(accountDecision)
        let keys = try lookup.keys(store)
        let names = lookup.unambiguous(.organization)
        let domains = lookup.unambiguous(.domain)
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
}
