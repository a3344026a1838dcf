import CanonicalStore
import RecordModel

/// History in numbers, for people.
enum HistoryText {
    /// `deals 50, tasks 75 (3 unlinked)`; with where to see what is unlinked.
    static func lines(
        _ counts: [HistoryCountAnswer], style: Style, next: NextCommand, width: Int
    ) -> [String] {
        if counts.isEmpty { return [] }
        let parts = counts.map { count in
            let kind = HistoryKind(rawValue: count.object) ?? .other
            let name = Numbers.counted(count.records, kind.singular, kind.plural)
            return count.unlinked == 0
                ? name : name + " (\(Numbers.grouped(count.unlinked)) linked to nobody)"
        }
        var out = TextWrap.lines("History: " + parts.joined(separator: ", ") + ".", width: width)
        let unresolved = counts.reduce(0) { $0 + $1.unresolvedReferences }
        if unresolved > 0 {
            let names = Numbers.counted(unresolved, "reference names", "references name")
            out.append(
                style.dim("\(names) what is not there or not clear: \(next("export unlinked"))"))
        }
        return out
    }

    /// `3 deals, 2 open worth 1,200 EUR; 4 open tasks` of one entity.
    static func lines(_ history: EntityHistory, width: Int) -> [String] {
        TextWrap.lines(summary(history), width: width)
    }

    /// What is open, then how much there is in all: for a narrow column.
    static func short(_ history: EntityHistory) -> String {
        var parts = open(history)
        let count = history.counts.reduce(0) { $0 + $1.count }
        let pieces = Numbers.counted(count, "piece", "pieces")
        parts.append(parts.isEmpty ? "\(pieces), nothing open" : "\(pieces) in all")
        return parts.joined(separator: ", ")
    }

    /// The same in one line, as long as it is.
    static func summary(_ history: EntityHistory) -> String {
        var parts = history.counts.map {
            Numbers.counted($0.count, $0.kind.singular, $0.kind.plural)
        }
        parts += open(history)
        if history.folded > 0 {
            parts.append(
                Numbers.counted(history.folded, "activity told twice", "activities told twice"))
        }
        return parts.joined(separator: ", ")
    }

    private static func open(_ history: EntityHistory) -> [String] {
        var parts = history.openDeals.map { deals in
            let parts = CanonicalStore.decimal(deals.millionths).split(separator: ".")
            let whole = Numbers.grouped(parts.first.flatMap { Int($0) } ?? 0)
            let worth = ([whole] + parts.dropFirst().map(String.init)).joined(separator: ".")
            let unit = deals.currency.map { " \($0)" } ?? ""
            return Numbers.counted(deals.count, "open deal", "open deals")
                + " worth \(worth)\(unit)"
        }
        if history.openTasks > 0 {
            parts.append(Numbers.counted(history.openTasks, "open task", "open tasks"))
        }
        if history.openTickets > 0 {
            parts.append(Numbers.counted(history.openTickets, "open ticket", "open tickets"))
        }
        return parts
    }
}
