import Importers
import RecordModel
import Testing

/// Header rows as the systems write them, over invented values: who exported them, what the rows
/// are, which column is the key, and what every column means.
@Suite struct SystemSignatureTests {
    struct Export: Sendable {
        let system: String
        let kind: PartyKind
        let key: String?
        /// `header => field/label#group`, one a line, in the order of the file.
        let columns: String
    }

    private static let exports: [Export] = [
        Export(
            system: "salesforce", kind: .contact, key: "Contact ID",
            columns: """
                Contact ID => recordKey
                Salutation => prefix
                First Name => givenName
                Last Name => familyName
                Title => jobTitle
                Account Name => accountName
                Account ID => accountKey
                Mailing Street => street/mailing
                Mailing City => city/mailing
                Mailing State/Province => region/mailing
                Mailing Zip/Postal Code => postalCode/mailing
                Mailing Country => country/mailing
                Phone => phone
                Mobile => phone/mobile#1
                Home Phone => phone/home#2
                Asst. Phone => unmapped
                Email => email
                Lead Source => leadSource
                Email Opt Out => emailOptOut
                Do Not Call => phoneOptOut
                Contact Owner => ownerName
                Last Activity => lastActivityAt
                """),
        Export(
            system: "salesforce", kind: .account, key: "Account ID",
            columns: """
                Account ID => recordKey
                Account Name => organization
                Parent Account => unmapped
                Type => role
                Industry => industry
                Billing Street => street/billing
                Billing City => city/billing
                Billing State/Province => region/billing
                Billing Zip/Postal Code => postalCode/billing
                Billing Country => country/billing
                Shipping City => city/shipping#1
                Phone => phone
                Fax => fax
                Website => url
                Employees => unmapped
                D-U-N-S Number => registrationID
                Account Owner => ownerName
                """),
        Export(
            system: "hubspot", kind: .contact, key: "Record ID",
            columns: """
                Record ID => recordKey
                First Name => givenName
                Last Name => familyName
                Email => email
                Additional email addresses => email/other#1
                Phone Number => phone
                Mobile Phone Number => phone/mobile#1
                WhatsApp Phone Number => phone/whatsapp#2
                Job Title => jobTitle
                Company Name => organization
                Associated Company => accountName
                Associated Company IDs => accountKey
                Street Address => street
                City => city
                State/Region => region
                Postal Code => postalCode
                Country/Region => country
                Lifecycle Stage => lifecycleStage
                Lead Status => status
                Contact owner => ownerName
                Create Date => createdAt
                Last Modified Date => modifiedAt
                Unsubscribed from all email => emailOptOut
                Opted out of email: Marketing Information => emailOptOut/marketing information#1
                Legal basis for processing contact's data => consentBasis
                Merged record IDs => mergedFrom
                Number of Employees => unmapped
                """),
        Export(
            system: "pipedrive", kind: .contact, key: "Person - ID",
            columns: """
                Person - ID => recordKey
                Person - Name => fullName
                Person - First name => givenName
                Person - Last name => familyName
                Person - Organization => accountName
                Person - Email - Work => email/work
                Person - Email - Home => email/home#1
                Person - Phone - Work => phone/work
                Person - Phone - Mobile => phone/mobile#1
                Person - Label => tags
                Person - Owner => ownerName
                Person - Marketing status => allOptIn
                Person - Person created => createdAt
                Organization - Address - City => city/work
                Organization - Address - Postal code => postalCode/work
                Deal - Title => unmapped
                Deal - Value => unmapped
                """),
        Export(
            system: "zoho", kind: .contact, key: "Record Id",
            columns: """
                Record Id => recordKey
                Contact Owner.id => ownerKey
                Contact Owner => ownerName
                First Name => givenName
                Last Name => familyName
                Account Name.id => accountKey
                Account Name => accountName
                Email => email
                Secondary Email => email/other#1
                Title => jobTitle
                Phone => phone
                Mobile => phone/mobile#1
                Mailing Street => street/mailing
                Mailing City => city/mailing
                Mailing Zip => postalCode/mailing
                Email Opt Out => emailOptOut
                Unsubscribed Time => emailOptOut#1
                Created Time => createdAt
                Modified Time => modifiedAt
                Tag => tags
                """),
        Export(
            system: "dynamics", kind: .contact, key: "(Do Not Modify) Contact",
            columns: """
                (Do Not Modify) Contact => recordKey
                (Do Not Modify) Row Checksum => unmapped
                (Do Not Modify) Modified On => modifiedAt
                Full Name => fullName
                Company Name => accountName
                Job Title => jobTitle
                Email => email
                Email Address 2 => email#1
                Business Phone => phone/work
                Mobile Phone => phone/mobile#1
                Address 1: Street 1 => street
                Address 1: City => city
                Address 1: ZIP/Postal Code => postalCode
                Address 1: Country/Region => country
                Do not allow Emails => emailOptOut
                Do not allow Phone Calls => phoneOptOut
                Preferred Method of Contact => unmapped
                """),
        Export(
            system: "google", kind: .contact, key: nil,
            columns: """
                First Name => givenName
                Middle Name => middleName
                Last Name => familyName
                Phonetic First Name => phoneticName
                Name Prefix => prefix
                Nickname => nickname
                File As => unmapped
                Organization Name => organization
                Organization Title => jobTitle
                Organization Department => department
                Birthday => birthDate
                Notes => note
                Labels => tags
                E-mail 1 - Label => unmapped
                E-mail 1 - Value => email
                E-mail 2 - Label => unmapped
                E-mail 2 - Value => email#1
                Phone 1 - Label => unmapped
                Phone 1 - Value => phone
                Address 1 - Formatted => fullAddress
                Address 1 - Street => street
                Address 1 - City => city
                Address 1 - PO Box => postOfficeBox
                Address 1 - Postal Code => postalCode
                Address 1 - Extended Address => addressLine2
                Website 1 - Value => url
                Event 1 - Value => unmapped
                """),
        Export(
            system: "outlook", kind: .contact, key: nil,
            columns: """
                Anrede => prefix
                Vorname => givenName
                Weitere Vornamen => middleName
                Nachname => familyName
                Suffix => suffix
                Firma => organization
                Abteilung => department
                Position => jobTitle
                Straße geschäftlich => street/work
                Straße geschäftlich 2 => addressLine2/work
                Ort geschäftlich => city/work
                Postleitzahl geschäftlich => postalCode/work
                Land/Region geschäftlich => country/work
                Straße privat => street/home#1
                Ort privat => city/home#1
                Postleitzahl privat => postalCode/home#1
                Fax geschäftlich => fax/work
                Telefon geschäftlich => phone/work
                Telefon geschäftlich 2 => phone/work#1
                Telefon privat => phone/home#2
                Mobiltelefon => phone/mobile#3
                E-Mail-Adresse => email
                E-Mail-Typ => unmapped
                E-Mail 2: Adresse => email#1
                Geburtstag => birthDate
                Ort => unmapped
                """),
        Export(
            system: "outlook", kind: .contact, key: nil,
            columns: """
                Titre => prefix
                Prénom => givenName
                Deuxième prénom => middleName
                Nom => familyName
                Société => organization
                Service => department
                Rue (bureau) => street/work
                Rue (bureau) 2 => addressLine2/work
                Ville (bureau) => city/work
                Code postal (bureau) => postalCode/work
                Rue (domicile) => street/home#1
                Ville (domicile) => city/home#1
                Téléphone (bureau) => phone/work
                Téléphone (domicile) => phone/home#1
                Tél. mobile => phone/mobile#2
                Télécopie (bureau) => fax/work
                Adresse de messagerie => email
                Profession => jobTitle
                """),
        Export(
            system: "linkedin", kind: .contact, key: "URL",
            columns: """
                First Name => givenName
                Last Name => familyName
                URL => socialProfile
                Email Address => email
                Company => organization
                Position => jobTitle
                Connected On => createdAt
                """),
        Export(
            system: "mailchimp", kind: .contact, key: "LEID",
            columns: """
                Email Address => email
                First Name => givenName
                Last Name => familyName
                Address => fullAddress
                Phone Number => phone
                MEMBER_RATING => unmapped
                OPTIN_TIME => emailOptIn
                OPTIN_IP => unmapped
                CONFIRM_TIME => consentDate
                LAST_CHANGED => modifiedAt
                LEID => recordKey
                EUID => unmapped
                UNSUB_TIME => emailOptOut
                UNSUB_REASON => unmapped
                NOTES => note
                TAGS => tags
                """),
        Export(
            system: "thunderbird", kind: .contact, key: nil,
            columns: """
                First Name => givenName
                Last Name => familyName
                Display Name => fullName
                Nickname => nickname
                Primary Email => email
                Secondary Email => email/other#1
                Screen Name => instantMessage
                Work Phone => phone/work
                Home Phone => phone/home#1
                Fax Number => fax
                Pager Number => phone/pager#2
                Mobile Number => phone/mobile#3
                Home Address => street/home
                Home Address 2 => addressLine2/home
                Home City => city/home
                Home ZipCode => postalCode/home
                Work Address => street/work#1
                Work City => city/work#1
                Job Title => jobTitle
                Organization => organization
                Web Page 1 => url
                Birth Year => birthDate/year
                Birth Month => birthDate/month
                Birth Day => birthDate/day
                Custom 1 => unmapped
                Notes => note
                """),
    ]

