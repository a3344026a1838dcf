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
        guard let contacts = decisions.first(where: { $0.kind == .contact }),
            let accountDecision = decisions.first(where: { $0.kind == .account })
        else { return [] }
        let accounts = accountDecision.table
        let lookup = PartyLookup(accountDecision)
        let sought: [(ContactClues.Clue, [UInt64: Int], AccountLink.Basis)] = [
            (.accountKey, hashed(try lookup.keys(store)), .key),
            (.organization, hashed(lookup.unambiguous(.organization)), .name),
            (.domain, hashed(lookup.unambiguous(.domain)), .domain),
        ]
        // A table that was matched has the entities of accounts in place of their keys.
        let clues = contacts.part?.clues ?? ContactClues(contacts.table)
        return (0..<clues.count).compactMap { contact in
            account(of: contact, clues, sought).map { account, basis in
                AccountLink(
                    contact: clues.records[contact], account: accounts.records[account],
                    basis: basis, role: nil)
            }
        }
    }

    private func account(
        of contact: Int, _ clues: ContactClues,
        _ sought: [(clue: ContactClues.Clue, index: [UInt64: Int], basis: AccountLink.Basis)]
    ) -> (Int, AccountLink.Basis)? {
        for (clue, index, basis) in sought where !index.isEmpty {
            if clue == .accountKey, let label = clues.label(of: contact) {
                if let account = index[label] { return (account, basis) }
                continue
            }
            for token in clues.tokens(clue, of: contact) {
                if let account = index[token] { return (account, basis) }
            }
        }
        return nil
    }

    private func hashed(_ index: [String: Int]) -> [UInt64: Int] {
        Dictionary(
            index.map { (ContactToken.of($0.key), $0.value) },
            uniquingKeysWith: { min($0, $1) })
    }
}
