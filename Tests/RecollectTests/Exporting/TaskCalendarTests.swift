import Foundation
import Testing

@testable import recollect

/// Tasks as an iCalendar.
struct TaskCalendarTests {
    @Test func openTasksAreToDosWithTheirDueDay() throws {
        let bench = try Workbench()
        for (name, text) in HistoryFiles.all { try bench.write(text, to: name) }
        expectSuccess(
            try bench.start(
                ["migrate"] + HistoryFiles.all.map(\.0) + ["--store", "s.sqlite", "--quiet"]
            ).wait())
        let arguments = ["export", "tasks", "--format", "ical", "--store", "s.sqlite"]
        let open = try bench.start(arguments + ["--now", "2026-05-04T06:00:00Z"]).wait()
        expectSuccess(open)
        let lines = open.output.components(separatedBy: "\r\n")
        #expect(lines.first == "BEGIN:VCALENDAR" && lines.dropLast().last == "END:VCALENDAR")
        #expect(lines.count { $0 == "BEGIN:VTODO" } == 2)
        #expect(lines.contains("DTSTAMP:20260504T060000Z"))
        #expect(lines.contains("DUE;VALUE=DATE:20260604") && lines.contains("SUMMARY:Rückruf"))
        #expect(!open.output.contains("Angebot"))
        let all = try bench.start(arguments + ["--done"]).wait()
        #expect(all.output.components(separatedBy: "STATUS:COMPLETED").count == 2)
    }

    @Test func momentsAreWrittenAsTheCalendarWantsThem() {
        #expect(TaskCalendar.moment("2026-05-04") == ("20260504", true))
        #expect(TaskCalendar.moment("2026-05-04T06:30:15Z") == ("20260504T063015Z", false))
        #expect(TaskCalendar.moment("2026-05-04T06:30:00") == ("20260504T063000", false))
    }

    @Test func linesAreFoldedAtSeventyFiveOctetsAndNeverWithinACharacter() {
        let line = TaskCalendar.line("SUMMARY", String(repeating: "ü", count: 100))
        for part in line.components(separatedBy: "\r\n") { #expect(part.utf8.count <= 75) }
        let unfolded = line.replacing("\r\n ", with: "")
        #expect(unfolded == "SUMMARY:" + String(repeating: "ü", count: 100) + "\r\n")
        #expect(TaskCalendar.text("a,b;c\\d\r\ne") == "a\\,b\\;c\\\\d\\ne")
    }
}
