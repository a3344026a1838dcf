import RecordModel
import Testing

@testable import CanonicalStore

/// What questions read in blocks is what they would read row by row.
struct BlockTests {
    private static let today = QuestionScope(asOf: CalendarDay("2026-06-30") ?? .init(number: 0))

    private static func answers(_ store: CanonicalStore, _ scope: QuestionScope) throws -> [String]
    {
        var limits = AttentionLimits()
        limits.silentDays = 5
        limits.tickets = 1
        return [
            "\(try store.customers(scope))", "\(try store.customerLines(scope))",
            "\(try store.pipeline(scope))", "\(try store.agenda(scope))",
            "\(try store.attention(scope, limits: limits))", "\(try store.patterns(scope))",
        ]
    }

    /// Also while a run is open, when what is kept is not yet what is so.
    @Test func answersAreTheSameWithBlocksAndWithoutAfterWhateverHappened() async throws {
        var past = Self.today
        past.asOf = CalendarDay("2024-01-01") ?? past.asOf
        past.isPast = true
        for seed in 1...UInt64(6) {
            let folder = try TemporaryFolder()
            let path = folder.path("s.sqlite")
            let copy = folder.path("without.sqlite")
            var life = RandomLife(seed: seed, path: path)
            try await life.live(children: 60, deeds: 6...6) { store in
                try StoreFile(path: path).copy(
                    to: copy, changing: "DELETE FROM setting WHERE name = 'blocks'")
                let bare = try CanonicalStore.open(at: copy)
                for scope in [Self.today, past] {
                    #expect(
                        try Self.answers(store, scope) == Self.answers(bare, scope), "seed \(seed)")
                }
            }
        }
    }

    @Test func aBlockThatSaysSomethingElseIsNamed() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
        try Sample.execute(
            "UPDATE partyBlock SET columns = CAST(columns || x'00' AS BLOB) WHERE block = 0",
            on: path)
        let gaps = try await CanonicalStore.open(at: path).verify(golden: Sample.golden)
        #expect(gaps.map(\.code) == ["verify.block"])
        try Sample.execute("UPDATE partyBlock SET columns = x'ff00000001'", on: path)
        #expect(throws: StoreError.self) {
            try CanonicalStore.open(at: path).customers(Self.today)
        }
    }

    @Test func aStoreOfAnEarlierVersionGetsItsBlocksWithTheNextRun() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
        let before = try CanonicalStore.open(at: path).customers(Self.today)
        try Sample.execute(
            """
            DROP TABLE partyBlock; DROP TABLE historyBlock;
            DELETE FROM setting WHERE name = 'blocks';
            DELETE FROM grdb_migrations WHERE identifier = '16 blocks of questions';
            PRAGMA user_version = 15
            """, on: path)
        #expect(try CanonicalStore.open(at: path).customers(Self.today) == before)
        #expect(try !CanonicalStore.open(at: path).keepsBlocks())
        try await Sample.change(path) {
            try $0.judge([Sample.same($0.store, "1", "2", verdict: .different)])
        }
        let store = try CanonicalStore.open(at: path)
        #expect(try store.reading { try KeptBlocks.areCurrent($0) })
        #expect(try store.blockGaps().isEmpty)
        #expect(try store.keepsBlocks())
    }

    @Test func someLinesAreTheFirstOfAll() async throws {
        for seed in 1...UInt64(4) {
            let folder = try TemporaryFolder()
            let path = folder.path("s.sqlite")
            var life = RandomLife(seed: seed, path: path)
            try await life.live(children: 120, deeds: 1...2)
            let store = try CanonicalStore.open(at: path)
            let all = try store.attention(Self.today)
            #expect(all.relationships == all.lines.count)
            for most in 0...all.lines.count {
                let some = try store.attention(Self.today, most: most)
                #expect("\(some.lines)" == "\(Array(all.lines.prefix(most)))")
                #expect(some.relationships == all.relationships && some.counts == all.counts)
            }
        }
    }

    // MARK: Columns

    @Test func columnsSayWhatWasWritten() throws {
        var random = SeededGenerator(seed: 5)
        let ranges: [ClosedRange<Int64>] = [
            0...0, -3...250, 0...254, 0...255, 0...65_534, 0...65_535, -70_000...70_000,
            Int64(Int32.min) + 1...Int64(Int32.max), .min + 1 ... .max,
        ]
        for range in ranges {
            for share in [0, 3, 1] {
                let numbers: [Int64] = (0..<50).map { _ in
                    share > 0 && Int.random(in: 0..<share, using: &random) == 0
                        ? BlockNumbers.none : Int64.random(in: range, using: &random)
                }
                var bytes: [UInt8] = [7]
                BlockNumbers.append(numbers, to: &bytes)
                bytes.append(9)
                var index = 1
                var wide: [Int64] = []
                try BlockNumbers.read(bytes.span, &index, count: 50, into: &wide)
                #expect(wide == numbers && index == bytes.count - 1)
                index = 1
                try BlockNumbers.skip(bytes.span, &index, count: 50)
                #expect(index == bytes.count - 1)
                guard range.lowerBound >= Int64(Int32.min), range.upperBound <= Int64(Int32.max)
                else { continue }
                index = 1
                var narrow: [Int32] = []
                try BlockNumbers.read(bytes.span, &index, count: 50, into: &narrow)
                #expect(narrow.map { $0 == .min ? BlockNumbers.none : Int64($0) } == numbers)
                for end in 1..<bytes.count - 1 {
                    index = 1
                    let cut = Array(bytes[..<end])
                    #expect(throws: StoreError.self) {
                        try BlockNumbers.read(cut.span, &index, count: 50, into: &wide)
                    }
                }
            }
        }
    }

    @Test func aColumnOfOneNumberTakesNoRoomForItsRows() {
        var few: [UInt8] = []
        var many: [UInt8] = []
        BlockNumbers.append([5, 5], to: &few)
        BlockNumbers.append(Array(repeating: 5, count: 1000), to: &many)
        #expect(few == many)
    }
}
