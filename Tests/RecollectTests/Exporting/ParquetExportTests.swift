import Foundation
import Importers
import Testing

@testable import recollect

/// What analysts read.
struct ParquetExportTests {
    @Test func entitiesHistoryAndCrosswalkAreWrittenWholeAndTheSameEachTime() throws {
        let bench = try Workbench()
        for (name, text) in HistoryFiles.all { try bench.write(text, to: name) }
        expectSuccess(
            try bench.start(
                ["migrate"] + HistoryFiles.all.map(\.0) + ["--store", "s.sqlite", "--quiet"]
            ).wait())
        for what in ["contacts", "accounts", "history", "crosswalk"] {
            let arguments = [
                "export", what, "--format", "parquet", "--store", "s.sqlite", "--output",
            ]
            expectSuccess(try bench.start(arguments + ["one.parquet"]).wait())
            expectSuccess(try bench.start(arguments + ["two.parquet"]).wait())
            let bytes = try bench.data("one.parquet")
            #expect(bytes.prefix(4) == Data("PAR1".utf8) && bytes.suffix(4) == Data("PAR1".utf8))
            #expect(try bytes == bench.data("two.parquet"))
            #expect(try bench.permissions("one.parquet") == 0o600)
            // What a reader looks for stands in the footer as text.
            let footer = String(decoding: bytes.suffix(4000), as: UTF8.self)
            #expect(footer.contains(what == "history" ? "record_key" : "entity_id"))
        }
    }

    @Test func whatHasNoTypesIsRefused() throws {
        let bench = try Workbench()
        let result = try bench.run("export", "redirects", "--format", "parquet")
        #expect(result.status == 64 && result.errors.contains("csv only"))
    }

    /// 2026-05-04 is day 20,577 after 1970-01-01: 56 years of 365 days, 14 leap days, and 123 days.
    @Test func timesKeepTheirClockAndSayItsForm() {
        let day: Int64 = (56 * 365 + 14 + 123) * 86_400_000_000
        #expect(ParquetExport.moment("2026-05-04") == [.number(day), .text("day")])
        let clock: Int64 = (6 * 3600 + 30 * 60 + 15) * 1_000_000
        #expect(
            ParquetExport.moment("2026-05-04T06:30:15Z") == [.number(day + clock), .text("utc")])
        #expect(
            ParquetExport.moment("2026-05-04T06:30:15") == [.number(day + clock), .text("local")])
        #expect(ParquetExport.moment(nil) == [.missing, .missing])
        #expect(ParquetExport.moment("soon") == [.missing, .missing])
    }
}
