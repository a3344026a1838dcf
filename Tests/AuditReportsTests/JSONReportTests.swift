import Foundation
import RecordModel
import Testing

@testable import AuditReports

@Suite struct JSONReportTests {
    @Test func everyKeyIsInSnakeCase() throws {
        let text = try JSONReport(SampleReport.make()).render()
        let keys = text.matches(of: #/"([^"]+)" : /#).map { String($0.output.1) }
        #expect(!keys.isEmpty)
        for key in keys {
            #expect(key.wholeMatch(of: /[a-z]+(_[a-z]+)*/) != nil, "\(key)")
        }
    }

    @Test func theContractsKeysAreThere() throws {
        let data = Data(try JSONReport(SampleReport.make()).render().utf8)
        let object = try #require(
            try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(object["schema"] as? String == "recollect.report/1")
        for key in [
            "created_at", "command", "store", "content_hash", "policy_version", "counts", "inputs",
            "diagnostics", "rejected_rows", "merges", "proposals", "matching", "source_overlap",
            "completeness", "timings",
        ] {
            #expect(object[key] != nil, "\(key)")
        }
        let timing = (object["timings"] as? [[String: Any]])?.first
        #expect(timing?["wall_seconds"] as? Double == 0.5)
    }
}
