import Foundation
import Testing

/// `export contacts|accounts --format csv`.
struct EntityExportTests {
    private static let address = ["street", "city", "region", "postal_code", "country"]

    /// The cells of the address in each row, by the name in it.
    private func addresses(_ bench: Workbench) throws -> [String: [String]] {
        let result = try bench.run("export", "contacts", "--format", "csv", "--store", "s.sqlite")
        expectSuccess(result)
        let rows = result.lines.map { $0.components(separatedBy: ",") }
        let header = try #require(rows.first)
        let name = try #require(header.firstIndex(of: "full_name"))
        let places = Self.address.compactMap { header.firstIndex(of: $0) }
        return Dictionary(
            rows.dropFirst().filter { $0.count == header.count }.map { row in
                (row[name], places.map { row[$0] })
            }
        ) { first, _ in first }
    }

    @Test func partsOfTwoAddressesOfOneRowAreNotMixed() throws {
        let bench = try Workbench()
        try bench.write(
            """
            id,name,Home Street,Home City,Home Postal Code,Business Street,Business City,Business Postal Code
            1,Ann Berg,,Bergen,5003,Storgata 1,,0155
            2,Bob Dahl,Lia 2,Voss,5700,Storgata 3,Oslo,0155
            3,Cid Eck,,,,Storgata 4,Oslo,0155

            """, to: "contacts.csv")
        expectSuccess(
            try bench.run("migrate", "contacts.csv", "--store", "s.sqlite", "--now", "2026-06-01"))
        let found = try addresses(bench)
        #expect(found["Ann Berg"] == ["", "Bergen", "", "5003", ""])
        #expect(found["Bob Dahl"] == ["Lia 2", "Voss", "", "5700", ""])
        #expect(found["Cid Eck"] == ["Storgata 4", "Oslo", "", "0155", ""])
    }

    @Test func partsOfTheAddressesOfTwoRecordsAreNotMixed() throws {
        let bench = try Workbench()
        let head = "id,name,email,phone,street,city,region,postal code\n"
        let person = "Ann Margrethe Berg,ann.margrethe@berg.example,+47 22 33 44 55"
        try bench.write(head + "1,\(person),Storgata 1,Oslo,Viken,\n", to: "one.csv")
        try bench.write(head + "7,\(person),Kong Oscars gate 5,Bergen,,5017\n", to: "two.csv")
        expectSuccess(
            try bench.run(
                "migrate", "one.csv", "two.csv", "--store", "s.sqlite", "--now", "2026-06-01"))
        let found = try addresses(bench)
        #expect(found.count == 1)
        let shown = try #require(found["Ann Margrethe Berg"])
        #expect(
            [
                ["Storgata 1", "Oslo", "Viken", "", ""],
                ["Kong Oscars gate 5", "Bergen", "", "5017", ""],
            ].contains(shown), "\(shown)")
    }
}
