import RecordModel
import Testing

@testable import Importers

struct VCardMappingTests {
    private func record(_ lines: String..., version: String = "3.0") throws -> VCardTestFile.Record
    {
        let text =
            "BEGIN:VCARD\nVERSION:\(version)\n" + lines.joined(separator: "\n") + "\nEND:VCARD\n"
        return try VCardTestFile(text).records[0]
    }

    @Test func `a name becomes its parts, lists within them one text`() throws {
        let record = try record(
            "N:Stevenson;John;Philip,Paul;Dr.;Jr.,M.D.", "FN:Dr. John Stevenson")
        #expect(record.texts(.familyName) == ["Stevenson"])
        #expect(record.texts(.givenName) == ["John"])
        #expect(record.texts(.middleName) == ["Philip Paul"])
        #expect(record.texts(.prefix) == ["Dr."])
        #expect(record.texts(.suffix) == ["Jr., M.D."])
        #expect(record.texts(.fullName) == ["Dr. John Stevenson"])
    }

    @Test func `the parts of each address share a group of their own`() throws {
        let record = try record(
            "FN:A", "ADR;TYPE=HOME:1;2;3;4;5;6;7", "ADR;TYPE=WORK:;;x;y;;z;",
            "ADR;TYPE=HOME:;;second;;;;")
        #expect(record.labelled(.street) == ["home:3", "work:x", "home:second"])
        let groups = record.values.filter { $0.field == .street }.map(\.group)
        #expect(groups == [0, 1, 2])
        let first = record.values.filter { $0.group == 0 && $0.label == "home" }.map(\.field)
        #expect(
            first == [
                .postOfficeBox, .addressLine2, .street, .city, .region, .postalCode, .country,
            ])
    }

    @Test func `an address in one component is a whole address`() throws {
        let record = try record("FN:A", "ADR;TYPE=HOME:;;1 Main St\\nTown\\, ST 12345;;;;")
        #expect(record.labelled(.fullAddress) == ["home:1 Main St\nTown, ST 12345"])
        #expect(record.texts(.street) == [])
    }

    @Test func `labels come from types, groups and other languages`() throws {
        let record = try record(
            "FN:A", "TEL;TYPE=CELL,WORK:1", "TEL;type=Arbeit:2", "TEL;TYPE=FAX;TYPE=HOME:3",
            "item1.TEL:4", "item1.X-ABLabel:_$!<Home>!$_", "item2.TEL:5", "item2.X-ABLabel:Ferien",
            "TEL:6")
        #expect(record.labelled(.phone) == ["mobile:1", "work:2", "home:4", "ferien:5", ":6"])
        #expect(record.labelled(.fax) == ["home:3"])
    }

    @Test func `bare types of version 2.1 are types`() throws {
        let record = try record(
            "N:A", "TEL;WORK;VOICE:1", "EMAIL;PREF;INTERNET:a@b.example", version: "2.1")
        #expect(record.labelled(.phone) == ["work:1"])
        #expect(record.labelled(.email) == [":a@b.example"])
    }

    @Test func `services and profiles are labelled with the service`() throws {
        let record = try record(
            "FN:A", "IMPP;X-SERVICE-TYPE=Skype:skype:ann", "IMPP:xmpp:ann@x.example", "X-ICQ:12",
            "X-SOCIALPROFILE;type=twitter:https://twitter.com/ann", "X-messaging/irc-All:ann")
        #expect(
            record.labelled(.instantMessage)
                == ["skype:skype:ann", "xmpp:xmpp:ann@x.example", "icq:12", "irc:ann"])
        #expect(record.labelled(.socialProfile) == ["twitter:https://twitter.com/ann"])
    }

    @Test func `a birthday without a year is given without it`() throws {
        let record = try record("FN:A", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-22")
        #expect(record.texts(.birthDate) == ["--03-22"])
    }

    @Test func `lists become one value for each entry`() throws {
        let record = try record("FN:A", "CATEGORIES:Friends,Club\\, old", "NICKNAME:Ann,Annie")
        #expect(record.texts(.tags) == ["Friends", "Club, old"])
        #expect(record.texts(.nickname) == ["Ann", "Annie"])
    }

    @Test func `what is not understood is kept under its own path`() throws {
        let record = try record("FN:A", "X-CUSTOM;TYPE=B,A:some;thing", "RELATED;TYPE=child:Bob")
        let columns = try VCardTestFile(record.text).tables[0].columns
        #expect(columns.map(\.header).suffix(2) == ["X-CUSTOM;TYPE=A,B", "RELATED;TYPE=CHILD"])
        #expect(record.texts(.unmapped).suffix(2) == ["some;thing", "Bob"])
    }

    @Test(arguments: [
        ("FN:Acme\nORG:Acme;\nN:;;;;\nX-ABShowAs:COMPANY", PartyKind.account),
        ("FN:Acme\nKIND:org", .account),
        ("ORG:Acme", .account),
        ("FN:Acme Inc.\nORG:Acme Inc.\nN:;;;;", .account),
        ("FN:Ann Lee\nORG:Acme", .contact),
        ("N:Lee;Ann\nORG:Acme", .contact),
        ("EMAIL:ann@acme.example", .contact),
        ("FN:Friends\nKIND:group\nMEMBER:urn:uuid:1", .contact),
    ])
    func `a card is a person or an organisation`(lines: String, kind: PartyKind) throws {
        #expect(try record(lines).kind == kind)
    }

    @Test func `a file with both kinds has a table for each, with the rows of the file`() throws {
        let file = try VCardTestFile(
            "BEGIN:VCARD\nVERSION:3.0\nORG:Acme\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Ann\nEND:VCARD\n"
        )
        #expect(file.tables.map(\.kind) == [.contact, .account])
        #expect(file.records.map(\.row) == [1, 2])
        #expect(file.records[0].texts(.organization) == ["Acme"])
        #expect(file.tables[0].columns == file.tables[1].columns)
    }

    @Test func `a list of cards names nobody`() throws {
        let file = try VCardTestFile(
            "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Friends\nMEMBER:urn:uuid:1\nEND:VCARD\n")
        #expect(file.records[0].values.allSatisfy { $0.field == .unmapped })
        #expect(file.codes == ["vcard.groupCard"])
    }

    @Test func `the key is the UID, else the content, and never repeats`() throws {
        let a = "BEGIN:VCARD\nVERSION:3.0\nFN:A\nUID:urn:uuid:7\nEND:VCARD\n"
        let b = "BEGIN:VCARD\nVERSION:3.0\nFN:B\nUID:7\nEND:VCARD\n"
        let c = "BEGIN:VCARD\nVERSION:3.0\nFN:C\nEND:VCARD\n"
        let file = try VCardTestFile(a + b + c + c)
        let keys = file.records.map(\.key)
        #expect(keys[0] == "7")
        #expect(keys[1] == "7#2")
        #expect(keys[2].hasPrefix("h:"))
        #expect(keys[3] == keys[2] + "#2")
        #expect(file.codes == ["vcard.repeatedUID"])
        #expect(file.diagnostics[0].line == 6)
    }

    @Test func `a mapping outranks what a property means`() throws {
        var options = ImportOptions(source: "ann", region: "CH")
        options.mapping = MappingFile(tables: [
            MappingFile.Table(columns: [
                MappingFile.Column(header: "X-BRANCH", field: "industry"),
                MappingFile.Column(header: "TEL", field: "unmapped"),
            ])
        ])
        let file = try VCardTestFile(
            "BEGIN:VCARD\nVERSION:3.0\nFN:A\nTEL:1\nX-BRANCH:Coal\nEND:VCARD\n", options: options)
        #expect(file.records[0].texts(.industry) == ["Coal"])
        #expect(file.records[0].texts(.phone) == [])
        #expect(file.tables[0].source == "ann")
        #expect(file.tables[0].region == "CH")
    }
}
