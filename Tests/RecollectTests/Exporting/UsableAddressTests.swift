import CanonicalStore
import Foundation
import RecordModel
import Resolution
import Testing

@testable import recollect

/// Which addresses are written where only some of them may be used.
struct UsableAddressTests {
    /// A record with some values: field, group, text.
    private static func record(
        _ number: Int64, _ values: [(Field, Int, String)]
    ) -> SourceRecord {
        SourceRecord(
            id: RecordID(rawValue: number),
            reference: RecordReference(source: "crm", kind: .contact, key: "\(number)"),
            version: 1, row: nil,
            values: values.enumerated().map { place, value in
                FieldValue(
                    field: value.0, label: nil, group: value.1, text: value.2, column: place)
            })
    }

    /// All values of all records as survivors; those of the second record are other things.
    private static func party(_ records: [SourceRecord]) -> StoredParty {
        let survivors = records.enumerated().flatMap { number, record in
            record.values.map { value in
                GoldenRecord.Survivor(
                    winner: .init(value: value, record: record.id), twins: [], alternates: [],
                    rule: .union, isConflict: false, group: value.group + 10 * number)
            }
        }
        return StoredParty(
            id: EntityID(rawValue: "C-1"), kind: .contact, members: records,
            golden: GoldenRecord(kind: .contact, survivors: survivors))
    }

    private static func texts(
        _ party: StoredParty, on channel: ConsentChannel, for purpose: String? = nil
    ) -> [String]? {
        let ledger = UsableAddresses.shared.ledger(party.members)
        return UsableAddresses.shared.narrowed(party, to: channel, for: purpose, ledger)?
            .golden.survivors.map(\.winner.value.text)
            .filter { !["yes", "2026-01-01"].contains($0) }
    }

    private static let consent: [(Field, Int, String)] = [(.consentDate, 0, "2026-01-01")]

    @Test func anAddressIsTheSameHoweverItIsWritten() {
        let permitted = Self.record(
            1,
            [(.country, 0, "Germany"), (.phone, 0, "030 300001"), (.phoneOptIn, 0, "yes")]
                + Self.consent)
        let other = Self.record(2, [(.phone, 0, "+49 30 300001"), (.phone, 1, "+49 30 300002")])
        #expect(
            Self.texts(Self.party([permitted, other]), on: .phone)
                == ["Germany", "030 300001", "+49 30 300001"])
        #expect(Self.texts(Self.party([permitted, other]), on: .email) == nil)
    }

    @Test func messagesGoToPhonesAndFaxesToFaxes() {
        let record = Self.record(
            1,
            [
                (.phone, 0, "+49 30 300001"), (.fax, 0, "+49 30 300009"),
                (.messageOptIn, 0, "yes"), (.faxOptOut, 0, "yes"),
            ] + Self.consent)
        #expect(
            Self.texts(Self.party([record]), on: .message) == ["+49 30 300001", "+49 30 300009"])
        #expect(Self.texts(Self.party([record]), on: .fax) == nil)
        #expect(Self.texts(Self.party([record]), on: .phone) == nil)
    }

    @Test func lettersGoToTheAddressThatIsPermitted() {
        let permitted = Self.record(
            1,
            [(.street, 0, "1 Oak St"), (.city, 0, "Ulm"), (.postOptIn, 0, "yes")] + Self.consent)
        let other = Self.record(2, [(.street, 0, "9 Far Rd"), (.city, 0, "Bonn")])
        #expect(
            Self.texts(Self.party([permitted, other]), on: .post) == ["1 Oak St", "Ulm"])
    }

    @Test func whatIsPermittedForAPurposeIsNotForWhatever() throws {
        let bench = try Workbench()
        try bench.write(
            """
            id,first name,last name,email,email consent invoices,consent date
            1,Anna,Berg,anna@berg.example,yes,2026-01-01
            2,Boris,Stein,boris@stein.example,,

            """, to: "people.csv")
        expectSuccess(
            try bench.run("migrate", "people.csv", "--store", "s.sqlite", "--quiet"))
        let segment = ["segments", "kind=contact", "--channel", "email", "--csv"]
        let export = ["export", "contacts", "--format", "google", "--usable-for", "email"]
        for command in [segment, export] {
            let plain = try bench.start(command + ["--store", "s.sqlite", "--quiet"]).wait()
            #expect(!plain.output.contains("anna@berg"), "\(command)")
            let named = try bench.start(
                command + ["--purpose", "Invoices", "--store", "s.sqlite", "--quiet"]
            ).wait()
            #expect(named.output.contains("anna@berg"), "\(command)")
            #expect(!named.output.contains("boris@stein"))
        }
    }
}
