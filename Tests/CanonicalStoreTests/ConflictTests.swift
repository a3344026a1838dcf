import CanonicalStore
import RecordModel
import Testing

/// What a person settled, and what sources say since.
struct ConflictTests {
    let folder: TemporaryFolder
    let path: String

    init() async throws {
        folder = try TemporaryFolder()
        path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
        try await Sample.change(path) { run in
            try run.judge([Sample.same(run.store, "1", "3")])
        }
        try await Sample.change(path) { run in
            try run.state(.city, "Bergen", of: Sample.record(run.store, "1"))
        }
    }

    private func conflicts() throws -> [StoredConflict] {
        try CanonicalStore.open(at: path).openConflicts()
    }

    private func city() throws -> String? {
        let store = try CanonicalStore.open(at: path)
        return try store.entity(of: Sample.record(store, "1"))?.golden.text(.city)
    }

    private func load(_ key: Int, city: String) async throws {
        var rows = Sample.people
        rows[key - 1][4] = city
        try await Sample.load(path, rows)
    }

    @Test func whatAPersonSaidStaysAndTheConflictIsListed() async throws {
        try await load(3, city: "Tromsø")
        let found = try conflicts()
        try #require(found.count == 1)
        #expect(found[0].base == "Oslo" && found[0].theirs == "Tromsø" && found[0].ours == "Bergen")
        #expect(found[0].record.key == "3" && found[0].field == .city)
        #expect(try CanonicalStore.open(at: path).status().conflicts == 1)
        #expect(try city() == "Bergen")
    }

    @Test func aChangeOfAnotherFieldOrEntityIsNoConflict() async throws {
        var rows = Sample.people
        rows[0][3] = "+47 99"
        rows[1][4] = "Chicago"
        try await Sample.load(path, rows)
        #expect(try conflicts().isEmpty)
    }

    @Test func aSourceThatComesToAgreeOrGoesBackEndsTheConflict() async throws {
        try await load(3, city: "Tromsø")
        try await load(3, city: "Bergen")
        #expect(try conflicts().isEmpty)
        try await load(3, city: "Tromsø")
        #expect(try conflicts().count == 1)
        try await load(3, city: "Bodø")
        let found = try conflicts()
        #expect(found.count == 1 && found[0].theirs == "Bodø")
        try await load(3, city: found[0].base)
        #expect(try conflicts().isEmpty)
    }

    @Test func aClearedCellIsAConflictToo() async throws {
        try await load(1, city: "")
        #expect(try conflicts().map(\.theirs) == [""])
    }

    @Test func theAnswerHoldsAndCanBeTakenBack() async throws {
        try await load(3, city: "Tromsø")
        let conflict = try #require(try conflicts().first)
        let answered = try await Sample.change(path) { run in
            try run.resolve(conflict: conflict.id, .theirs)
        }
        #expect(try conflicts().isEmpty)
        #expect(try city() == "Oslo")
        let run = try #require(answered.run)
        try await Sample.change(path) { try $0.undo(run) }
        #expect(try conflicts().map(\.id) == [conflict.id])
        #expect(try city() == "Bergen")
        try await Sample.change(path) { run in
            try run.resolve(conflict: conflict.id, .ours)
        }
        #expect(try conflicts().isEmpty)
        await #expect(throws: StoreError.self) {
            try await Sample.change(path) { try $0.resolve(conflict: conflict.id, .ours) }
        }
    }

    @Test func anEntityOfOneKeepsWhatAPersonSaid() async throws {
        try await Sample.change(path) { run in
            try run.state(.phone, "+1 2", of: Sample.record(run.store, "4"))
        }
        let store = try CanonicalStore.open(at: path)
        let record = try Sample.record(store, "4")
        #expect(try store.entity(of: record)?.golden.text(.phone) == "+1 2")
        #expect(try await store.verify(golden: Sample.golden).isEmpty)
        let hash = try store.contentHash()
        let writer = try StoreWriter.open(at: path, command: "rebuild")
        let same = try await writer.run(Sample.description()) {
            try await $0.rebuild(golden: Sample.golden)
        }
        try writer.close()
        #expect(same.value)
        #expect(try CanonicalStore.open(at: path).contentHash() == hash)
    }
}
