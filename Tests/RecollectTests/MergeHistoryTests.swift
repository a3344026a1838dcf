import Foundation
import Testing

/// What other systems merged, and what records say about consent, from the command line.
struct MergeHistoryTests {
    private let bench: Workbench

    /// A survivor, a loser in the trash with nothing in common but the id, and somebody else.
    private static let contacts = """
        Id,IsDeleted,MasterRecordId,AccountId,LastName,FirstName,Email,HasOptedOutOfEmail,LastModifiedDate
        003D000000IqhSLIAZ,false,,,Zweig,Wilma,wilma@zweig.example,false,2024-01-02T03:04:05.000+0000
        003D000000IqhSMIAZ,true,003D000000IqhSL,,Ast,Willi,other@else.example,true,2024-02-03T04:05:06.000+0000
        003D000000IqhSNIAZ,false,,,Yelin,Xaver,xaver@yelin.example,false,2024-01-02T03:04:05.000+0000

        """

    init() throws {
        bench = try Workbench()
        try bench.write(Self.contacts, to: "contacts.csv")
        try bench.write(ContactList(people: 60, seed: 5).csv(), to: "list.csv")
        expectSuccess(
            try bench.run(
                "migrate", "contacts.csv", "list.csv", "--store", "s.sqlite", "--quiet"))
    }

    private func entity(_ name: String) throws -> [String: Any] {
        let result = try bench.run("show", name, "--store", "s.sqlite", "--json")
        expectSuccess(result, name)
        return try result.object()
    }

    private func members(_ name: String) throws -> Int {
        try #require(entity(name)["members"] as? [Any]).count
    }

    @Test func whatASystemMergedIsOneHereUntilItIsUndone() throws {
        #expect(try members("salesforce:003D000000IqhSMIAZ") == 2)
        #expect(try members("salesforce:003D000000IqhSNIAZ") == 1)
        // The short form of an id leads to the same record.
        #expect(try members("salesforce:003D000000IqhSL") == 2)
        expectSuccess(
            try bench.run("migrate", "contacts.csv", "--store", "s.sqlite", "--quiet"))
        #expect(try members("salesforce:003D000000IqhSMIAZ") == 2)
        expectSuccess(try bench.run("undo", "1", "--store", "s.sqlite", "--quiet"))
        #expect(try members("salesforce:003D000000IqhSMIAZ") == 1)
        expectSuccess(
            try bench.run("migrate", "contacts.csv", "--store", "s.sqlite", "--quiet"))
        #expect(try members("salesforce:003D000000IqhSMIAZ") == 1)
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
    }

    @Test func idsThatNoFileBroughtLeadToTheRecordThatNamesThem() throws {
        try bench.write(
            """
            Record ID,First Name,Last Name,Email,Lifecycle Stage,Create Date,Merged record IDs
            501,Quirin,Wald,quirin@wald.example,customer,2024-01-02,"502; 503"
            504,Pia,Moor,pia@moor.example,lead,2024-01-02,

            """, to: "hubspot.csv")
        expectSuccess(
            try bench.run("migrate", "hubspot.csv", "--store", "s.sqlite", "--quiet"))
        let survivor = try entity("hubspot:501")["entity"] as? String
        #expect(try entity("hubspot:503")["entity"] as? String == survivor)
        #expect(try bench.run("show", "hubspot:505", "--store", "s.sqlite").status == 66)
    }

    @Test func consentsAreShownAndExported() throws {
        let consents = try #require(
            entity("salesforce:003D000000IqhSLIAZ")["consents"] as? [[String: Any]])
        #expect(consents.count == 1)
        #expect(consents.first?["verdict"] as? String == "objection")
        #expect(consents.first?["channel"] as? String == "email")
        #expect(consents.first?["date"] as? String == "2024-02-03T04:05:06Z")
        let export = try bench.run("export", "consents", "--store", "s.sqlite")
        expectSuccess(export)
        let lines = export.output.split(separator: "\n")
        #expect(
            lines.first
                == "entity_id,source,record_key,verdict,channel,address,purpose,date,basis,column")
        #expect(lines.count == 2)
        #expect(lines.last?.contains(",objection,email,,,2024-02-03T04:05:06Z,,8") ?? false)
    }

    @Test func answersThatCannotBeReadAreNamed() throws {
        try bench.write(
            "first name,last name,email,marketing consent\nIna,Berg,ina@berg.example,ask her\n",
            to: "odd.csv")
        let result = try bench.run(
            "migrate", "odd.csv", "--store", "s.sqlite", "--json", "--quiet")
        expectSuccess(result)
        let export = try bench.run("export", "consents", "--store", "s.sqlite")
        #expect(!export.output.contains("permission"))
    }
}
