import ArgumentParser
import AuditReports
import Testing

@testable import recollect

/// The commands that a report names can be copied.
struct ReportListingTests {
    @Test(arguments: [
        "night", "inputs", "damage", "merged", "waiting", "related", "matching", "fields",
        "figures",
        "totals", "runs",
    ])
    func everyCommandIsOne(_ section: String) throws {
        let listings = HTMLReport.listings(section)
        #expect(!listings.isEmpty)
        for listing in listings {
            guard case .command(let command) = listing.way else { continue }
            let words = command.split(separator: " ").map(String.init)
            #expect(throws: Never.self, "\(command)") {
                try Recollect.parseAsRoot(words + ["--store", "s.sqlite"])
            }
        }
    }

    @Test func rowsThatFailARuleCanBeListed() throws {
        _ = try Recollect.parseAsRoot([
            "quality", "failures", "a rule", "--format", "csv", "--store", "s.sqlite",
        ])
        for words in [["--dimension", "validity"], ["--source", "crm export"]] {
            _ = try Recollect.parseAsRoot(
                ["quality", "failures"] + words + ["--format", "csv", "--store", "s.sqlite"])
        }
    }
}
