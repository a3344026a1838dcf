import RecordModel
import Testing

@testable import Importers

struct HistoryMappingTests {
    /// `field` for each header of a table of history.
    private func meanings(
        _ text: String, name: String = "export.csv", options: ImportOptions = ImportOptions()
    ) throws -> [String: String] {
        let read = try ReadTable(text, name: name, options: options)
        let history = try #require(read.description.history)
        return Dictionary(
            history.columns.map { ($0.header, $0.field.rawValue) }, uniquingKeysWith: { a, _ in a })
    }

    @Test func aDealOfSalesforceIsUnderstood() throws {
        let found = try meanings(
            "Id,AccountId,Name,Description,StageName,Amount,Probability,CloseDate,Type,IsClosed,IsWon,"
                + "CampaignId,OwnerId,CreatedDate,CreatedById,LastModifiedDate,LastModifiedById,ContactId\n"
        )
        #expect(found["Id"] == "key")
        #expect(found["AccountId"] == "accountKey")
        #expect(found["Name"] == "name")
        #expect(found["StageName"] == "stage")
        #expect(found["CloseDate"] == "closeDate")
        #expect(found["CampaignId"] == "campaignKey")
        #expect(found["OwnerId"] == "ownerKey")
        #expect(found["CreatedById"] == "authorKey")
        #expect(found["LastModifiedById"] == "unmapped")
        #expect(found["LastModifiedDate"] == "modifiedAt")
        #expect(found["ContactId"] == "contactKey")
    }

    @Test func idsOfSalesforceThatNobodyKnowsNameSomeRecord() throws {
        let found = try meanings(
            "Id,WhoId,WhatId,Subject,ActivityDate,Status,Priority,Shop__c,SystemModstamp,Code__c\n"
                + "00TEc00000Co1WhMAJ,003Ec00000Cz310IAB,,Call,2023-12-25,Open,Normal,a00Ec000009WFupIAG,x,abc\n"
        )
        #expect(found["WhoId"] == "whoKey")
        #expect(found["WhatId"] == "whatKey")
        #expect(found["ActivityDate"] == "dueAt")
        #expect(found["Shop__c"] == "relatedKey")
        #expect(found["Code__c"] == "number")
    }

    @Test func aDealOfPipedriveNamesItsParties() throws {
        let found = try meanings(
            "Deal - ID,Deal - Title,Deal - Value,Deal - Currency of Value,Deal - Stage,Deal - Status,"
                + "Deal - Expected close date,Deal - Won time,Deal - Organization,Deal - Contact person,"
                + "Deal - Owner,Person - Email - Work\n")
        #expect(found["Deal - ID"] == "key")
        #expect(found["Deal - Title"] == "name")
        #expect(found["Deal - Value"] == "amount")
        #expect(found["Deal - Currency of Value"] == "currency")
        #expect(found["Deal - Stage"] == "stage")
        #expect(found["Deal - Expected close date"] == "closeDate")
        #expect(found["Deal - Won time"] == "endedAt")
        #expect(found["Deal - Organization"] == "accountName")
        #expect(found["Deal - Contact person"] == "contactName")
        #expect(found["Deal - Owner"] == "ownerName")
        #expect(found["Person - Email - Work"] == "contactEmail")
    }

    @Test func aTaskOfZohoKeepsItsLookupPairs() throws {
        let found = try meanings(
            "Record Id,Task Owner.id,Task Owner,Subject,Due Date,Contact Name.id,Contact Name,"
                + "Related To.id,Related To,Status,Created Time,Created By.id\n")
        #expect(found["Record Id"] == "key")
        #expect(found["Task Owner.id"] == "ownerKey")
        #expect(found["Task Owner"] == "ownerName")
        #expect(found["Contact Name.id"] == "contactKey")
        #expect(found["Contact Name"] == "contactName")
        #expect(found["Related To.id"] == "whatKey")
        #expect(found["Related To"] == "whatName")
        #expect(found["Created By.id"] == "authorKey")
    }

    @Test func severalIDsInACellAreSeveralLinks() throws {
        let read = try ReadTable(
            "Record ID,Deal Name,Deal Stage,Amount,Deal owner,Associated Contact IDs,Associated Company\n"
                + "1,Big one,Won,100,Ada,101;102,\"Müller, Söhne\"\n", name: "deals.csv")
        let history = try #require(read.description.history)
        #expect(history.columns[5].field == .contactKey)
        #expect(history.columns[5].separator == ";")
        #expect(history.columns[6].field == .accountName)
        #expect(history.columns[6].separator == nil)
        #expect(read.keys == ["1"])
    }

    @Test func aGermanListIsUnderstood() throws {
        let found = try meanings(
            "Verkaufschance,Firma,Ansprechpartner,Phase,Betrag (EUR),Wahrscheinlichkeit,Abschlussdatum,Verantwortlich,Notiz\n"
                + "Dach,Berg GmbH,Anna Berg,Angebot,\"1.250,00\",50,04.05.2026,Ada,\n",
            name: "Verkaufschancen.csv")
        #expect(found["Verkaufschance"] == "name")
        #expect(found["Firma"] == "accountName")
        #expect(found["Ansprechpartner"] == "contactName")
        #expect(found["Betrag (EUR)"] == "amount")
        #expect(found["Abschlussdatum"] == "closeDate")
        #expect(found["Verantwortlich"] == "ownerName")
    }

    @Test func formatsOfATableAreFoundOutOverAllItsColumns() throws {
        let read = try ReadTable(
            "deal,stage,value in €,created,close date\na,x,1.000,03/04/2026,03/04/2026\n"
                + "b,y,\"1.000,50\",05/06/2026,25/06/2026\n", name: "deals.csv")
        let columns = try #require(read.description.history).columns
        #expect(columns[3].dateOrder == .dayFirst)
        #expect(columns[4].dateOrder == .dayFirst)
        #expect(columns[2].hasDecimalComma == true)
        #expect(columns[2].currency == "EUR")
        #expect(read.diagnostic("history.ambiguousDates") == nil)
        let doubtful = try ReadTable(
            "deal,stage,amount,close date\na,x,1,03/04/2026\n", name: "deals.csv")
        #expect(doubtful.diagnostic("history.ambiguousDates") != nil)
    }

    @Test func aPersonsWordOutranksWhatIsFound() throws {
        let mapping = MappingFile(tables: [
            .init(kind: "ticket", columns: [.init(header: "city", field: "subject")])
        ])
        try mapping.validate()
        let found = try meanings(
            "city,colour\nUlm,red\n", name: "x.csv", options: ImportOptions(mapping: mapping))
        #expect(found == ["city": "subject", "colour": "unmapped"])
        var options = ImportOptions()
        options.historyKind = .purchase
        #expect(try meanings("no,total\n1,2\n", options: options)["total"] == "amount")
        let wrong = MappingFile(tables: [
            .init(kind: "ticket", columns: [.init(header: "a", field: "birthDate")])
        ])
        #expect(throws: ImportError.self) { try wrong.validate() }
    }

    @Test func whatWasUnderstoodCanBeSavedAndGivenBack() throws {
        let read = try ReadTable(
            "deal,stage,amount\na,x,1\n", name: "deals.csv")
        let saved = MappingFile(
            describing: [read.table], keyColumns: [nil], histories: [read.description.history])
        #expect(saved.tables[0].kind == "deal")
        #expect(saved.tables[0].columns?.map(\.field) == ["name", "stage", "amount"])
        try saved.validate()
    }
}
