import Importers
import RecordModel
import Testing

/// Header lines of real systems (as listed in their documentation and exports) over invented values.
@Suite struct ColumnMapperTests {
    /// Maps a header line over one row of empty cells but for a name.
    private func map(_ header: String, row: String = "", name: String = "x.csv") throws -> ReadTable
    {
        let width = header.split(separator: ",", omittingEmptySubsequences: false).count
        let cells = row.isEmpty ? "x" + String(repeating: ",", count: width - 1) : row
        return try ReadTable(header + "\n" + cells + "\n", name: name)
    }

    private func check(_ read: ReadTable, _ expected: [String: String]) {
        for (header, meaning) in expected.sorted(by: { $0.key < $1.key }) {
            #expect(read.meanings[header] == meaning, "\(header)")
        }
    }

    @Test func googleNumberedGroups() throws {
        let read = try map(
            "First Name,Last Name,Labels,Name Prefix,Organization Name,Organization Title,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Value,Address 1 - Street,Address 1 - City,Address 1 - Region,Address 1 - Postal Code,Address 2 - City",
            row:
                "Ann,Lee,* myContacts ::: Friends,Dr.,Acme,CEO,Work,a@example.org ::: b@example.org,,,,,,,"
        )
        #expect(read.table.system == "google")
        check(
            read,
            [
                "E-mail 1 - Value": "email", "E-mail 2 - Value": "email#1",
                "E-mail 1 - Label": "unmapped", "Organization Title": "jobTitle",
                "Address 1 - Street": "street", "Address 1 - Region": "region",
                "Address 2 - City": "city#1", "Name Prefix": "prefix", "Labels": "tags",
            ])
        #expect(read.table.columns[7].separator == " ::: ")
    }

    @Test func outlookTitleIsThePrefix() throws {
        let read = try map(
            "Title,First Name,Last Name,Company,Job Title,Business Street,Business Street 2,Business City,Home Street,Home City,Business Phone,Mobile Phone,Account,Assistant's Phone,E-mail Address,E-mail 2 Address,E-mail 2 Type"
        )
        #expect(read.table.system == "outlook")
        check(
            read,
            [
                "Title": "prefix", "Job Title": "jobTitle", "Business Street": "street/work",
                "Business Street 2": "addressLine2/work", "Home City": "city/home#1",
                "Mobile Phone": "phone/mobile#1", "Account": "unmapped",
                "Assistant's Phone": "unmapped", "E-mail 2 Address": "email#1",
                "E-mail 2 Type": "unmapped",
            ])
    }

    @Test func salesforceExportsAndReports() throws {
        let contact = try map(
            "Id,IsDeleted,MasterRecordId,AccountId,LastName,FirstName,Name,MailingStreet,MailingCity,MailingAddress,Title,HasOptedOutOfEmail,DoNotCall,LeadSource,OwnerId,SystemModstamp,Gender__c"
        )
        #expect(contact.table.kind == .contact)
        check(
            contact,
            [
                "Id": "recordKey", "MasterRecordId": "mergedInto", "AccountId": "accountKey",
                "MailingStreet": "street/mailing", "MailingAddress": "unmapped",
                "Title": "jobTitle", "HasOptedOutOfEmail": "emailOptOut",
                "DoNotCall": "phoneOptOut", "LeadSource": "leadSource", "Gender__c": "gender",
            ])
        let chosen = try map("Id,AccountId,First Name,Last Name,Mailing Street,Email Opt Out")
        #expect(chosen.table.system == "salesforce")
        #expect(chosen.table.kind == .contact)
        let account = try map(
            "Account ID,Account Name,Billing Street,Billing State/Province,Billing Zip/Postal Code,Phone,Website,Employees"
        )
        #expect(account.table.kind == .account)
        check(
            account,
            [
                "Account ID": "recordKey", "Account Name": "organization",
                "Billing Zip/Postal Code": "postalCode/billing", "Employees": "unmapped",
            ])
        let people = try map(
            "Contact ID,First Name,Last Name,Account Name,Account ID,Mailing Zip/Postal Code,Title")
        check(
            people,
            [
                "Contact ID": "recordKey", "Account Name": "accountName",
                "Account ID": "accountKey", "Title": "jobTitle",
            ])
    }

