import CanonicalStore
import Foundation
import RecordModel

/// Writes open tasks and follow-ups as an iCalendar of to-dos.
///
/// - Source: RFC 5545, sections 3.1 (folding), 3.3.11 (escaping), 3.6.2 (`VTODO`).
struct TaskCalendar {
    let store: CanonicalStore
    /// When the calendar is written, as `2026-05-04T06:00:00Z`.
    let time: String
    let write: (String) throws -> Void

    /// Every task that is open, or all of them; by source and key.
    ///
    /// - Missing: a task without a due date has none in the calendar; one of nobody has no `CONTACT`.
    func run(includesDone: Bool) throws -> Int {
        try write(
            Self.line("BEGIN", "VCALENDAR") + Self.line("VERSION", "2.0")
                + Self.line("PRODID", "-//recollect//EN"))
        var count = 0
        try store.forEachHistoryRow { row in
            guard row.reference.kind == .task else { return }
            let isOpen = row.facts["state"] ?? "open" == "open"
            if !isOpen && !includesDone { return }
            try write(todo(row, isOpen: isOpen))
            count += 1
        }
        try write(Self.line("END", "VCALENDAR"))
        return count
    }

    private func todo(_ row: HistoryRowView, isOpen: Bool) -> String {
        let reference = row.reference
        var lines = Self.line("BEGIN", "VTODO")
        lines += Self.line(
            "UID", Self.text("\(reference.source)/\(reference.kind.rawValue)/\(reference.key)"))
        lines += Self.line("DTSTAMP", Self.moment(time).value)
        lines += Self.line("SUMMARY", Self.text(row.facts["name"] ?? "Task"))
        if let due = row.facts["dueTime"] {
            let moment = Self.moment(due)
            lines += Self.line(moment.isDay ? "DUE;VALUE=DATE" : "DUE", moment.value)
        }
        lines += Self.line("STATUS", isOpen ? "NEEDS-ACTION" : "COMPLETED")
        if let owner = row.facts["owner"] {
            lines += Self.line("X-RECOLLECT-OWNER", Self.text(owner))
        }
        for link in row.links {
            guard let entity = link.entity else { continue }
            lines += Self.line("CONTACT", Self.text("\(link.reference) (\(entity.rawValue))"))
        }
        let cells = row.cells.filter { $0.field == .body }.map(\.text)
        if !cells.isEmpty {
            lines += Self.line("DESCRIPTION", Self.text(cells.joined(separator: "\n")))
        }
        return lines + Self.line("END", "VTODO")
    }

    /// `2026-05-04` as a day, `2026-05-04T06:00:00Z` in UTC, one without a zone as local time.
    static func moment(_ text: String) -> (value: String, isDay: Bool) {
        let digits = text.prefix(19).filter { $0.isNumber || $0 == "T" }
        if !digits.contains("T") { return (String(digits.prefix(8)), true) }
        var time = String(digits)
        // A moment to the minute has no seconds.
        time += String(repeating: "0", count: max(0, 15 - time.count))
        return (time + (text.hasSuffix("Z") ? "Z" : ""), false)
    }

    static func text(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
            .replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\n", with: "\\n")
    }

    /// A content line, folded at 75 octets and never within a character.
    static func line(_ name: String, _ value: String) -> String {
        var out = ""
        var width = 0
        for scalar in "\(name):\(value)".unicodeScalars {
            let octets = UTF8.width(scalar)
            if width + octets > 75 {
                out += "\r\n "
                width = 1
            }
            out.unicodeScalars.append(scalar)
            width += octets
        }
        return out + "\r\n"
    }
}
