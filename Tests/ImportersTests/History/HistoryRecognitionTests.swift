import RecordModel
import Testing

@testable import Importers

struct HistoryRecognitionTests {
    private func read(_ header: String, name: String = "export.csv") throws -> ReadTable {
        try ReadTable(header + "\n", name: name)
    }

    /// A header row as a system exports it, and what the rows are.
    struct Export: Sendable, CustomTestStringConvertible {
        let kind: HistoryKind
        let system: String?
        let header: String
        var name = "export.csv"
        var testDescription: String { "\(kind) \(header.prefix(40))" }
    }

    static let exports = [
        Export(
            kind: .deal, system: "salesforce",
            header:
                "Id,IsDeleted,AccountId,Name,StageName,Amount,Probability,CloseDate,IsClosed,IsWon,OwnerId,CreatedDate,SystemModstamp,LastActivityDate,LastViewedDate"
        ),
        Export(
            kind: .dealStage, system: "salesforce",
            header:
                "Id,OpportunityId,CreatedById,CreatedDate,StageName,Amount,ExpectedRevenue,CloseDate,Probability,ForecastCategory,SystemModstamp,IsDeleted"
        ),
        Export(
            kind: .dealProduct, system: "salesforce",
            header:
                "Id,OpportunityId,SortOrder,PricebookEntryId,Product2Id,Quantity,TotalPrice,UnitPrice,CreatedDate,SystemModstamp"
        ),
        Export(
            kind: .dealContact, system: "salesforce",
            header: "Id,OpportunityId,ContactId,Role,IsPrimary,CreatedDate,SystemModstamp"),
        Export(
            kind: .product, system: "salesforce",
            header: "Id,Name,ProductCode,Description,IsActive,Family,CreatedDate,SystemModstamp"),
        Export(
            kind: .price, system: "salesforce",
            header: "Id,Name,Pricebook2Id,Product2Id,UnitPrice,IsActive,SystemModstamp"),
        Export(
            kind: .task, system: "salesforce",
            header:
                "Id,WhoId,WhatId,Subject,ActivityDate,Status,Priority,OwnerId,Description,SystemModstamp"
        ),
        Export(
            kind: .meeting, system: "salesforce",
            header:
                "Id,WhoId,WhatId,Subject,Location,IsAllDayEvent,ActivityDateTime,DurationInMinutes,StartDateTime,EndDateTime,OwnerId,SystemModstamp"
        ),
        Export(
            kind: .ticket, system: "salesforce",
            header:
                "Id,CaseNumber,ContactId,AccountId,Status,Origin,Subject,Priority,IsClosed,OwnerId,SystemModstamp"
        ),
        Export(
            kind: .ticketEntry, system: "salesforce",
            header: "Id,ParentId,IsPublished,CommentBody,CreatedById,CreatedDate,SystemModstamp"),
        Export(
            kind: .campaign, system: "salesforce",
            header:
                "Id,Name,ParentId,Type,Status,StartDate,EndDate,BudgetedCost,NumberOfLeads,NumberOfContacts,OwnerId,SystemModstamp"
        ),
        Export(
            kind: .membership, system: "salesforce",
            header:
                "Id,CampaignId,LeadId,ContactId,Status,HasResponded,FirstName,LastName,Email,SystemModstamp"
        ),
        Export(
            kind: .user, system: "salesforce",
            header:
                "Id,Username,LastName,FirstName,Name,Email,Alias,IsActive,ProfileId,UserRoleId,SystemModstamp"
        ),
        Export(
            kind: .note, system: "salesforce",
            header: "Id,ParentId,Title,IsPrivate,Body,OwnerId,CreatedDate,SystemModstamp"),
        Export(
            kind: .file, system: "salesforce",
            header:
                "Id,ParentId,Name,IsPrivate,ContentType,BodyLength,OwnerId,CreatedDate,SystemModstamp"
        ),
        Export(
            kind: .fileLink, system: "salesforce",
            header: "Id,LinkedEntityId,ContentDocumentId,ShareType,Visibility,SystemModstamp"),
        Export(
            kind: .purchase, system: "salesforce",
            header:
                "Id,OrderNumber,AccountId,EffectiveDate,Status,TotalAmount,OwnerId,CreatedDate,SystemModstamp"
        ),
        Export(
            kind: .contract, system: "salesforce",
            header:
                "Id,AccountId,ContractNumber,StartDate,EndDate,Status,OwnerId,CreatedDate,SystemModstamp"
        ),
        Export(
            kind: .affiliation, system: "salesforce",
            header:
                "Id,AccountId,ContactId,Roles,IsDirect,IsActive,StartDate,EndDate,SystemModstamp"),
        Export(
            kind: .email, system: "salesforce",
            header:
                "Id,ParentId,Subject,TextBody,FromAddress,ToAddress,MessageDate,Incoming,SystemModstamp"
        ),
        Export(
            kind: .other, system: "salesforce",
            header: "Id,OwnerId,IsDeleted,Name,CreatedDate,SystemModstamp,Shop_City__c"),
        Export(
            kind: .deal, system: "salesforce",
            header:
                "Opportunity Owner,Account Name,Opportunity Name,Stage,Fiscal Period,Amount,Probability (%),Close Date,Created Date,Type"
        ),
        Export(
            kind: .ticket, system: nil,
            header: "Case Number,Contact Name,Subject,Status,Date/Time Opened,Case Owner"),
        Export(
            kind: .deal, system: "hubspot",
            header:
                "Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Deal owner,Create Date,Associated Contact IDs,Associated Company IDs"
        ),
        Export(
            kind: .ticket, system: "hubspot",
            header: "Ticket ID,Ticket name,Pipeline,Ticket status,Create date,Priority,Ticket owner"
        ),
        Export(
            kind: .call, system: nil,
            header:
                "Record ID,Call Title,Call Direction,Call outcome,Call duration,Activity date,Activity assigned to,Associated Contact IDs"
        ),
        Export(
            kind: .meeting, system: nil,
            header:
                "Record ID,Meeting name,Meeting start time,Meeting end time,Meeting outcome,Meeting location"
        ),
        Export(
            kind: .note, system: nil,
            header: "Record ID,Note body,Activity date,Activity assigned to,Associated Contact IDs"),
        Export(
            kind: .task, system: nil,
            header: "Record ID,Task Title,Task Status,Task Type,Due date,Priority,Assigned to"),
        Export(
            kind: .deal, system: "pipedrive",
            header:
                "Deal - ID,Deal - Title,Deal - Value,Deal - Currency of Value,Deal - Pipeline,Deal - Stage,Deal - Status,Deal - Expected close date,Deal - Organization,Deal - Contact person,Deal - Owner"
        ),
        Export(
            kind: .activity, system: "pipedrive",
            header:
                "Activity - ID,Activity - Subject,Activity - Type,Activity - Due date,Activity - Done,Activity - Assigned to user,Activity - Note,Deal - Title,Person - Name"
        ),
        Export(
            kind: .deal, system: "zoho",
            header:
                "Record Id,Deal Owner.id,Deal Owner,Deal Name,Account Name.id,Account Name,Contact Name.id,Contact Name,Amount,Stage,Closing Date"
        ),
        Export(
            kind: .task, system: "zoho",
            header:
                "Record Id,Task Owner.id,Task Owner,Subject,Due Date,Contact Name.id,Related To.id,Related To,Status,Priority,Created Time"
        ),
        Export(
            kind: .call, system: "zoho",
            header:
                "Record Id,Subject,Call Type,Call Start Time,Call Duration,Contact Name.id,Contact Name,Created Time"
        ),
        Export(
            kind: .note, system: "zoho",
            header: "Record Id,Note Owner.id,Note Title,Note Content,Parent ID.id,Created Time"),
        Export(
            kind: .deal, system: "dynamics",
            header:
                "(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,Potential Customer,Est. Close Date,Est. Revenue,Contact,Account,Owner"
        ),
        Export(
            kind: .ticket, system: "dynamics",
            header:
                "(Do Not Modify) Case,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Case Title,Case Number,Customer,Priority,Status Reason"
        ),
        Export(
            kind: .meeting, system: nil,
            header:
                "Subject,Start Date,Start Time,End Date,End Time,All day event,Meeting Organizer,Required Attendees,Location",
            name: "calendar.csv"),
        Export(kind: .deal, system: nil, header: "deal,amount,stage", name: "deals.csv"),
        Export(
            kind: .deal, system: nil,
            header: "Verkaufschance,Firma,Phase,Betrag,Abschlussdatum,Verantwortlich",
            name: "Verkaufschancen 2026.csv"),
        Export(
            kind: .deal, system: nil, header: "Affaire,Société,Étape,Montant,Date de clôture",
            name: "affaires.csv"),
        Export(
            kind: .deal, system: nil, header: "Oportunidad,Empresa,Etapa,Importe,Fecha de cierre",
            name: "oportunidades.csv"),
        Export(
            kind: .task, system: nil,
            header: "Aufgabe,Fällig am,Status,Priorität,Zuständig,Kontakt", name: "Aufgaben.csv"),
        Export(
            kind: .ticket, system: nil,
            header: "Ticket,E-Mail,Betreff,Status,Priorität,Erstellt am", name: "tickets.csv"),
        Export(
            kind: .purchase, system: nil,
            header: "Order Number,Customer Email,Order Date,Total,Currency,Status",
            name: "orders.csv"),
        Export(
            kind: .purchase, system: nil, header: "Rechnungsnummer,Kunde,Rechnungsdatum,Betrag",
            name: "rechnungen.csv"),
        Export(
            kind: .note, system: nil, header: "contact_email,date,author,text", name: "notes.csv"),
        Export(
            kind: .call, system: nil, header: "date,phone number,direction,duration,contact",
            name: "calls.csv"),
        Export(
            kind: .purchase, system: nil,
            header: "Order Number,Customer Name,Customer Email,Order Date,Total", name: "x.csv"),
        Export(
            kind: .deal, system: nil, header: "Deal,Company,Contact,Email,Stage,Amount",
            name: "x.csv"),
    ]

