import Foundation
import Testing

@testable import AuditReports

@Suite struct ReportTablesTests {
    private static let schema = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "docs/schemas/report-1.json")

    @Test func aReportFollowsItsSchemaAndNothingInItIsUndescribed() throws {
        let schema = try JSONSchema(Data(contentsOf: Self.schema))
        for report in [
            SampleReport.make(), SampleReport.make().redacted(), SampleReport.make(clusters: 0),
        ] {
            let text = try JSONReport(report).render()
            let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
            #expect(schema.problems(value, isClosed: true) == [])
        }
    }

    @Test func theSchemaRefusesWhatIsNoReport() throws {
        let schema = try JSONSchema(Data(contentsOf: Self.schema))
        let text = try JSONReport(SampleReport.make()).render()
            .replacing("recollect.report/1", with: "recollect.report/9")
            .replacing("\"rows\" : 1412", with: "\"rows\" : \"many\"")
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
        #expect(schema.problems(value, isClosed: true).count == 2)
    }

    @Test func eachTableIsWrittenAsCSV() throws {
        let tables = SampleReport.make().tables
        let names = tables.map(\.name)
        #expect(Set(names).count == names.count)
        for name in [
            "inputs", "merges", "proposals", "weights", "model", "completeness", "quality_rules",
            "quality_scores", "runs", "night", "source_overlap",
        ] {
            #expect(names.contains(name), "\(name)")
        }
        for table in tables {
            #expect(table.rows.allSatisfy { $0.count == table.header.count }, "\(table.name)")
        }
        let merges = try #require(tables.first { $0.name == "merges" })
        #expect(
            merges.csv.hasPrefix(
                "id,kind,source,record_key,name,detail,weight,probability,reason\n"))
        #expect(merges.rows.count == 4)
    }

    @Test func cellsAreQuotedAndNoFormulas() {
        let table = ReportTable(
            name: "t", header: ["a", "b"],
            rows: [["say \"hi\", you", "two\nlines"], ["=1+1", "-3.5"], ["@x", "+49 30"]])
        #expect(
            table.csv == "a,b\n\"say \"\"hi\"\", you\",\"two\nlines\"\n'=1+1,-3.5\n'@x,'+49 30\n")
    }

    @Test func theRedactedTablesHoldNoPersonalValue() {
        for table in SampleReport.make().redacted().tables {
            #expect(!table.csv.contains(SampleReport.marker), "\(table.name)")
        }
    }
}
