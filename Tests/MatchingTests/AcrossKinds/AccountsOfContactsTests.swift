import RecordModel
import Testing

@testable import Matching

@Suite("Accounts and contacts as evidence for each other")
struct AccountsOfContactsTests {
    private static let accounts = TableMaker.table(
        [
            (key: "1", row: [.organization: "acme"]), (key: "2", row: [.organization: "acme corp"]),
            (key: "3", row: [.organization: "borel"]), (key: "4", row: [.organization: "borel"]),
        ], kind: .account)

    /// The number of the account that was written with a key.
    private static func number(_ key: String) -> Int {
        let hash = RecordReference(source: "test", kind: .account, key: key).stableHash.high
        return accounts.recordHashes.firstIndex(of: hash) ?? -1
    }

    private static func links(
        _ contacts: [TableMaker.Row], groups: [Int] = Array(0..<4)
    ) -> (links: AccountsOfContacts, account: (Int) -> Int?) {
        let table = TableMaker.table(contacts)
        let links = AccountsOfContacts(
            contacts: table, accounts: accounts,
            keys: { key in key.hasPrefix("test:") ? number(String(key.dropFirst(5))) : nil },
            groups: groups)
        let numbers = contacts.indices.map { position in
            let hash = RecordReference(source: "test", kind: .contact, key: "k\(position)")
                .stableHash
            return table.recordHashes.firstIndex(of: hash.high) ?? -1
        }
        return (links, { links.account(ofContact: numbers[$0]) })
    }

    @Test("A contact's account is found by its key, else by a name that one account alone has")
    func followed() {
        let (_, account) = Self.links([
            [.accountKey: "test:2", .organization: "acme"], [.organization: "acme"],
            [.organization: "borel"], [.organization: "nobody"], [.accountKey: "other:2"],
        ])
        #expect(account(0) == Self.number("2"))
        #expect(account(1) == Self.number("1"))
        #expect(account(2) == nil)
        #expect(account(3) == nil)
        #expect(account(4) == nil)
    }

    @Test("A name that one entity alone has leads to it, though several of its records have it")
    func entityName() {
        var groups = Array(0..<4)
        let pair = [Self.number("3"), Self.number("4")]
        for member in pair { groups[member] = pair.min() ?? 0 }
        let (_, account) = Self.links([[.organization: "borel"]], groups: groups)
        #expect(account(0).map { groups[$0] } == pair.min())
    }

    @Test("Accounts get the names and mailboxes of their contacts, each once")
    func people() throws {
        let person: TableMaker.Row = [
            .givenName: "anna", .familyName: "meyer", .email: "a.meyer@acme.example",
            .accountKey: "test:1",
        ]
        let initial: TableMaker.Row = [
            .givenName: "b", .familyName: "kern", .accountKey: "test:1",
        ]
        let table = Self.links([person, person, initial]).links.accountsWithPeople()
        let column = try #require(table[.person])
        #expect(
            column.texts(ofRecord: Self.number("1")).sorted()
                == ["a.meyer@acme.example", "anna meyer"])
        #expect(column.texts(ofRecord: Self.number("2")).isEmpty)
    }

    @Test("Contacts whose accounts are one entity share an account, others keep the key they have")
    func shared() throws {
        var groups = Array(0..<4)
        groups[Self.number("2")] = Self.number("1")
        let contacts: [TableMaker.Row] = [
            [.accountKey: "test:1"], [.accountKey: "test:2"], [.accountKey: "gone:9"],
        ]
        let table = Self.links(contacts, groups: groups).links.contactsWithAccounts {
            "entity \($0)"
        }
        let column = try #require(table[.accountKey])
        let texts = (0..<3).map { column.texts(ofRecord: $0) }.sorted { $0[0] < $1[0] }
        #expect(texts[0] == texts[1])
        #expect(texts[2] == ["gone:9"])
    }

    @Test("People in common are levels of their own: a mailbox, several names, one name, none")
    func levels() {
        func level(_ left: String, _ right: String) -> String {
            TableMaker.level(.people, [.person: left], [.person: right], party: .account)
        }
        #expect(level("anna meyer|a@x.example", "a@x.example") == "mailbox")
        #expect(level("anna meyer|bo kern", "bo kern|anna meyer") == "severalPeople")
        #expect(level("anna meyer", "anna meyer|bo kern") == "person")
        #expect(level("anna meyer", "bo kern") == "different")
        #expect(level("anna meyer", "") == "missing")
    }

    @Test("A mailbox of more than five organisations is no person in common")
    func agency() {
        let rows = [TableMaker.Row](repeating: [.person: "post@agency.example"], count: 6)
        let table = TableMaker.prepared(rows, kind: .account)
        let level = table.comparer.compare(0, 1).levels[ComparisonKind.people.slot]
        #expect(level == PeopleComparison.Level.different)
    }
}
