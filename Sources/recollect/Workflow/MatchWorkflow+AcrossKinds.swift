import Matching
import RecordModel
import Resolution
import Synchronization

/// What people and companies say of each other: accounts are matched with their people, contacts with the
/// entities that their accounts became.
extension MatchWorkflow {
    /// The normalised table of all present records of a kind.
    ///
    /// Accounts have the names and mailboxes of their contacts as `person`; the account of a contact is that
    /// of the entity as the store's judgements have it, so that two contacts of one account share it, though
    /// their sources call it by different keys.
    func table(_ kind: PartyKind) async throws -> NormalizedTable {
        let table = try await plainTable(kind)
        let hasBoth = try PartyKind.allCases.allSatisfy { try !store.tables(kind: $0).isEmpty }
        if table.count == 0 || !hasBoth { return table }
        switch kind {
        case .account:
            let found = try await accounts(Array(0..<table.count))
            return found.links.accountsWithPeople()
        case .contact:
            let groups = try accountGroups(try await plainTable(.account))
            let found = try await accounts(groups)
            return found.links.contactsWithAccounts { found.names[$0] }
        }
    }

    private func accounts(
        _ groups: [Int]
    ) async throws -> (links: AccountsOfContacts, names: [String]) {
        let accounts = try await plainTable(.account)
        let names = try PartyLookup.names(of: accounts, store)
        let numbers = try PartyLookup.numbers(of: accounts, store)
        let links = AccountsOfContacts(
            contacts: try await plainTable(.contact), accounts: accounts,
            keys: { numbers[SalesforceID.canonical($0)] }, groups: groups)
        return (links, names)
    }

    /// For each account the number of the first of its entity's records, in content order.
    private func accountGroups(_ accounts: NormalizedTable) throws -> [Int] {
        var numbers: [RecordID: Int] = [:]
        for (number, record) in accounts.records.enumerated() { numbers[record] = number }
        let partition = EntityResolver.components(
            records: accounts.records, hashes: accounts.recordHashes,
            judgements: try store.standingJudgements(kind: .account))
        var groups = Array(0..<accounts.count)
        for group in partition where group.count > 1 {
            let members = group.compactMap { numbers[$0] }
            guard let first = members.min() else { continue }
            for member in members { groups[member] = first }
        }
        return groups
    }

    /// Tables that one workflow reads once.
    final class KnownTables: Sendable {
        private let tables = Mutex<[PartyKind: NormalizedTable]>([:])

        subscript(kind: PartyKind) -> NormalizedTable? {
            get { tables.withLock { $0[kind] } }
            set { tables.withLock { $0[kind] = newValue } }
        }
    }
}
