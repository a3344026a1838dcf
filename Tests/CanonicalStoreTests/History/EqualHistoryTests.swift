import CanonicalStore
import RecordModel
import Testing

/// Rows of history without ids that say the same in every cell: one talk told again is one, however many
/// rows and nights it came in; of two equal sales each counts.
struct EqualHistoryTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Rows under keys as the importers make them for rows without ids.
    private static func keyed(_ rows: [[String]]) -> [[String]] {
        var seen: [String: Int] = [:]
        return rows.map { row in
            var hasher = StableHasher()
            for cell in row { hasher.append(cell) }
            let key = "h:" + hasher.finish().hexadecimal
            seen[key, default: 0] += 1
            let number = seen[key, default: 1]
            return [number == 1 ? key : "\(key)#\(number)"] + row
        }
    }

    /// The key is the rows' name only; their content is the other cells.
    private static func batch(_ rows: [[String]]) -> RecordBatch {
        var batch = Sample.batch(keyed(rows))
        for (index, row) in rows.enumerated() {
            var hasher = StableHasher()
            for cell in row { hasher.append(cell) }
            batch.contentHashes[index] = hasher.finish()
        }
        return batch
    }

    private func load(_ kind: HistoryKind, _ nights: [[[String]]], _ name: String) async throws -> (
        hash: String, rows: Int, last: HistorySummary
    ) {
        let path = folder.path("\(name).sqlite")
        try await Sample.load(path, Sample.people)
        let table = HistorySample(kind, [.key, .name, .contactEmail, .amount, .currency], [])
            .table
        var last: HistorySummary?
        for rows in nights {
            let writer = try StoreWriter.open(at: path, command: "import")
            let outcome = try await writer.run(Sample.description("import")) { run in
                let place = try run.beginHistory(table, file: Sample.file)
                try run.appendHistory(Self.batch(rows), to: place)
                let summaries = try run.finishHistory(unseen: .keep)
                try await run.refresh(golden: Sample.golden)
                return summaries
            }
            last = outcome.value.first
            try writer.close()
        }
        #expect(try await HistorySample.gaps(path) == [], "\(name)")
        let store = try CanonicalStore.open(at: path)
        var count = 0
        try store.forEachHistoryRow { _ in count += 1 }
        return (try store.contentHash(), count, try #require(last))
    }

    private static let call = ["Call", "anna@berg.example", "", ""]
    private static let other = ["Call", "bob@stone.example", "", ""]

    @Test func oneTalkInSeveralRowsIsOneOverAnyNights() async throws {
        let (call, other) = (Self.call, Self.other)
        let once = try await load(.note, [[call, call, other, call]], "once")
        #expect(once.rows == 2)
        #expect(once.last.counts.added == 2 && once.last.counts.newCopies == 2)
        let split = try await load(.note, [[call], [other, call], [call]], "split")
        let turned = try await load(.note, [[call, call], [call, other]], "turned")
        #expect(split.rows == 2 && split.hash == once.hash && turned.hash == once.hash)
    }

    @Test func theSameFileAgainIsNothingNew() async throws {
        let path = folder.path("again.sqlite")
        _ = try await load(.note, [[Self.call, Self.call]], "again")
        let runs = try CanonicalStore.open(at: path).runs().count
        let again = try await load(.note, [[Self.call, Self.call]], "again")
        #expect(again.last.counts.knownCopies == 1 && again.last.counts.unchanged == 1)
        #expect(try CanonicalStore.open(at: path).runs().count == runs)
    }

    @Test func ofTwoEqualSalesEachCounts() async throws {
        let sale = ["Coffee", "anna@berg.example", "3.50", "EUR"]
        let found = try await load(.purchase, [[sale, sale]], "sales")
        #expect(found.rows == 2 && found.last.counts.newCopies == 0)
    }

    @Test func aRowThatTellsItAgainIsAccountedFor() async throws {
        _ = try await load(.note, [[Self.call, Self.call]], "ledger")
        let path = folder.path("ledger.sqlite")
        try Sample.execute("DELETE FROM historyCopy", on: path)
        let gaps = try await HistorySample.gaps(path)
        #expect(
            gaps.contains { $0.code == "verify.missingRow" && $0.message.contains("historyCopy") })
    }
}