    @Test func hubspotPipedriveZohoDynamics() throws {
        check(
            try map(
                "Record ID,First Name,Last Name,Email,Additional email addresses,Company Name,Lifecycle Stage,Lead Status,Contact owner,Associated Company,Associated Company IDs,Unsubscribed from all email,Email Domain,Opted out of email: Newsletter"
            ),
            [
                "Record ID": "recordKey", "Additional email addresses": "email/other#1",
                "Associated Company IDs": "accountKey", "Lead Status": "status",
                "Unsubscribed from all email": "emailOptOut", "Email Domain": "unmapped",
                "Opted out of email: Newsletter": "emailOptOut/newsletter#1",
            ])
        check(
            try map(
                "Person - ID,Person - Name,Person - First name,Person - Organization,Person - Email - Work,Person - Phone - Mobile,Organization - Name,Organization - Address - City,Deal - Title"
            ),
            [
                "Person - ID": "recordKey", "Person - Organization": "accountName",
                "Person - Email - Work": "email/work", "Person - Phone - Mobile": "phone/mobile",
                "Deal - Title": "unmapped",
            ])
        check(
            try map(
                "Record Id,Contact Owner,Contact Owner.id,Last Name,Account Name,Account Name.id,Email,Mobile,Email Opt Out,Created Time,Tag"
            ),
            [
                "Contact Owner.id": "ownerKey", "Account Name.id": "accountKey",
                "Mobile": "phone/mobile", "Email Opt Out": "emailOptOut", "Tag": "tags",
            ])
        check(
            try map(
                "(Do Not Modify) Contact,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On, Full Name,Company Name,Email,Email Address 2,Business Phone,Address 1: Street 1,Address 1: City,Address 1: ZIP/Postal Code,Do not allow Emails,Allow Emails?"
            ),
            [
                "(Do Not Modify) Contact": "recordKey", " Full Name": "fullName",
                "(Do Not Modify) Modified On": "modifiedAt", "Email Address 2": "email#1",
                "Address 1: City": "city", "Address 1: ZIP/Postal Code": "postalCode",
                "Do not allow Emails": "emailOptOut", "Allow Emails?": "emailOptIn",
            ])
    }

    @Test func mailchimpLinkedInThunderbird() throws {
        check(
            try map(
                "Email Address,First Name,Last Name,Address,Phone Number,MEMBER_RATING,OPTIN_TIME,CONFIRM_TIME,LEID,EUID,NOTES,TAGS"
            ),
            [
                "LEID": "recordKey", "OPTIN_TIME": "emailOptIn", "Address": "fullAddress",
                "CONFIRM_TIME": "consentDate", "EUID": "unmapped",
            ])
        check(
            try map(
                "First Name,Last Name,Display Name,Primary Email,Secondary Email,Home Address,Home Address 2,Home City,Birth Year,Birth Month,Birth Day,Mobile Number"
            ),
            [
                "Home Address": "street/home", "Home Address 2": "addressLine2/home",
                "Birth Year": "birthDate/year", "Birth Day": "birthDate/day",
                "Mobile Number": "phone/mobile",
            ])
    }

