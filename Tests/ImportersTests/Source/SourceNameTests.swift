import Importers
import Testing

@Suite struct SourceNameTests {
    @Test(arguments: [
        ("contacts_2026-01-31.csv", "contacts"), ("contacts.csv", "contacts"),
        ("/data/export/Kunden 2026.01.31 (2).csv", "Kunden"), ("leads-20260131T0915Z.csv", "leads"),
        ("contacts.csv.gz", "contacts"), ("report1699999999.csv", "report"),
        ("Accounts_001.csv", "Accounts"), ("contacts - Copy (2).csv", "contacts"),
        ("2026-01-31.csv", "2026-01-31"), ("-", "stdin"), ("Müller.vcf", "Müller"),
    ])
    func dropsDatesAndNumbersFromTheStem(file: String, source: String) {
        #expect(SourceName.derived(fileName: file, system: nil) == source)
    }

    @Test func recognisedSystemsNameTheSource() {
        #expect(SourceName.derived(fileName: "x.csv", system: "hubspot") == "hubspot")
    }
}
