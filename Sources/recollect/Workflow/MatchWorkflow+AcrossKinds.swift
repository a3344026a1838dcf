import CanonicalStore
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
        if try table.count == 0 || !hasBothKinds() { return table }
        let lookup = try AccountLookup(try await plainTable(.account), store)
        let contacts = try await plainTable(.contact)
        let clues = ContactClues(contacts)
        switch kind {
        case .account:
            return lookup.accounts(of: clues, groups: nil).accountsWithPeople(contacts)
        case .contact:
            let links = lookup.accounts(of: clues, groups: try accountGroups(lookup.accounts))
            return contacts.withAccounts { contact in
                links.group(ofContact: contact).map { lookup.names[$0] }
            }
        }
    }

    func hasBothKinds() throws -> Bool {
        try PartyKind.allCases.allSatisfy { try !store.tables(kind: $0).isEmpty }
    }

    /// What all contacts say of accounts, with the labels that `table` gives them; nil where the store has not
    /// both kinds.
    func clues() async throws -> ContactClues? {
        guard try hasBothKinds() else { return nil }
        let lookup = try AccountLookup(try await plainTable(.account), store)
        let clues = ContactClues(try await plainTable(.contact)).ascending()
        let links = lookup.accounts(of: clues, groups: try accountGroups(lookup.accounts))
        return clues.labelled(lookup.labels(links, clues))
    }

    /// For each account the number of the first of its entity's records, in content order.
    func accountGroups(_ accounts: NormalizedTable) throws -> [Int] {
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

    /// Accounts by what their contacts call them.
    struct AccountLookup {
        let accounts: NormalizedTable
        /// What stands for each account, and for the entity whose first record it is.
        let names: [String]
        private let numbers: [String: Int]

        init(_ accounts: NormalizedTable, _ store: CanonicalStore) throws {
            self.accounts = accounts
            names = try PartyLookup.names(of: accounts, store)
            numbers = try PartyLookup.numbers(of: accounts, store)
        }

        /// - Parameter groups: a number for each account that the records of one entity share; nil where
        ///   each stands for itself.
        func accounts(of clues: ContactClues, groups: [Int]?) -> AccountsOfContacts {
            AccountsOfContacts(
                clues, accounts: accounts, keys: numbers,
                groups: groups ?? Array(0..<accounts.count))
        }

        /// For each contact the hash of what stands for the entity of its account.
        func labels(_ links: AccountsOfContacts, _ clues: ContactClues) -> [UInt64?] {
            let tokens = names.map { ContactToken.of($0) }
            return (0..<clues.count).map { contact in
                links.group(ofContact: contact).map { tokens[$0] }
            }
        }
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