    @Test(arguments: [
        (
            "Vorname,Name,Firma,Straße,PLZ,Ort,Telefon privat,Handy",
            "givenName familyName organization street postalCode city phone/home phone/mobile#1"
        ),
        (
            "Prénom,Nom,Société,Rue,Code postal,Ville,Courriel,Fonction",
            "givenName familyName organization street postalCode city email jobTitle"
        ),
        (
            "Nombre,Apellidos,Empresa,Calle,Código postal,Ciudad,Correo electrónico",
            "givenName familyName organization street postalCode city email"
        ),
        (
            "Nome,Sobrenome,Empresa,Rua,CEP,Cidade,Telemóvel",
            "givenName familyName organization street postalCode city phone/mobile"
        ),
        (
            "Nome,Cognome,Azienda,Via,CAP,Città,Cellulare",
            "givenName familyName organization street postalCode city phone/mobile"
        ),
        (
            "Voornaam,Achternaam,Bedrijfsnaam,Straat,Postcode,Woonplaats,Telefoonnummer",
            "givenName familyName organization street postalCode city phone"
        ),
        (
            "Förnamn,Efternamn,Företagsnamn,Gatuadress,Postnummer,Ort,E-post",
            "givenName familyName organization street postalCode city email"
        ),
        (
            "Imię,Nazwisko,Nazwa firmy,Ulica,Kod pocztowy,Miasto,Numer telefonu",
            "givenName familyName organization street postalCode city phone"
        ),
        (
            "given_name,surname,street_number,address_1,address_2,suburb,state,date_of_birth,soc_sec_id",
            "givenName familyName houseNumber street addressLine2 city region birthDate nationalID"
        ),
        (
            "fname_c1,fname_c2,lname_c1,phone_number,occupation",
            "givenName givenName#1 familyName phone jobTitle"
        ),
    ])
    func headersOfManyLanguages(header: String, fields: String) throws {
        let read = try map(header)
        let found = header.split(separator: ",").map { read.meanings[String($0)] ?? "" }
        #expect(found.joined(separator: " ") == fields)
    }

    @Test func whereHeadersSayNothingValuesDo() throws {
        let read = try ReadTable(
            """
            fname,k1,k2,k3,by,bm,bd
            Ann,ann@example.org,+44 20 7946 0001,https://example.org,1972,9,30
            Bob,bob@example.org,+44 20 7946 0002,https://example.com,1954,10,22
            Cy,cy@example.org,+44 20 7946 0003,https://example.net,1968,12,1

            """)
        #expect(
            read.table.columns.map(\.field)
                == [.givenName, .email, .phone, .url, .birthDate, .birthDate, .birthDate])
        #expect(read.table.columns.suffix(3).map(\.label) == ["year", "month", "day"])
        #expect(read.table.region == "GB")
    }

    @Test func valuesOutrankHeadersThatTheyContradict() throws {
        let read = try ReadTable(
            """
            Name,Email,Postcode copy,Email verified
            Ann Lee,2024-01-31,SW1A 1AA,true
            Bob Ray,2024-02-01,N1 9GU,false
            Cy Fox,2024-02-02,E1 6AN,true

            """)
        #expect(read.table.columns.map(\.field) == [.fullName, .unmapped, .postalCode, .unmapped])
    }

    @Test func kindsAreToldByHeadersAndValues() throws {
        let firms = try ReadTable(
            "person_name,city\nAcme Ltd,Ely\nGlobex GmbH,Ulm\nInitech Inc,Reno\nJohn Smith,York\n",
            name: "x.csv")
        #expect(firms.table.kind == .account)
        #expect(firms.table.columns[0].field == .organization)
        let places = try ReadTable(
            "name,address,city,phone,cuisine\nil forno,1 high st.,ely,212/555-0100,italian\nchez ann,2 low st.,ely,212/555-0101,french\n",
            name: "x.csv"
        )
        #expect(places.table.kind == .account)
        let people = try ReadTable(
            "name,city,phone\nAnn Lee,Ely,\nBob Ray,Ulm,\nCy Fox,York,\n", name: "x.csv")
        #expect(people.table.kind == .contact)
        #expect(people.table.columns[0].field == .fullName)
    }

    @Test func otherObjectsAreNotPeople() throws {
        for header in [
            "Id,CaseNumber,ContactId,Subject,SuppliedEmail", "Id,WhoId,WhatId,Subject,OwnerId",
            "Record ID,Deal Name,Deal Stage,Amount,Contact owner",
        ] {
            let read = try map(header)
            #expect(!read.description.holdsParties, "\(header)")
            #expect(read.description.history != nil, "\(header)")
        }
    }

    @Test func aColumnCalledSourceIsData() throws {
        let read = try map("source,first_name,last_name", name: "crm_2026.csv")
        #expect(read.table.source == "crm")
        #expect(read.meanings["source"] == "leadSource")
    }
}
