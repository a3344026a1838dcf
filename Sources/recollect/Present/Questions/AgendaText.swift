import RecordModel
import CanonicalStore

/// What should happen next, for people.
struct AgendaText {
    let items: [Agenda.Item]
    let today: CalendarDay
    let style: Style

    func lines(width: Int) -> [String] {
        if items.isEmpty { return ["Nothing is open."] }
        let overdue = items.filter { ($0.daysOverdue(today) ?? 0) > 0 }
        let coming = items.filter { $0.due != nil && ($0.daysOverdue(today) ?? 0) <= 0 }
        let open = items.filter { $0.due == nil }
        var out: [String] = []
        for (title, part) in [
            ("overdue", overdue), ("today and later", coming), ("without a day", open),
        ] where !part.isEmpty {
            if !out.isEmpty { out.append("") }
            out.append(style.bold("\(title): \(Numbers.grouped(part.count))"))
            out += table(part).lines(width: width, style: style)
        }
        let left = items.count { $0.ownerHasLeft }
        let nobody = items.count { $0.owner == nil }
        if left + nobody > 0 { out.append("") }
        if left > 0 {
            out.append(
                Numbers.counted(left, "item belongs", "items belong") + " to somebody who has left."
            )
        }
        if nobody > 0 {
            out.append(Numbers.counted(nobody, "item belongs", "items belong") + " to nobody.")
        }
        return out
    }

    private func table(_ items: [Agenda.Item]) -> TextTable {
        var table = TextTable([
            ("due", .whole), ("days", .right), ("what", .whole), ("about", .wrapped),
            ("with", .left), ("owner", .left), ("note", .left), ("record", .whole),
        ])
        for item in items {
            var notes: [String] = []
            if item.ownerHasLeft { notes.append("has left") }
            if !item.doubles.isEmpty { notes.append("double?") }
            let late = item.daysOverdue(today) ?? 0
            table.add([
                item.due?.text ?? "", late > 0 ? "\(late) late" : late < 0 ? "in \(-late)" : "",
                item.action.rawValue, item.name ?? "", PipelineText.names(item.parties),
                item.owner ?? "", notes.joined(separator: ", "),
                "\(item.citation.source):\(item.citation.recordKey)",
            ])
        }
        return table
    }
}
