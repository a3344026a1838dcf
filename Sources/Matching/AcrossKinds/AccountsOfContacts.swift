import RecordModel

/// Which account each contact belongs to, and what that says of accounts and of contacts.
///
/// Accounts are matched first, with the people that their contacts are; contacts then with the entities
/// that their accounts became. So each kind is evidence for the other, once each way and in one order.
public struct AccountsOfContacts: Sendable {
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
        _ clues: ContactClues, accounts: NormalizedTable, keys: [String: Int], groups: [Int]
    ) {
        precondition(groups.count == accounts.count, "each account has a group")
        self.accounts = accounts
        self.groups = groups
        let directory = AccountDirectory(accounts, keys: keys, groups: groups)
        accountOfContact = (0..<clues.count).map { Int32(directory.account(clues, $0) ?? -1) }
    }

    /// The account of a contact: by its key, else by a name that one account alone has, in the contact's
    /// source or, where that source has none of the name, in all.
    ///
    /// - Missing: nil where neither leads to one account.
    public func account(ofContact contact: Int) -> Int? {
        let account = accountOfContact[contact]
        return account < 0 ? nil : Int(account)
    }

    /// The group of a contact's account.
    public func group(ofContact contact: Int) -> Int? {
        account(ofContact: contact).map { groups[$0] }
    }

    /// The accounts' table with its people: the names and the mailboxes of each account's contacts.
    ///
    /// - Parameter contacts: those of the clues, in their order.
    public func accountsWithPeople(_ contacts: NormalizedTable) -> NormalizedTable {
        precondition(contacts.count == accountOfContact.count, "the contacts of the clues")
        let values = PersonValues(contacts)
        return accountsWithPeople { contact, add in
            values.forEach(of: contact) { add(ContactToken.of(person: $0), $0) }
        }
    }

    /// The accounts' table with its people as hashes: names and mailboxes are the same where they would be, and
    /// as frequent.
    ///
    /// - Parameter clues: those that the accounts were found by.
    public func accountsWithPeople(_ clues: ContactClues) -> NormalizedTable {
        precondition(clues.count == accountOfContact.count, "the clues that they were found by")
        return accountsWithPeople { contact, add in
            for token in clues.tokens(.person, of: contact) {
                add(token, ContactToken.text(ofPerson: token))
            }
        }
    }

    private func accountsWithPeople(
        _ values: (_ contact: Int, _ add: (UInt64, [UInt8]) -> Void) -> Void
    ) -> NormalizedTable {
        var contactsOf = [[Int]](repeating: [], count: accounts.count)
        for contact in accountOfContact.indices {
            if let account = account(ofContact: contact) { contactsOf[account].append(contact) }
        }
        return accounts.replacing(.person) { account, add in
            var people: [(token: UInt64, bytes: [UInt8])] = []
            for contact in contactsOf[account] { values(contact) { people.append(($0, $1)) } }
            // By their hashes, so that it does not matter which of the two the table has.
            people.sort { $0.token < $1.token }
            for person in people { add(person.bytes) }
        }
    }
}

extension NormalizedTable {
    /// A table of contacts with the entities of their accounts in place of the accounts' keys.
    ///
    /// - Parameter label: what stands for the entity of a contact's account; nil where none is known.
    public func withAccounts(_ label: (_ contact: Int) -> String?) -> NormalizedTable {
        let keys = self[.accountKey]
        return replacing(.accountKey) { contact, add in
            if let label = label(contact) {
                add(Array(label.utf8))
            } else if let keys {
                // An account that is not in the store is still one.
                for position in keys.range(ofRecord: contact) {
                    add(keys.pool.value(keys.values[position]))
                }
            }
        }
    }
}