    @Test(arguments: exports)
    func anExportOfHistoryIsRecognised(_ export: Export) throws {
        let read = try read(export.header, name: export.name)
        let history = read.description.history
        #expect(history?.kind == export.kind)
        if let system = export.system { #expect(history?.system == system) }
        #expect(!read.description.holdsParties)
    }

    @Test(arguments: [
        ("First Name,Last Name,Email,Phone,Notes,Subject,Priority", "contacts.csv"),
        ("Name,Email,Phone,Company,Last order date,Orders,Total spent", "customers.csv"),
        ("id,first_name,last_name,email,role,created_at", "users.csv"),
        (
            "Record ID,First Name,Last Name,Email,Lifecycle Stage,Associated Deal,Associated Deal IDs,Close Date,Recent Deal Amount,Contact owner",
            "all-contacts.csv"
        ),
        (
            "Person - ID,Person - Name,Person - Email - Work,Organization - Name,Deal - Title,Deal - Value,Deal - Stage,Deal - Status,Deal - ID",
            "deals.csv"
        ),
        (
            "Account Name,Account Owner,Billing City,Phone,Website,Annual Revenue,Type",
            "accounts.csv"
        ),
        ("Name,Phone,Street,City,Notes", "notes.csv"),
        ("full_name,email,phone,event,status", "events.csv"),
        (
            "Salutation,First Name,Last Name,Company / Account,Lead Status,Email,Lead Owner",
            "leads.csv"
        ),
        (
            "Company name,Record ID,Company Domain Name,Company owner,City,Number of open deals",
            "companies.csv"
        ),
        ("Vorname,Nachname,E-Mail,Betreff,Status", "anfragen.csv"),
        ("email,name,date,notes", "email-list.csv"),
        ("name,email,company,stage,value", "pipeline.csv"),
        ("email,first_name,last_name,plan,amount,subscription_status", "subscribers.csv"),
    ])
    func aListOfPartiesStaysOne(_ header: String, _ name: String) throws {
        let headers = header.split(separator: ",").map(String.init)
        let stem = SourceName.stem(of: name)
        let mapper = ColumnMapper(
            headers: headers, width: headers.count, rows: [], tableName: stem)
        let mapped = mapper.map(options: ImportOptions())
        #expect(mapped.history == nil)
        #expect(mapped.kind != nil)
    }

    private static let colleagues = """
        1,Ann Lee,ann@seller.example,true
        2,Bo Ek,bo@seller.example,false
        3,Cleo Diaz,cleo@seller.example,true

        """

    /// A list with who is active of one organisation's people is one of colleagues.
    @Test(arguments: [
        ("User ID,Name,Email,Active", "export.csv"), ("Id,Full Name,E-mail,Is Active", "users.csv"),
        ("Benutzer-ID,Name,E-Mail,Aktiv", "liste.csv"),
        ("id,name,user email,enabled", "crm users 2026-11-01.csv"),
    ])
    func aListOfUsersIsOneOfColleagues(header: String, file: String) throws {
        let table = try ReadTable(header + "\n" + Self.colleagues, name: file)
        #expect(table.description.history?.kind == .user)
        #expect(table.description.history?.columns.contains { $0.field == .isActive } == true)
    }

    /// The users of a shop are its customers, and those of many firms are not known to be colleagues.
    @Test(arguments: [
        "1,Ann Lee,ann@gmail.com,true\n2,Bo Ek,bo@gmail.com,false\n",
        "1,Ann Lee,ann@one.example,true\n2,Bo Ek,bo@two.example,false\n",
    ])
    func usersOfManyPlacesAreTakenForPeopleAndThatIsSaid(rows: String) throws {
        let table = try ReadTable("User ID,Name,Email,Active\n" + rows, name: "users.csv")
        #expect(table.description.history == nil)
        #expect(table.codes.contains("mapping.perhapsUsers"))
    }

    @Test(arguments: [
        "Customer ID,Name,Email,Active", "User ID,Name,Email,City", "User ID,Name,Email,Phone",
        "User ID,Name,Email,Company",
    ])
    func peopleWithoutSuchColumnsStayPeople(header: String) throws {
        let table = try ReadTable(header + "\n" + Self.colleagues, name: "list.csv")
        #expect(table.description.history == nil)
        #expect(!table.codes.contains("mapping.perhapsUsers"))
    }

    @Test func theOwnIdOfACallMayBeThatOfAnActivity() throws {
        let table = try ReadTable(
            "Activity ID,Subject,Contact ID,Activity Date,Type\nX1,Call,7,2026-05-01,Call\n",
            name: "calls.csv")
        #expect(table.description.history?.kind == .call)
        #expect(table.keys == ["X1"])
    }
}
