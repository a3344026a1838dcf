import CanonicalStore
import RecordModel
import Resolution
import Testing

@testable import recollect

/// Where objections go in the columns of a source.
struct SourceChangeTests {
    private static func change(
        _ columns: [(String, Field)], _ texts: [String], objections: Set<ConsentChannel>
    ) -> [Int: String] {
        let record = SourceRecord(
            id: RecordID(rawValue: 1),
            reference: RecordReference(source: "crm", kind: .contact, key: "1"), version: 1,
            row: nil,
            values: zip(columns, texts).enumerated().filter { !$0.element.1.isEmpty }.map {
                place, pair in
                FieldValue(
                    field: pair.0.1, label: nil, group: 0, text: pair.1, column: place)
            })
        let survivors = record.values.map { value in
            GoldenRecord.Survivor(
                winner: .init(value: value, record: record.id), twins: [], alternates: [],
                rule: .only, isConflict: false)
        }
        let party = StoredParty(
            id: EntityID(rawValue: "C-1"), kind: .contact, members: [record],
            golden: GoldenRecord(kind: .contact, survivors: survivors))
        return SourceChange(
            record, columns: columns.map { SourceColumn(header: $0.0, field: $0.1) }, of: party,
            objections: objections, refusal: "true"
        ).texts
    }

    @Test func anObjectionGoesToTheColumnOfItsChannel() {
        let columns: [(String, Field)] = [
            ("email", .email), ("no mail", .emailOptOut), ("may call", .phoneOptIn),
            ("no contact", .allOptOut),
        ]
        #expect(
            Self.change(columns, ["a@x.example", "", "yes", ""], objections: [.email, .phone])
                == [1: "true", 2: "false"])
    }

    @Test func theColumnForAllTakesWhatHasNoneOfItsOwn() {
        let columns: [(String, Field)] = [("email", .email), ("no contact", .allOptOut)]
        #expect(Self.change(columns, ["a@x.example", ""], objections: [.email]) == [1: "true"])
        #expect(Self.change(columns, ["a@x.example", "yes"], objections: [.email]) == [:])
        #expect(Self.change(columns, ["a@x.example", ""], objections: []) == [:])
        let permission: [(String, Field)] = [("email", .email), ("may contact", .allOptIn)]
        #expect(
            Self.change(permission, ["a@x.example", "yes"], objections: [.email]) == [1: "false"])
    }
}
