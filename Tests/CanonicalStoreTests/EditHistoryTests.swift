import CanonicalStore
import RecordModel
import Testing

/// Many nights of random files against a dictionary that does the same by hand.
struct EditHistoryTests {
    /// What a table should say: its records' values by header, and whether they are there.
    private struct Model {
        struct Entry: Equatable {
            var values: [String: String] = [:]
            var isPresent = true
        }

        var entries: [String: Entry] = [:]

        /// Takes in a night's file; whether anything changed.
        mutating func take(_ sheet: Sheet, isWhole: Bool) -> Bool {
            let before = entries
            var seen = Set<String>()
            let id = sheet.headers.firstIndex(of: "id") ?? 0
            for row in sheet.rows {
                seen.insert(row[id])
                var entry = entries[row[id]] ?? Entry()
                entry.isPresent = true
                for (header, cell) in zip(sheet.headers, row) {
                    entry.values[header] = cell.isEmpty ? nil : cell
                }
                entries[row[id]] = entry
            }
            if isWhole {
                for key in entries.keys where !seen.contains(key) {
                    entries[key]?.isPresent = false
                }
            }
            return entries != before
        }
    }

    private static let columns: [(header: String, field: Field)] = [
        ("id", .recordKey), ("name", .fullName), ("email", .email), ("phone", .phone),
        ("city", .city),
    ]

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func aTableSaysWhatItsFilesSaidLast(seed: UInt64) async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        var random = SplitMix(seed: seed)
        var model = Model()
        var people: [String: [String: String]] = [:]
        for night in 0..<6 {
            Self.edit(&people, night: night, &random)
            let isWhole = Int.random(in: 0..<3, using: &random) > 0
            let sheet = Self.sheet(people, isWhole: isWhole, &random)
            if sheet.rows.isEmpty { continue }
            let outcome = try await sheet.load(path, unseen: isWhole ? .markAbsent : .keep)
            let hasChanged = model.take(sheet, isWhole: isWhole)
            #expect(outcome.hasChanged == hasChanged, "night \(night)")
            if night == 3 { try await Self.merge(path, &random) }
            try Self.compare(path, model, "night \(night)")
            #expect(
                try await !sheet.reversed().load(path, unseen: isWhole ? .markAbsent : .keep)
                    .hasChanged)
        }
        let store = try CanonicalStore.open(at: path)
        #expect(try await store.verify(golden: Sample.golden).isEmpty)
    }

    /// People come, go, and change, cell by cell; what goes may come back.
    private static func edit(
        _ people: inout [String: [String: String]], night: Int, _ random: inout SplitMix
    ) {
        for key in people.keys.sorted() {
            let dice = Int.random(in: 0..<10, using: &random)
            if dice == 0 { people[key] = nil }
            if dice > 6 {
                let header = columns[Int.random(in: 1..<columns.count, using: &random)].header
                let isCleared = header != "name" && Bool.random(using: &random)
                people[key]?[header] = isCleared ? nil : "\(header) \(night) of \(key)"
            }
        }
        for _ in 0..<Int.random(in: 1..<6, using: &random) {
            let key = "\(Int.random(in: 1..<30, using: &random))"
            people[key, default: [:]]["name"] = "name \(night) of \(key)"
            people[key]?["email"] = "p\(key)@x.example"
        }
    }

    /// Some of the columns and, in a part, some of the rows, in any order.
    private static func sheet(
        _ people: [String: [String: String]], isWhole: Bool, _ random: inout SplitMix
    ) -> Sheet {
        var shown = columns.map(\.header).filter {
            $0 == "id" || $0 == "name" || Int.random(in: 0..<3, using: &random) > 0
        }
        shown.shuffle(using: &random)
        var keys = people.keys.sorted().filter { _ in
            isWhole || Bool.random(using: &random)
        }
        keys.shuffle(using: &random)
        let rows = keys.map { key in
            shown.map { $0 == "id" ? key : people[key]?[$0] ?? "" }
        }
        return Sheet(shown, rows)
    }

    /// Puts two records into one entity: later edits go on as before.
    private static func merge(_ path: String, _ random: inout SplitMix) async throws {
        var keys: [String] = []
        try CanonicalStore.open(at: path).forEachCrosswalkRow { keys.append($0.recordKey) }
        guard keys.count > 1 else { return }
        try await Sample.change(path) { run in
            try run.judge([Sample.same(run.store, keys[0], keys[keys.count - 1])])
        }
    }

    private static func compare(_ path: String, _ model: Model, _ about: String) throws {
        let store = try CanonicalStore.open(at: path)
        var present: [String] = []
        try store.forEachCrosswalkRow { present.append($0.recordKey) }
        let expected = model.entries.filter(\.value.isPresent).keys.sorted()
        #expect(present.sorted() == expected, "\(about)")
        for (key, entry) in model.entries {
            let record = try store.sourceRecords([Sample.record(store, key)])[0]
            for (header, field) in columns {
                #expect(
                    record.texts(field).first == entry.values[header], "\(about): \(key) \(header)")
            }
        }
    }

    /// A small generator that is the same everywhere.
    private struct SplitMix: RandomNumberGenerator {
        private var state: UInt64

        init(seed: UInt64) { state = seed }

        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            return MixHash.mix(state, seed: 11)
        }
    }
}
