import CanonicalStore
import RecordModel
import Testing

/// The same table again: as it was, written otherwise, with other columns, edited.
struct ReimportTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("s.sqlite")
    }

    private static let withIDs = Sheet(
        ["id", "name", "email", "city", "code"],
        [
            ["1", "Anna Berg", "anna@berg.example", "Oslo", "A"],
            ["2", "Bob Stone", "bob@stone.example", "", "B"],
            ["3", "Cleo Diaz", "", "Lima", ""],
        ])
    private static let withoutIDs = withIDs.selecting([1, 2, 3, 4])

    @Test(arguments: [withIDs, withoutIDs])
    func theSameContentIsNothingNewHoweverItIsWritten(_ sheet: Sheet) async throws {
        try await sheet.load(path)
        let hash = try CanonicalStore.open(at: path).contentHash()
        var renamed = sheet
        renamed.headers = renamed.headers.map { $0 == "email" ? "mail" : $0 }
        var respelled = sheet
        respelled.headers = respelled.headers.map { $0 == "code" ? "Code:" : $0 }
        let wider = Sheet(sheet.headers + ["new"], sheet.rows.map { $0 + [""] })
        let width = sheet.headers.count
        let others: [(String, Sheet)] = [
            ("as it was", sheet), ("other rows first", sheet.reversed()),
            ("columns reversed", sheet.selecting((0..<width).reversed())),
            ("a column renamed", renamed), ("a header respelled", respelled),
            ("an empty column", wider), ("a column less", sheet.selecting(Array(0..<width - 1))),
            ("a column less, another order", sheet.selecting([width - 3, width - 2, 0])),
        ]
        for (about, other) in others {
            let outcome = try await other.load(path)
            #expect(!outcome.hasChanged, "\(about): \(outcome.value)")
        }
        let store = try CanonicalStore.open(at: path)
        #expect(try store.contentHash() == hash)
        #expect(try store.status().runs == 1)
    }

    @Test func equalRowsStayAsManyWhenAColumnIsRenamed() async throws {
        let rows = [["Anna", "a@x.example"], ["Anna", "a@x.example"], ["Bob", "b@x.example"]]
        try await Sheet(["name", "email"], rows).load(path)
        #expect(try await !Sheet(["name", "mail"], rows).load(path).hasChanged)
        let wider = Sheet(["name", "mail", "note"], rows.map { $0 + [""] })
        #expect(try await !wider.load(path).hasChanged)
        #expect(try await !Sheet(["name"], rows.map { [$0[0]] }).load(path).hasChanged)
        let more = try await Sheet(["name", "mail"], rows + [rows[0]]).load(path)
        #expect(more.value[0].counts.newCopies == 1)
        #expect(try CanonicalStore.open(at: path).status().sourceRecords == 4)
    }

    /// What one cell said, what it says next, and what the record says of it then.
    struct Transition: Sendable {
        let before: String?
        let after: String?
        let value: String
        let isChange: Bool
    }

    static let transitions: [Transition] = [
        .init(before: "x", after: "x", value: "x", isChange: false),
        .init(before: "x", after: "y", value: "y", isChange: true),
        .init(before: "x", after: "", value: "", isChange: true),
        .init(before: "x", after: nil, value: "x", isChange: false),
        .init(before: "", after: "y", value: "y", isChange: true),
        .init(before: "", after: "", value: "", isChange: false),
        .init(before: "", after: nil, value: "", isChange: false),
        .init(before: nil, after: "y", value: "y", isChange: true),
        .init(before: nil, after: "", value: "", isChange: false),
        .init(before: nil, after: nil, value: "", isChange: false),
    ]

    @Test(arguments: transitions, [true, false])
    func emptyClearedAndAbsentAreThreeThings(
        _ transition: Transition, edits: Bool
    ) async throws {
        func sheet(_ cell: String?, name: String) -> Sheet {
            let headers = ["id", "name", "city"]
            let row = ["1", name, "Oslo"]
            return cell.map { Sheet(headers + ["phone"], [row + [$0]]) } ?? Sheet(headers, [row])
        }
        try await sheet(transition.before, name: "Anna").load(path)
        let outcome = try await sheet(transition.after, name: edits ? "Anne" : "Anna").load(path)
        #expect(outcome.hasChanged == (transition.isChange || edits))
        let store = try CanonicalStore.open(at: path)
        let record = try Sample.record(store, "1")
        let phone = try store.sourceRecords([record])[0].texts(.phone).first ?? ""
        #expect(phone == transition.value)
        #expect(try store.entity(of: record)?.golden.text(.phone) ?? "" == transition.value)
        let standing = try store.standings([record])[0]
        let isCleared = transition.before == "x" && transition.after == ""
        #expect(standing.cleared.map(\.column.field) == (isCleared ? [.phone] : []))
        #expect(try await store.verify(golden: Sample.golden).isEmpty)
    }

    @Test func aValueThatIsKeptKnowsItsVersionAndCanBeClearedLater() async throws {
        let wide = ["id", "name", "phone"]
        try await Sheet(wide, [["1", "Anna", "+47 22 33 44 55"]]).load(path)
        try await Sheet(["id", "name"], [["1", "Anne"]]).load(path)
        var store = try CanonicalStore.open(at: path)
        let record = try Sample.record(store, "1")
        #expect(try store.standings([record])[0].statedIn == [2: 1])
        #expect(try store.search("22334455").count == 1)
        // The same name, but now the phone is said to be none.
        let cleared = try await Sheet(wide, [["1", "Anne", ""]]).load(path)
        #expect(cleared.value[0].counts.changed == 1)
        store = try CanonicalStore.open(at: path)
        #expect(try store.sourceRecords([record])[0].texts(.phone).isEmpty)
        #expect(try store.standings([record])[0].cleared.first?.version == 2)
    }

    @Test func aPropertyThatIsNotThereIsNoMore() async throws {
        let card = ImportFile(path: "a.vcf", byteCount: 1, fingerprint: "", declaresColumns: false)
        try await Sheet(["id", "name", "phone"], [["1", "Anna", "+47 1"]]).load(path, file: card)
        let outcome = try await Sheet(["id", "name"], [["1", "Anna"]]).load(path, file: card)
        #expect(outcome.value[0].counts.changed == 1)
        let store = try CanonicalStore.open(at: path)
        #expect(try store.sourceRecords([Sample.record(store, "1")])[0].texts(.phone).isEmpty)
    }

    @Test func anIdColumnThatComesLaterDoesNotMakeNewRecords() async throws {
        try await Self.withoutIDs.load(path)
        let outcome = try await Self.withIDs.load(path)
        let store = try CanonicalStore.open(at: path)
        #expect(try store.status().sourceRecords == 3)
        #expect(outcome.value[0].edited == 3)
        // It is known under its id from now on.
        var edited = Self.withIDs
        edited.rows[0] = ["1", "Someone Else", "else@x.example", "Rome", "Z"]
        #expect(try await edited.load(path).value[0].counts.changed == 1)
    }

    @Test func aColleagueWhoComesWhenAnotherLeavesIsNotAnEdit() async throws {
        let headers = ["name", "email", "city", "street", "company", "country"]
        let office = ["Oslo", "Main Street 1", "Acme", "Norway"]
        try await Sheet(
            headers,
            [["Anna Berg", "anna@acme.example"] + office, ["Bo Li", "bo@acme.example"] + office]
        ).load(path)
        let outcome = try await Sheet(
            headers,
            [["Anna Berg", "anna@acme.example"] + office, ["Cy Om", "cy@acme.example"] + office]
        ).load(path)
        #expect(outcome.value[0].edited == 0 && outcome.value[0].absent == 1)
    }

    @Test func anEditReachesTheEntityThatTheRecordIsInNow() async throws {
        try await Self.withIDs.load(path)
        try await Sample.change(path) { run in
            try run.judge([Sample.same(run.store, "1", "2")])
        }
        var edited = Self.withIDs
        edited.rows[1][3] = "Boston"
        try await edited.load(path)
        let store = try CanonicalStore.open(at: path)
        let entity = try #require(try store.entity(of: Sample.record(store, "1")))
        #expect(entity.members.count == 2)
        #expect(entity.members.flatMap { $0.texts(.city) } == ["Oslo", "Boston"])
    }
}
