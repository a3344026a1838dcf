import CanonicalStore
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
