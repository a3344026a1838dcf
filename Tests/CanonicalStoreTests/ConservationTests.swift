import CanonicalStore
import RecordModel
import Testing

/// Whatever happens to a store, every row is accounted for, and one that is taken away has a name.
struct ConservationTests {
    /// Tables that `verify` derives anew; a gap names what the row was about.
    private static let derived: [String: String] = [
        "entity": "Entity", "membership": "Entity", "historyFact": "istory record",
        "historyLink": "istory record", "historyReach": "istory record",
        "recordLookup": "ecord", "recordVersion": "Versions of record",
        "auditEvent": "ledger", "relationLink": "Relation", "partyBlock": "lock",
        "historyBlock": "lock",
    ]

    /// `RECOLLECT_HISTORIES=500` lives through as many as the design asks for.
    @Test func aRowThatIsTakenAwayIsNamed() async throws {
        let histories = RandomLife.count("RECOLLECT_HISTORIES", orElse: 6)
        for seed in 1...UInt64(histories) {
            let folder = try TemporaryFolder()
            let path = folder.path("s.sqlite")
            var life = RandomLife(seed: seed, path: path)
            try await life.live(children: histories > 6 ? 200 : 40)
            let sound = try await CanonicalStore.open(at: path).verify(golden: Sample.golden)
            #expect(sound.isEmpty, "seed \(seed): \(sound)")
            var random = SeededGenerator(seed: seed)
            let file = StoreFile(path: path)
            for table in try file.tables() {
                guard let place = try file.row(of: table, using: &random) else { continue }
                let other = folder.path("cut.sqlite")
                try file.copy(to: other, without: place)
                let gaps = try await CanonicalStore.open(at: other).verify(golden: Sample.golden)
                #expect(
                    gaps.contains { Self.names(place, $0) },
                    "seed \(seed): \(place.table) where \(place.condition): \(gaps)")
            }
        }
    }

    private static func names(_ place: StoreFile.Place, _ gap: StoreGap) -> Bool {
        if let word = derived[place.table] { return gap.message.contains(word) }
        guard gap.code == "verify.missingRow", gap.message.contains(place.table) else {
            return false
        }
        // A row with a number is named by it.
        guard place.key.count == 1, place.key[0].column == "id" else { return true }
        return gap.message.contains("row \(place.key[0].value) of")
    }

    /// What a row said when its run ended; nil where that may change later, and why is said there.
    private static let lasting = [
        "absenceChange": "isAbsent = 1 - isAbsent", "formerLink": "basis = 'domain', account = 1",
        "judgement": "actor = actor || 'x'", "proposalChange": "state = 'x'",
        "reachChange": "isGained = 1 - isGained", "recordStage": "stage = stage || 'x'",
        "withdrawal": "reason = CASE reason WHEN 'undo' THEN 'superseded' ELSE 'undo' END",
    ]

    @Test func aRowThatIsChangedIsNamed() async throws {
        var tried: Set<String> = []
        for seed in 1...UInt64(6) {
            let folder = try TemporaryFolder()
            let path = folder.path("s.sqlite")
            var life = RandomLife(seed: seed, path: path)
            try await life.live(children: 20, deeds: 8...8)
            var random = SeededGenerator(seed: seed)
            let file = StoreFile(path: path)
            for (table, change) in Self.lasting.sorted(by: { $0.key < $1.key }) {
                guard let place = try file.row(of: table, using: &random) else { continue }
                tried.insert(table)
                let other = folder.path("changed.sqlite")
                try file.copy(
                    to: other, changing: "UPDATE \(table) SET \(change) WHERE \(place.condition)")
                let gaps = try await CanonicalStore.open(at: other).verify(golden: Sample.golden)
                #expect(
                    gaps.contains {
                        $0.message.contains(table) && $0.message.contains(place.key[0].value)
                    }, "seed \(seed): \(table) where \(place.condition): \(gaps)")
            }
        }
        #expect(
            tried.isSuperset(of: ["judgement", "proposalChange", "withdrawal"]))
    }

    @Test func aRowThatNobodyWroteIsNamed() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
        try Sample.execute(
            """
            INSERT INTO judgement("left", "right", verdict, decider, actor, run)
            VALUES (1, 2, 'unsure', 'person', 'x', 1)
            """, on: path)
        let gaps = try await CanonicalStore.open(at: path).verify(golden: Sample.golden)
        #expect(gaps.map(\.message) == ["Written by no run: row 1 of judgement."])
    }

    @Test func changedLineageIsFound() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
        try await Sample.change(path) { try $0.judge([Sample.same($0.store, "1", "3")]) }
        try Sample.execute(
            "UPDATE entity SET detail = replace(detail, 'A. Berg', 'Ada Berg')", on: path)
        let gaps = try await CanonicalStore.open(at: path).verify(golden: Sample.golden)
        #expect(gaps.map(\.code) == ["verify.lineage"])
    }

    @Test func everyValueIsInOneColumnOfTheAccount() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
        try await Sample.change(path) { run in
            try run.judge([Sample.same(run.store, "1", "3")])
            try run.state(.city, "Bergen", of: Sample.record(run.store, "3"))
        }
        let found = try await CanonicalStore.open(at: path).verification(golden: Sample.golden)
        #expect(found.gaps.isEmpty)
        let account = found.account
        // 18 of the 20 cells say something. The keys and names of 1 and 3 differ, the address is the
        // same, and both towns lose to the person's.
        #expect(account.values == 18 && account.surviving == 13)
        #expect(account.equalTwins == 1 && account.alternates == 2)
        #expect(account.pinnedAway == 2 && account.stated == 1)
    }
}
