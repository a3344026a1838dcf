import CanonicalStore
import GRDB
import RecordModel
import Testing

struct SearchTests {
    @Test(arguments: [
        ("berg", ["1", "3"]), ("BER", ["1", "3"]), ("anna berg", ["1", "3"]), ("bob berg", []),
        ("anna@berg.example", ["1", "3"]),
        ("2125550101", ["2"]), ("+1 (212) 555-0101", ["2"]), ("555-0100", ["1"]), ("zoe", ["4"]),
        ("Ångström", ["4"]), ("angstrom malmo", ["4"]), ("2", ["2"]), ("nobody", []), ("", []),
        ("o", []),
    ])
    func findsBy(_ text: String, _ keys: [String]) async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
        let store = try CanonicalStore.open(at: path)
        let hits = try store.search(text)
        #expect(try store.references(hits.map(\.record)).map(\.key).sorted() == keys)
    }

    @Test(arguments: [
        "first@berg.example", "second@berg.example", "third@", "second@berg.example; first",
        "030 555 0101", "+49 171 5550199", "030/5550101",
    ])
    func findsByEveryAddressOfACell(_ text: String) async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        try await Sample.load(
            path,
            [
                [
                    "1", "Anna Berg",
                    "First@berg.example; second@berg.example ::: Anna <third@berg.example>",
                    "030/5550101 / +49 171 555 01 99", "Ulm",
                ],
                ["2", "Bo Li", "bo@li.example", "030 555 0202", "Ulm"],
            ])
        let store = try CanonicalStore.open(at: path)
        let found = try store.references(store.search(text).map(\.record)).map(\.key)
        #expect(found == (text.contains("; ") ? [] : ["1"]))
    }

    @Test func anIndexOfAnEarlierFormIsMadeAnewByTheNextImport() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        try await Sample.load(path, [["1", "Anna Berg", "a@x.example; b@x.example", "", "Ulm"]])
        let queue = try DatabaseQueue(path: path)
        try await queue.write { db in
            try db.execute(sql: "DELETE FROM searchBlock")
            try db.execute(sql: "DELETE FROM setting WHERE name = 'searchForm'")
        }
        try queue.close()
        func found() throws -> Int {
            let store = try CanonicalStore.open(at: path)
            defer { try? store.close() }
            return try store.search("b@x.example").count
        }
        #expect(try found() == 0)
        try await Sample.change(path) { try $0.judge([]) }
        #expect(try found() == 0)
        try await Sample.load(path, [["2", "Bo Li", "bo@li.example", "", "Ulm"]])
        #expect(try found() == 1)
    }

    @Test func aMergedEntityIsFoundOnceAndByItsFormerId() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
        try await Sample.change(path) { try $0.judge([Sample.same($0.store, "1", "3")]) }
        let store = try CanonicalStore.open(at: path)
        #expect(try store.search("berg").count == 1)
        var former: [RedirectRow] = []
        try store.forEachRedirect { former.append($0) }
        #expect(former.count == 1)
        #expect(try store.search(former[0].formerID.rawValue).map(\.entity) == [former[0].entity])
    }
}