    private func rows(_ export: Export) -> [(header: String, meaning: String)] {
        export.columns.split(separator: "\n").map { line in
            let parts = line.split(separator: " => ", maxSplits: 1)
            return (String(parts[0]), String(parts[1]))
        }
    }

    private func read(_ headers: [String]) throws -> ReadTable {
        let cells = headers.enumerated().map { $0.offset == 1 ? "x" : "" }
        return try ReadTable(
            headers.map { "\"\($0)\"" }.joined(separator: ",") + "\n"
                + cells.joined(separator: ",") + "\n", name: "x.csv")
    }

    @Test(arguments: 0..<Self.exports.count)
    func exportsAreRecognisedWithEveryColumn(number: Int) throws {
        let export = Self.exports[number]
        let rows = rows(export)
        let read = try read(rows.map(\.header))
        #expect(read.table.system == export.system)
        #expect(read.table.kind == export.kind)
        for (index, row) in rows.enumerated() {
            let column = read.table.columns[index]
            let found =
                column.field.rawValue + (column.label.map { "/\($0)" } ?? "")
                + (column.group == 0 ? "" : "#\(column.group)")
            #expect(found == row.meaning, "\(export.system): \(row.header)")
        }
    }

    @Test(arguments: 0..<Self.exports.count)
    func exportsAreRecognisedWithoutTheirFirstTwoColumns(number: Int) throws {
        let export = Self.exports[number]
        if export.system == "linkedin" { return }
        let read = try read(rows(export).dropFirst(2).map(\.header))
        #expect(read.table.system == export.system)
    }

