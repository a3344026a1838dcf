import RecordModel
import CanonicalStore

/// What should happen next, for people.
struct AgendaText {
    let agenda: Agenda
    let style: Style

    private var today: CalendarDay { agenda.asOf }

    func lines(width: Int) -> [String] {
        let counts = agenda.counts
        if counts.all == 0 { return ["Nothing is open."] }
        let items = agenda.items
        let overdue = items.filter { ($0.daysOverdue(today) ?? 0) > 0 }
        let coming = items.filter { $0.due != nil && ($0.daysOverdue(today) ?? 0) <= 0 }
        let open = items.filter { $0.due == nil }
        var out: [String] = []
        for (title, count, part) in [
            ("overdue", counts.overdue, overdue), ("today and later", counts.coming, coming),
            ("without a day", counts.withoutDay, open),
        ] where count > 0 {
            if !out.isEmpty { out.append("") }
            let rest = part.count < count ? ", the first \(part.count) of them" : ""
            out.append(style.bold("\(title): \(Numbers.grouped(count))") + rest)
            out += table(part).lines(width: width, style: style)
        }
        return out + summary(width: width)
    }

    /// What belongs to nobody who is here, and what is not listed.
    private func summary(width: Int) -> [String] {
        let (left, nobody) = (agenda.counts.ofDeparted, agenda.counts.ofNobody)
        let hidden = agenda.counts.all - agenda.items.count
        var out: [String] = []
        if left + nobody + hidden > 0 { out.append("") }
        if left > 0 {
            out.append(
                Numbers.counted(left, "item belongs", "items belong") + " to somebody who has left."
            )
        }
        if nobody > 0 {
            out.append(Numbers.counted(nobody, "item belongs", "items belong") + " to nobody.")
        }
        if hidden > 0 {
            out += TextWrap.lines(
                Numbers.counted(hidden, "item is", "items are") + " not listed: --all lists every "
                    + "one, --limit as many as you say, --owner, --departed, --from and --to those "
                    + "that you ask for.", width: width)
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
