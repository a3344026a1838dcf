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

    private static let keys = Dictionary(
        uniqueKeysWithValues: ["1", "2", "3", "4"].map { ("test:\($0)", number($0)) })

    private static func links(
        _ contacts: [TableMaker.Row], groups: [Int] = Array(0..<4)
    ) -> (links: AccountsOfContacts, contacts: NormalizedTable, account: (Int) -> Int?) {
        let table = TableMaker.table(contacts)
        let links = AccountsOfContacts(
            ContactClues(table), accounts: accounts, keys: keys, groups: groups)
        let numbers = contacts.indices.map { position in
            let hash = RecordReference(source: "test", kind: .contact, key: "k\(position)")
                .stableHash
            return table.recordHashes.firstIndex(of: hash.high) ?? -1
        }
        return (links, table, { links.account(ofContact: numbers[$0]) })
    }

    @Test("A contact's account is found by its key, else by a name that one account alone has")
    func followed() {
        let (_, _, account) = Self.links([
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
        let (_, _, account) = Self.links([[.organization: "borel"]], groups: groups)
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
        let (links, contacts, _) = Self.links([person, person, initial])
        let table = links.accountsWithPeople(contacts)
        let column = try #require(table[.person])
        #expect(
            column.texts(ofRecord: Self.number("1")).sorted()
                == ["a.meyer@acme.example", "anna meyer"])
        #expect(column.texts(ofRecord: Self.number("2")).isEmpty)
    }

    @Test("People as hashes are compared as people are, and told by their names")
    func hashedPeople() async throws {
        let people: [TableMaker.Row] = (0..<40).flatMap { number -> [TableMaker.Row] in
            // Some are at two accounts, some are one name or one mailbox alone.
            let names: TableMaker.Row = [
                .givenName: "anna\(number % 7)", .familyName: "meyer\(number % 5)",
            ]
            let mailbox: TableMaker.Row = [.email: "a\(number % 9)@acme.example"]
            return [
                names.merging([.accountKey: "test:\(number % 4 + 1)"]) { first, _ in first },
                mailbox.merging([.accountKey: "test:\(number % 3 + 2)"]) { first, _ in first },
            ]
        }
        let (links, contacts, _) = Self.links(people)
        let clues = ContactClues(contacts)
        let named = links.accountsWithPeople(contacts)
        let hashed = links.accountsWithPeople(clues)
        let texts = try #require(hashed[.person]).texts(ofRecord: 0)
        #expect(texts.count > 5)
        #expect(Set(texts.map(\.utf8.count)) == [15])
        let matcher = Matcher(policy: MatchingPolicy(), workers: 1)
        let model = await matcher.train(named).model
        let floor = MatchWeight(bits: -200)
        let results = [
            await matcher.score(named, with: model, floor: floor),
            await matcher.score(hashed, with: model, floor: floor),
        ]
        #expect(results[0].pairs.weights == results[1].pairs.weights)
        #expect(results[0].pairs.count == 4)
        for left in 0..<4 {
            for right in left + 1..<4 {
                let explanations = [
                    results[0].explainer.explain(left: left, right: right),
                    results[1].explainer.naming(contacts).explain(left: left, right: right),
                ]
                #expect(
                    explanations[0].contributions.map(\.sentence)
                        == explanations[1].contributions.map(\.sentence))
            }
        }
    }

    @Test("Contacts whose accounts are one entity share an account, others keep the key they have")
    func shared() throws {
        var groups = Array(0..<4)
        groups[Self.number("2")] = Self.number("1")
        let contacts: [TableMaker.Row] = [
            [.accountKey: "test:1"], [.accountKey: "test:2"], [.accountKey: "gone:9"],
        ]
        let (links, plain, _) = Self.links(contacts, groups: groups)
        let table = plain.withAccounts { contact in
            links.group(ofContact: contact).map { "entity \($0)" }
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
