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

    @Test func `a fax is a fax, however its type is spelled`() throws {
        let record = try record(
            "FN:A", "TEL;TYPE=homefax:1", "TEL;TYPE=work-fax:2", "TEL;TYPE=Telefax:3",
            "item1.TEL:4", "item1.X-ABLabel:_$!<WorkFAX>!$_", "TEL;TYPE=work2:5",
            "item2.TEL:6", "item2.X-ABLabel:Fax", "TEL;TYPE=X-7:7")
        #expect(record.labelled(.fax) == ["home:1", "work:2", ":3", "work:4", ":6"])
        #expect(record.labelled(.phone) == ["work:5", "x-7:7"])
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

    @Test func `the preferred value of a card comes first, whatever stands before it`() throws {
        let first =
            "BEGIN:VCARD\nVERSION:4.0\nFN:A\nTEL;TYPE=home:1\nEMAIL;PREF=50:a@x.example\n"
            + "EMAIL;PREF=2:b@x.example\nTEL;TYPE=work;PREF=1:2\nEND:VCARD\n"
        let second =
            "BEGIN:VCARD\nVERSION:3.0\nFN:B\nTEL;TYPE=work:3\nTEL;TYPE=home,pref:4\nEND:VCARD\n"
        let third = "BEGIN:VCARD\nVERSION:2.1\nFN:C\nTEL;PREF;WORK:5\nEND:VCARD\n"
        let file = try VCardTestFile(first + second + third)
        #expect(file.records[0].labelled(.phone) == ["work:2", "home:1"])
        #expect(file.records[0].texts(.email) == ["b@x.example", "a@x.example"])
        #expect(file.records[1].labelled(.phone) == ["home:4", "work:3"])
        #expect(file.records[2].labelled(.phone) == ["work:5"])
        let headers = Set(file.tables[0].columns.map(\.header))
        #expect(headers.contains("TEL;TYPE=WORK;PREF"))
        #expect(headers.count == file.tables[0].columns.count)
    }

    @Test func `a formatted name that only repeats an address is no name`() throws {
        let record = try record("FN:Ann@X.example", "N:;;;;", "EMAIL:ann@x.example")
        #expect(record.texts(.fullName) == [])
        #expect(record.texts(.unmapped).contains("Ann@X.example"))
        let named = try self.record("FN:Ann 2", "EMAIL:ann@x.example", "TEL:2")
        #expect(named.texts(.fullName) == ["Ann 2"])
        let called = try self.record("FN:555 1", "TEL:555 1")
        #expect(called.texts(.fullName) == [])
    }

    @Test func `a preferred name stands with the parts of the name`() throws {
        let record = try record(
            "FN:Johann", "FN;PREF=1:John Roe", "N:Roe;John;;;", version: "4.0")
        #expect(record.texts(.fullName) == ["John Roe", "Johann"])
        let groups = record.values.filter { [.fullName, .familyName].contains($0.field) }
        #expect(groups.map(\.group) == [0, 1, 0])
    }

    @Test(arguments: [
        ("tel:+1-201-555-0123;ext=102", "+1-201-555-0123 ext. 102"),
        ("TEL:7042;phone-context=+1-914-555", "+1-914-555-7042"),
        ("tel:+49-30-1;isub=7", "+49-30-1;isub=7"),
        ("tel:7042;phone-context=example.com", "7042;phone-context=example.com"),
        ("+49 30 1", "+49 30 1"), ("tel:", "tel:"),
    ])
    func `telephone URIs become numbers`(uri: String, number: String) throws {
        let record = try record("FN:A", "TEL;VALUE=uri:\(uri)", version: "4.0")
        #expect(record.texts(.phone) == [number])
    }

    @Test func `the default region comes from addresses, else from calling codes`() throws {
        func region(_ line: (Int) -> String) throws -> String? {
            let cards = (0..<5).map {
                "BEGIN:VCARD\nVERSION:3.0\nFN:A\($0)\n\(line($0))\nEND:VCARD\n"
            }
            return try VCardTestFile(cards.joined()).tables[0].region
        }
        #expect(try region { _ in "ADR:;;x;y;;1;Deutschland\nTEL:+33612345678" } == "DE")
        #expect(try region { _ in "TEL:+33612345678" } == "FR")
        #expect(try region { "ADR:;;x;y;;1;" + ($0 == 0 ? "France" : "Germany") } == nil)
        #expect(try region { _ in "TEL:030 123" } == nil)
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
