import RecordModel
import Testing

@testable import Importers

struct VCardWriterTests {
    /// A small seeded generator, so that a failure can be repeated.
    private struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            return MixHash.mix(state, seed: 7)
        }
    }

    private static let alphabet = Array("abcXYZ019 ,;:\\\"^'=äß€山😀\n.-@#".unicodeScalars)

    private func text(_ generator: inout Generator) -> String {
        var text = "x"
        for _ in 0..<Int.random(in: 0..<60, using: &generator) {
            text.unicodeScalars.append(Self.alphabet.randomElement(using: &generator) ?? "a")
        }
        return text + "y"
    }

    private static let singles: [Field] = [
        .jobTitle, .role, .note, .birthDate, .birthPlace, .maidenName, .gender, .language,
        .tradingName, .industry, .taxID, .age, .email, .phone, .fax, .url, .leadSource, .createdAt,
    ]

    private func values(_ generator: inout Generator) -> [FieldValue] {
        var values: [FieldValue] = []
        func add(_ field: Field, _ label: String? = nil, _ group: Int = 0) {
            values.append(
                FieldValue(
                    field: field, label: label, group: group, text: text(&generator), column: 0))
        }
        for field in [Field.fullName, .familyName, .givenName, .middleName, .prefix, .suffix] {
            if Bool.random(using: &generator) { add(field) }
        }
        for group in 0..<Int.random(in: 0..<3, using: &generator) {
            add(.organization, nil, group)
            if Bool.random(using: &generator) { add(.department, nil, group) }
        }
        for group in 0..<Int.random(in: 0..<3, using: &generator) {
            let label = ["work", "home", nil, "ferien"].randomElement(using: &generator) ?? nil
            for field in [Field.street, .city, .postalCode, .country] { add(field, label, group) }
        }
        for field in Self.singles where Bool.random(using: &generator) {
            let isLabelled = [.email, .phone, .fax, .url].contains(field)
            let labels = ["work", "home", "mobile", "pager", "strand: \"7\"", nil]
            add(field, isLabelled ? labels.randomElement(using: &generator) ?? nil : nil)
        }
        return values
    }

    private func comparable(_ values: [FieldValue]) -> [String] {
        values.filter { $0.field != .unmapped && !$0.text.isEmpty }.map {
            let isTied = [.street, .city, .postalCode, .country, .organization, .department]
                .contains($0.field)
            return "\($0.field)|\($0.label ?? "")|\(isTied ? $0.group : 0)|\($0.text)"
        }.sorted()
    }

    @Test(arguments: [VCardVersion.v3, .v4], [PartyKind.contact, .account])
    func `reading what was written gives the same values`(
        version: VCardVersion, kind: PartyKind
    ) throws {
        for seed in UInt64(1)...60 {
            var generator = Generator(state: seed)
            let written = values(&generator)
            let card = VCardWriter(version: version).card(kind: kind, values: written)
            let file = try VCardTestFile(card)
            #expect(file.records.count == 1, "seed \(seed)")
            #expect(
                comparable(file.records[0].values) == comparable(written), "seed \(seed)\n\(card)")
            #expect(file.codes.isEmpty, "seed \(seed)")
        }
    }

    @Test func `lines are at most 75 octets and never cut a character`() {
        let note = FieldValue(
            field: .note, label: nil, group: 0, text: String(repeating: "山ä😀x", count: 50),
            column: 0)
        let card = VCardWriter(version: .v4).card(kind: .contact, values: [note])
        for line in Array(card.utf8).split(separator: 0x0a) {
            #expect(line.count <= 76)
            #expect(String(validating: line, as: UTF8.self) != nil)
        }
        #expect(card.hasSuffix("END:VCARD\r\n"))
    }

    @Test(arguments: ["BEGIN:VCARD", "END:VCARD", "EGIN:VCARD", "END:VCAR", "E ND : VCARD"])
    func `a text that looks like a boundary is not alone on a folded line`(
        boundary: String
    ) throws {
        // One of the lengths puts the fold right before the boundary.
        for length in 60..<75 {
            let note = FieldValue(
                field: .note, label: nil, group: 0,
                text: String(repeating: "B", count: length) + boundary, column: 0)
            let card = VCardWriter(version: .v4).card(kind: .contact, values: [note])
            let file = try VCardTestFile(card)
            #expect(file.records.count == 1, "\(length)")
            #expect(comparable(file.records[0].values) == comparable([note]), "\(length)")
            #expect(file.codes.isEmpty, "\(length)")
        }
    }

    @Test func `properties that we do not understand come back unchanged`() throws {
        let original = """
            BEGIN:VCARD
            VERSION:2.1
            N:Roe;Jane
            X-CUSTOM;FOO=bar:a;b\\;c,d
            item3.X-ABDATE:2001-01-01
            item3.X-ABLabel:_$!<Anniversary>!$_
            PHOTO;ENCODING=BASE64;TYPE=JPEG:
             AQIDBAUG

            NOTE:old
            X-NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Ren=E9=0D=0Atwo
            END:VCARD

            """
        let imported = try VCardTestFile(original).records[0]
        let label = FieldValue(field: .phone, label: "ferien", group: 0, text: "1", column: 0)
        for version in [VCardVersion.v3, .v4] {
            let card = VCardWriter(version: version).card(
                kind: .contact, values: [label], uid: "u1", originals: [imported.text])
            let again = try VCardTestFile(card)
            let unmapped = again.records[0].texts(.unmapped).dropFirst()
            #expect(
                Array(unmapped) == Array(imported.texts(.unmapped).dropFirst()),
                "\(version)\n\(card)")
            #expect(again.records[0].labelled(.phone) == ["ferien:1"])
            #expect(again.records[0].key == "u1")
            #expect(again.records[0].texts(.note) == [])
            #expect(
                again.tables[0].columns.contains { $0.header == "X-ABDATE;X-ABLABEL=Anniversary" })
        }
    }

    @Test func `a derived FN is no name when it is read again`() throws {
        let email = FieldValue(field: .email, label: nil, group: 0, text: "a@b.example", column: 0)
        let card = VCardWriter(version: .v3).card(kind: .contact, values: [email])
        #expect(card.contains("FN;DERIVED=TRUE:a@b.example\r\n"))
        #expect(card.contains("N:;;;;\r\n"))
        #expect(try VCardTestFile(card).records[0].texts(.fullName) == [])
    }

    @Test func `an organisation comes back as an account`() throws {
        let name = FieldValue(field: .organization, label: nil, group: 0, text: "Acme", column: 0)
        for version in [VCardVersion.v3, .v4] {
            let card = VCardWriter(version: version).card(kind: .account, values: [name])
            let record = try VCardTestFile(card).records[0]
            #expect(record.kind == .account)
            #expect(record.texts(.organization) == ["Acme"])
        }
    }

    /// The lines of a card, unfolded.
    private func lines(_ card: String) -> [String] {
        card.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    }

    @Test func `a property that still holds is written with all its parameters`() throws {
        let original = try VCardTestFile(
            """
            BEGIN:VCARD
            VERSION:4.0
            FN;LANGUAGE=en;ALTID=1:Jane Roe
            FN;LANGUAGE=ja;ALTID=1:ジェーン
            N;SORT-AS="Roe,Jane":Roe;Jane;;;
            TEL;VALUE=uri;PREF=1;TYPE="voice,work":tel:+1-201-555-0123;ext=102
            EMAIL;X-SEEN=2024:jane@roe.example
            ADR;GEO="geo:1,2";LABEL="Street 1\\nTown":;;Street 1;Town;;1;X
            END:VCARD

            """
        ).records[0]
        for version in [VCardVersion.v3, .v4] {
            let written = lines(
                VCardWriter(version: version).card(
                    kind: .contact, values: original.values, originals: [original.text]))
            let preference = version == .v3 ? "TYPE=PREF" : "PREF=1"
            #expect(written.contains("FN;LANGUAGE=ja;ALTID=1:ジェーン"))
            #expect(written.contains("N;SORT-AS=\"Roe,Jane\":Roe;Jane;;;"))
            #expect(
                written.contains(
                    "TEL;VALUE=uri;\(preference);TYPE=\"voice,work\":tel:+1-201-555-0123;ext=102"))
            #expect(written.contains("EMAIL;X-SEEN=2024:jane@roe.example"))
            #expect(written.filter { $0.hasPrefix("ADR") }.count == 1)
        }
    }

    @Test func `what a property with an unreadable head says is written by itself`() throws {
        let original = """
            BEGIN:VCARD
            VERSION:2.1
            FN:Ann Lee
            EMAIL;WORK;X-SL"OT=1:ann@example.com
            X-HOME://shelf
            END:VCARD

            """
        let imported = try VCardTestFile(original).records[0]
        #expect(imported.texts(.email) == ["ann@example.com"])
        let card = VCardWriter(version: .v4).card(
            kind: .contact, values: imported.values, originals: [original])
        let again = try VCardTestFile(card).records[0]
        #expect(again.texts(.email) == ["ann@example.com"])
        #expect(again.texts(.fullName) == ["Ann Lee"])
        #expect(card.contains("X-HOME://shelf\r\n"))
    }

    @Test func `the cards of all members give what is not understood, each once`() throws {
        func text(_ lines: String...) throws -> String {
            try VCardTestFile(
                "BEGIN:VCARD\nVERSION:3.0\nFN:A\n" + lines.joined(separator: "\n")
                    + "\nEND:VCARD\n"
            ).records[0].text
        }
        let one = try text("X-A:1", "item1.X-B:2", "item1.X-ABLabel:eins", "X-C:4")
        let two = try text("X-A:1", "item1.X-B:3", "item1.X-ABLabel:zwei", "X-C:5")
        let card = VCardWriter(version: .v3).card(
            kind: .contact, values: [], originals: [one, two])
        let written = lines(card)
        #expect(written.filter { $0 == "X-A:1" }.count == 1)
        #expect(written.filter { $0.hasPrefix("X-C:") } == ["X-C:4", "X-C:5"])
        let headers = try VCardTestFile(card).tables[0].columns.map(\.header)
        #expect(headers.contains("X-B;X-ABLABEL=eins"))
        #expect(headers.contains("X-B;X-ABLABEL=zwei"))
    }

    @Test func `pictures are embedded as the version has it`() throws {
        let new = try VCardTestFile(
            "BEGIN:VCARD\nVERSION:4.0\nFN:A\nPHOTO:data:image/png;base64,AQID\nEND:VCARD\n"
        ).records[0].text
        let old = VCardWriter(version: .v3).card(kind: .contact, values: [], originals: [new])
        #expect(lines(old).contains("PHOTO;ENCODING=b;TYPE=PNG:AQID"))
        let again = VCardWriter(version: .v4).card(kind: .contact, values: [], originals: [old])
        #expect(lines(again).contains("PHOTO:data:image/png;base64,AQID"))
    }

    @Test func `two organisations of an account stay two`() throws {
        let file = try VCardTestFile(
            "BEGIN:VCARD\nVERSION:3.0\nKIND:org\nFN:Acme Trading\nORG:Acme;Sales\nEND:VCARD\n")
        let values = file.records[0].values
        let card = VCardWriter(version: .v4).card(kind: .account, values: values)
        #expect(
            Set(try VCardTestFile(card).records[0].texts(.organization))
                == ["Acme Trading", "Acme"])
    }
}
