import Foundation
import RecordModel
import Testing

@testable import AuditReports

@Suite struct RedactionTests {
    @Test func aRedactedReportHoldsNoPersonalValueInAnyForm() throws {
        let report = SampleReport.make()
        #expect(HTMLReport(report).render().contains(SampleReport.marker))
        let redacted = report.redacted()
        #expect(!HTMLReport(redacted).render().contains(SampleReport.marker))
        #expect(try !JSONReport(redacted).render().contains(SampleReport.marker))
    }

    @Test func countsWeightsAndCodesStay() {
        let report = SampleReport.make()
        let redacted = report.redacted()
        #expect(redacted.counts == report.counts)
        #expect(redacted.matching == report.matching)
        #expect(redacted.contentHash == report.contentHash)
        #expect(redacted.diagnostics.map(\.code) == report.diagnostics.map(\.code))
        #expect(redacted.merges.map(\.weight) == report.merges.map(\.weight))
        #expect(redacted.merges.first?.evidence.first?.sentence == "familyName: exact")
        #expect(redacted.merges.first?.members.count == 2)
    }

    @Test func filesAndSourcesCanStillBeToldApart() {
        let redacted = SampleReport.make().redacted()
        #expect(redacted.inputs.first?.file == "file 1")
        #expect(redacted.diagnostics.first?.file == "file 1")
        #expect(redacted.sourceOverlap.first?.left == "source 1")
        #expect(redacted.sourceOverlap.first?.right == "source 2")
    }

    @Test func redactingTwiceHidesNoMore() {
        let once = SampleReport.make().redacted()
        #expect(once.redacted().diagnostics == once.diagnostics)
        #expect(once.redacted().merges == once.merges)
    }

    @Test(arguments: [
        ("The column 'O'Hara' is odd.", "The column '–' is odd."),
        ("source “a”, table “b”: gone", "source “–”: gone"),
        ("No quotes at all.", "No quotes at all."),
        ("One ' alone", "One ' alone"),
    ])
    func quotedNamesBecomeDashes(message: String, expected: String) {
        #expect(RunReport.withoutQuotes(message) == expected)
    }
}