    @Test(arguments: [
        "Record ID,First Name,Last Name,Email", "id,name,email,phone",
        "First Name,Last Name,Email Address,Phone Number,Company,Position",
        "Name,Labels,Notes", "Title,First Name,Last Name,Company,Job Title,Mobile Phone,Web Page",
        "Account Name,City,Phone", "Email,Tags,Status", "Vorname,Nachname,Telefon privat,Ort",
    ])
    func genericHeadersAreNobodys(header: String) throws {
        #expect(try read(header.split(separator: ",").map(String.init)).table.system == nil)
    }

    @Test func rowsLabelTheirValues() throws {
        let read = try ReadTable(
            """
            Name,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value
            Ann Lee,* Home ::: Work,a@example.org ::: b@example.com,Work Fax,+44 20 7946 0001
            Bob Ray,Privat,c@example.org,Mobile,+44 20 7946 0002

            """)
        #expect(read.table.columns.map(\.labelColumn) == [nil, nil, 1, nil, 3])
        let first = record(read, 0)
        #expect(first.contains("email/home a@example.org"))
        #expect(first.contains("email/work b@example.com"))
        #expect(first.contains("fax +44 20 7946 0001"))
        #expect(record(read, 1).contains("phone/mobile +44 20 7946 0002"))
    }

    @Test func listsInCellsAreSplitAndSingleValuesAreNot() throws {
        let read = try ReadTable(
            """
            Name,Company,Emails,Phones
            "Smith, John",Müller; Söhne GmbH,a@example.org; b@example.org,work: +44 20 7946 0001; home: +44 20 7946 0002
            "Doe, Jane",Acme | Partner,c@example.org,+44 20 7946 0003

            """)
        let first = record(read, 0)
        #expect(first.contains("fullName Smith, John"))
        #expect(first.contains("organization Müller; Söhne GmbH"))
        #expect(first.contains("email a@example.org") && first.contains("email b@example.org"))
        #expect(first.contains("phone/work +44 20 7946 0001"))
        #expect(first.contains("phone/home +44 20 7946 0002"))
    }

    private func record(_ read: ReadTable, _ row: Int) -> [String] {
        let cells = read.rows[row].sorted { $0.key < $1.key }.map {
            (column: $0.key, text: $0.value)
        }
        return SourceRecord(
            id: RecordID(rawValue: 1),
            reference: RecordReference(source: "x", kind: .contact, key: "1"), version: 1, row: 1,
            cells: PackedCells(cells), columns: read.table.columns
        ).values.map {
            $0.field.rawValue + ($0.label.map { "/\($0)" } ?? "") + " " + $0.text
        }
    }
}
