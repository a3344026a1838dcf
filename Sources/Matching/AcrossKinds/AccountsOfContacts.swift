import RecordModel

/// Which account each contact belongs to, and what that says of accounts and of contacts.
///
/// Accounts are matched first, with the people that their contacts are; contacts then with the entities
/// that their accounts became. So each kind is evidence for the other, once each way and in one order.
public struct AccountsOfContacts: Sendable {
    private let contacts: NormalizedTable
    private let accounts: NormalizedTable
    private let groups: [Int]
    /// One entry per contact: the number of its account's record; -1 where it is not known.
    private let accountOfContact: [Int32]

    /// - Parameters:
    ///   - keys: the number of an account's record by `source:key`, as contacts refer to it.
    ///   - groups: for each record of `accounts` a number that the records of one entity share, that of
    ///     one of them.
    /// - Complexity: linear in records and distinct values.
    public init(
        contacts: NormalizedTable, accounts: NormalizedTable, keys: (String) -> Int?, groups: [Int]
    ) {
        precondition(groups.count == accounts.count, "each account has a group")
        self.contacts = contacts
        self.accounts = accounts
        self.groups = groups
        var found = [Int32](repeating: -1, count: contacts.count)
        Self.follow(keys, from: contacts, into: &found)
        Self.follow(AccountNames(accounts, groups: groups), from: contacts, into: &found)
        accountOfContact = found
    }

    /// The account of a contact: by its key, else by a name that one account alone has, in the contact's
    /// source or, where that source has none of the name, in all.
    ///
    /// - Missing: nil where neither leads to one account.
    public func account(ofContact contact: Int) -> Int? {
        let account = accountOfContact[contact]
        return account < 0 ? nil : Int(account)
    }

    /// The accounts' table with its people: the names and the mailboxes of each account's contacts.
    public func accountsWithPeople() -> NormalizedTable {
        var contactsOf = [[Int]](repeating: [], count: accounts.count)
        for contact in 0..<contacts.count {
            if let account = account(ofContact: contact) { contactsOf[account].append(contact) }
        }
        let values = PersonValues(contacts)
        return accounts.replacing(.person) { account, add in
            for contact in contactsOf[account] { values.forEach(of: contact, add) }
        }
    }

    /// The contacts' table with the entities of their accounts in place of the accounts' keys.
    ///
    /// - Parameter name: what stands for an entity, by the number of its group.
    public func contactsWithAccounts(name: (Int) -> String) -> NormalizedTable {
        var names: [Int: [UInt8]] = [:]
        let keys = contacts[.accountKey]
        return contacts.replacing(.accountKey) { contact, add in
            if let account = account(ofContact: contact) {
                let group = groups[account]
                let known = names[group] ?? Array(name(group).utf8)
                names[group] = known
                add(known)
            } else if let keys {
                // An account that is not in the store is still one.
                for position in keys.range(ofRecord: contact) {
                    add(keys.pool.value(keys.values[position]))
                }
            }
        }
    }

    private static func follow(
        _ keys: (String) -> Int?, from contacts: NormalizedTable, into found: inout [Int32]
    ) {
        guard let column = contacts[.accountKey] else { return }
        let accounts = (0..<UInt32(column.pool.count)).map { keys(column.pool.text($0)) }
        for contact in found.indices {
            for position in column.range(ofRecord: contact) {
                guard let account = accounts[Int(column.values[position])] else { continue }
                found[contact] = Int32(account)
                break
            }
        }
    }

    private static func follow(
        _ names: AccountNames, from contacts: NormalizedTable, into found: inout [Int32]
    ) {
        guard let column = contacts[.organization] else { return }
        let values = names.values(of: column.pool)
        let sources = names.sources(of: contacts.sourceNames)
        for contact in found.indices where found[contact] < 0 {
            guard let first = column.first(ofRecord: contact), let value = values[Int(first)],
                let account = names.account(value, source: sources[Int(contacts.sources[contact])])
            else { continue }
            found[contact] = Int32(account)
        }
    }
}
