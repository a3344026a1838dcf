import RecordModel
import Testing

@testable import Resolution

@Suite struct ContentHashTests {
    private func hash(_ number: UInt64) -> StableHash128 {
        StableHash128(high: number, low: ~number)
    }

    private func golden(_ texts: [String]) -> GoldenRecord {
        GoldenRecord(
            kind: .contact,
            survivors: texts.enumerated().map { place, text in
                .init(
                    winner: .init(
                        value: FieldValue(
                            field: .email, label: nil, group: 0, text: text, column: place),
                        record: RecordID(rawValue: 1)),
                    twins: [], alternates: [], rule: .union, isConflict: false)
            })
    }

    @Test func insertingAndRemovingInAnyOrderComesToTheSame() {
        var random = SeededGenerator(seed: 7)
        let entities = (0..<50).map { _ in hash(random.next()) }
        var one = ContentHash()
        for entity in entities { one.insert(entity) }
        var other = ContentHash()
        other.insert(hash(1))
        for entity in entities.shuffled(using: &random) { other.insert(entity) }
        other.remove(hash(1))
        #expect(one == other)
        #expect(one != ContentHash())
    }

    @Test func theOrderOfMembersAndRelationsDoesNotMatterButAllElseDoes() {
        let relations = [(relation: Relation.household, to: hash(5)), (.colleague, hash(4))]
        let base = ContentHash.entity(
            members: [hash(1), hash(2)], golden: golden(["a", "b"]), relations: relations)
        #expect(
            base
                == ContentHash.entity(
                    members: [hash(2), hash(1)], golden: golden(["a", "b"]),
                    relations: relations.reversed()))
        let others = [
            ContentHash.entity(
                members: [hash(1)], golden: golden(["a", "b"]), relations: relations),
            ContentHash.entity(
                members: [hash(1), hash(2)], golden: golden(["ab"]), relations: relations),
            ContentHash.entity(members: [hash(1), hash(2)], golden: golden(["a", "b"])),
        ]
        #expect(!others.contains(base))
    }

    @Test func aSingleRecordHashesTheSameWithAndWithoutItsGoldenRecord() {
        let values = [
            FieldValue(field: .email, label: nil, group: 1, text: "x@y.org", column: 0),
            FieldValue(field: .fullName, label: nil, group: 0, text: "Ada", column: 1),
            FieldValue(field: .email, label: nil, group: 0, text: "a@b.org", column: 2),
            FieldValue(field: .note, label: nil, group: 0, text: " ", column: 3),
        ]
        let reference = RecordReference(source: "s", kind: .contact, key: "1")
        let record = SourceRecord(
            id: RecordID(rawValue: 1), reference: reference, version: 1, row: nil, values: values)
        let golden = SurvivorshipPolicy().golden(kind: .contact, members: [record]) { _, _ in "" }
        var hasher = EntityHasher(kind: .contact, member: reference.stableHash)
        for place in EntityHasher.order(ofValues: values) {
            hasher.append(values[place].field, utf8: Array(values[place].text.utf8))
        }
        #expect(
            hasher.finish()
                == ContentHash.entity(members: [reference.stableHash], golden: golden))
        #expect(golden.texts(.email) == ["a@b.org", "x@y.org"])
        #expect(golden.texts(.note).isEmpty)
    }
}
