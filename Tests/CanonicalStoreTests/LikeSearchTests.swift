import CanonicalStore
import RecordModel
import Testing

/// People whose names somebody mistyped.
struct LikeSearchTests {
    /// Optimal string alignment by its definition.
    private static let folding = SearchFolding({ $0.lowercased() }) { left, right, limit in
        var rows = [Array(0...right.count)]
        for row in 1...left.count {
            var line = [row]
            for column in 1...max(1, right.count) where column <= right.count {
                let isSame = left[row - 1] == right[column - 1]
                var best = min(
                    rows[row - 1][column] + 1, line[column - 1] + 1,
                    rows[row - 1][column - 1] + (isSame ? 0 : 1))
                if row > 1, column > 1, left[row - 1] == right[column - 2],
                    left[row - 2] == right[column - 1]
                {
                    best = min(best, rows[row - 2][column - 2] + 1)
                }
                line.append(best)
            }
            rows.append(line)
        }
        return min(rows[left.count][right.count], limit + 1)
    }

    private static let people = [
        ["1", "Florence Alderton", "fa@example.org", "2125550100", "Boston"],
        ["2", "Lawrence Anderson", "la@example.org", "2125550101", "Boston"],
        ["3", "John Smith", "js@example.org", "2125550102", "Austin"],
        ["4", "Joan Smith", "joan@example.org", "2125550103", "Austin"],
        ["5", "Jörg Müller", "jm@example.org", "2125550104", "Ulm"],
        ["6", "Florian Aldermann", "f6@example.org", "2125550105", "Bonn"],
    ]

    @Test(arguments: [
        // One error in one name: another letter, one too few, one too many, two swapped.
        ("florense alderton", ["1"], 1), ("florence aldrton", ["1"], 1),
        ("florrence alderton", ["1"], 1), ("florecne alderton", ["1"], 1),
        // Two errors in one name, one in each, two in each; another first letter.
        ("floremse alderton", ["1"], 2), ("florense aldrton", ["1"], 2),
        ("fllorense aldretom", ["1"], 4), ("glorence alderton", ["1"], 1),
        ("lforence aldertom", ["1"], 2), ("lorence alderton", ["1"], 1),
        // A short name may have one error, and both are as near.
        ("johm smith", ["3"], 1), ("jon smyth", ["3", "4"], -1), ("smiht", ["3", "4"], 1),
        // Three errors, and words too short, are too many.
        ("flaremse alderton", [], 0), ("xm ulm", [], 0), ("ulk", [], 0), ("jxxn smith", [], 0),
        // What is written so comes alone, also by its beginning.
        ("florence", ["1"], 0), ("flor", ["1", "6"], 0),
    ])
    func findsWhatWasMistyped(_ text: String, _ keys: [String], _ edits: Int) async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        try await Sample.load(path, Self.people)
        let store = try CanonicalStore.open(at: path, folding: Self.folding)
        let hits = try store.search(text, withLikes: true)
        let found = try store.references(hits.map(\.record)).map(\.key)
        if edits < 0 {
            // `jon` has three letters: it has to be written as it is.
            #expect(found.isEmpty)
            return
        }
        #expect(found.sorted() == keys)
        #expect(hits.allSatisfy { $0.edits == edits })
        #expect(hits.allSatisfy { ($0.match == .like) == (edits > 0) })
        if edits > 0 { #expect(try store.search(text).isEmpty) }
    }

    @Test func theNearestComesFirst() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        try await Sample.load(
            path,
            [
                ["1", "Katharina Berger", "", "", ""], ["2", "Katarina Berger", "", "", ""],
                ["3", "Catherina Berger", "", "", ""], ["4", "Katharine Berger", "", "", ""],
            ])
        let store = try CanonicalStore.open(at: path, folding: Self.folding)
        let hits = try store.search("katarine berger", withLikes: true)
        #expect(hits.map(\.edits) == [1, 1, 2])
        let keys = try store.references(hits.map(\.record)).map(\.key)
        #expect(Set(keys.prefix(2)) == ["2", "4"] && keys.last == "1")
        #expect(try store.search("katarine berger", limit: 1, withLikes: true).map(\.edits) == [1])
    }

    @Test func whatIsThereWithoutADistanceIsWhatIsWrittenSo() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        try await Sample.load(path, Self.people)
        let store = try CanonicalStore.open(at: path)
        #expect(try store.search("florense alderton", withLikes: true).isEmpty)
    }
}
