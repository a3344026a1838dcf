import RecordModel
import Resolution
import Testing

@testable import CanonicalStore

/// Entities as exports read them.
struct PartyTests {
    /// A store in which 1 and 3 are one, and the folder that it lies in.
    private func store() async throws -> (TemporaryFolder, CanonicalStore) {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
        try await Sample.change(path) { try $0.judge([Sample.same($0.store, "1", "3")]) }
        return (folder, try CanonicalStore.open(at: path))
    }

    @Test func aPartyIsItsEntityWithoutTheRest() async throws {
        let (folder, store) = try await store()
        var count = 0
        try store.forEachParty(kind: .contact) { party in
            count += 1
            let entity = try #require(try store.entity(party.id))
            #expect(party.members == entity.members && party.golden == entity.golden)
            #expect(party.kind == entity.kind)
            #expect(try store.party(party.id)?.golden == party.golden)
        }
        #expect(count == 3)
        withExtendedLifetime(folder) {}
    }

    @Test func partiesComeByIdAndAsAskedFor() async throws {
        let (folder, store) = try await store()
        var ids: [EntityID] = []
        try store.forEachParty(kind: .contact) { ids.append($0.id) }
        #expect(ids == ids.sorted())
        var merged: [Int] = []
        try store.forEachParty(kind: .contact, onlyMerged: true) { merged.append($0.members.count) }
        #expect(merged == [2])
        var asked: [EntityID] = []
        let unknown = EntityID(rawValue: "C-000000000000")
        try store.forEachParty([ids[2], unknown, ids[0]]) { asked.append($0.id) }
        #expect(asked == [ids[2], ids[0]])
        #expect(try store.party(unknown) == nil)
        withExtendedLifetime(folder) {}
    }

    @Test func aFormerIdLeadsToTheParty() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
        var before: [EntityID] = []
        try CanonicalStore.open(at: path).forEachParty(kind: .contact) { before.append($0.id) }
        try await Sample.change(path) { try $0.judge([Sample.same($0.store, "1", "3")]) }
        let store = try CanonicalStore.open(at: path)
        let found = try before.compactMap { try store.party($0)?.members.count }
        #expect(found.sorted() == [1, 1, 2, 2])
    }

    @Test func aMembersAccountIsNamed() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
        try await Sample.load(
            path, [["9", "Berg & Söner AB", "", "", "Malmö"]],
            table: Sample.table(name: "firms", kind: .account))
        try await Sample.change(path) { run in
            try run.replaceLinks([
                AccountLink(
                    contact: try Sample.record(run.store, "4"),
                    account: try Sample.record(run.store, "9", kind: .account), basis: .key)
            ])
        }
        let store = try CanonicalStore.open(at: path)
        var names: [String?] = []
        try store.forEachParty(kind: .contact) { names.append($0.accountName) }
        #expect(names.compactMap { $0 } == ["Berg & Söner AB"])
    }

    // MARK: Things of several values

    /// Survivorship that keeps two cities of one entity as two addresses.
    private static func twoAddresses(_ batch: [EntityMembers]) -> [GoldenRecord] {
        Sample.golden(batch).map { golden in
            var cities = 0
            let survivors = golden.survivors.map { survivor in
                guard survivor.winner.value.field == .city else { return survivor }
                cities += 1
                return GoldenRecord.Survivor(
                    winner: survivor.winner, twins: survivor.twins,
                    alternates: survivor.alternates, rule: survivor.rule,
                    isConflict: survivor.isConflict, group: cities)
            }
            return GoldenRecord(kind: golden.kind, survivors: survivors)
        }
    }

    @Test func whichValuesAreOneThingIsRemembered() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
        let writer = try StoreWriter.open(at: path, command: "test")
        _ = try await writer.run(Sample.description()) { run in
            try run.judge([Sample.same(run.store, "1", "3")])
            try await run.refresh(golden: Self.twoAddresses)
        }
        Sample.close(writer)
        let store = try CanonicalStore.open(at: path)
        var groups: [Int] = []
        try store.forEachParty(kind: .contact, onlyMerged: true) { party in
            groups = party.golden.survivors.filter { $0.winner.value.field == .city }.map(\.group)
        }
        #expect(groups == [1])
        #expect(try await store.verify(golden: Self.twoAddresses).isEmpty)
        try Sample.execute(
            "UPDATE entity SET detail = replace(detail, ',\"thing\":1', '')", on: path)
        let older = try CanonicalStore.open(at: path)
        #expect(try await older.verify(golden: Self.twoAddresses).isEmpty)
        try Sample.execute(
            "UPDATE entity SET detail = replace(detail, '\"Oslo\"', '\"Rome\"')", on: path)
        let gaps = try await CanonicalStore.open(at: path).verify(golden: Self.twoAddresses)
        #expect(gaps.map(\.code) == ["verify.lineage"])
    }

    @Test func theValuesOfOneRecordKeepTheirThings() {
        let values = [
            FieldValue(field: .street, label: "home", group: 0, text: "A 1", column: 0),
            FieldValue(field: .city, label: "home", group: 0, text: "Oslo", column: 1),
            FieldValue(field: .street, label: "work", group: 1, text: "B 2", column: 2),
            FieldValue(field: .city, label: "work", group: 1, text: "Rome", column: 3),
        ]
        let record = SourceRecord(
            id: RecordID(rawValue: 1),
            reference: RecordReference(source: "crm", kind: .contact, key: "1"), version: 1,
            row: 1, values: values)
        let golden = GoldenDetail.single(record)
        #expect(golden.survivors.map(\.group) == [0, 1, 0, 1])
        #expect(golden.survivors.map(\.winner.value.text) == ["A 1", "B 2", "Oslo", "Rome"])
    }
}
