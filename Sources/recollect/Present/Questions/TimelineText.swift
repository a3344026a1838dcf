import CanonicalStore
import RecordModel

/// What happened with a party, for people: the oldest first.
struct TimelineText {
    let timeline: PartyTimeline
    let style: Style
    /// Whether texts are printed whole.
    let isFull: Bool

    private static let shownLines = 2

    func lines(width: Int) -> [String] {
        var out: [String] = []
        if let party = timeline.parties.first {
            out.append(style.bold(party.name ?? "(no name)") + "  " + party.entity.rawValue)
            let branches = timeline.parties.count { $0.part == "branch" }
            let people = timeline.parties.count { $0.part == "person" }
            var parts: [String] = []
            if branches > 0 { parts.append(Numbers.counted(branches, "branch", "branches")) }
            if people > 0 { parts.append(Numbers.counted(people, "person", "people")) }
            let entries = Numbers.counted(timeline.entries.count, "entry", "entries")
            out.append(
                parts.isEmpty ? entries : "\(entries), with \(parts.joined(separator: " and "))")
        }
        if timeline.entries.isEmpty { return out }
        out.append("")
        var table = TextTable([
            ("when", .whole), ("what", .left), ("about", .wrapped), ("state", .left),
            ("by", .left), ("with", .left), ("record", .path),
        ])
        let names = Dictionary(
            timeline.parties.map { ($0.entity, $0.name ?? $0.entity.rawValue) },
            uniquingKeysWith: { first, _ in first })
        var texts: [[String]] = []
        for entry in timeline.entries {
            table.add(cells(entry, names))
            texts.append(text(entry, width: width))
        }
        if !isFull && texts.allSatisfy(\.isEmpty) {
            return out + table.lines(width: width, style: style)
        }
        out += table.lines(width: width, style: style)
        let notes = zip(timeline.entries, texts).filter { !$0.1.isEmpty }
        if !notes.isEmpty { out += ["", style.dim("what was said")] }
        for (entry, text) in notes {
            let head = [Self.when(entry), entry.title ?? "", entry.author ?? entry.owner ?? ""]
            out.append(head.filter { !$0.isEmpty }.joined(separator: "  "))
            out += text.map { style.dim("    " + $0) }
        }
        return out
    }

    private func cells(_ entry: TimelineEntry, _ names: [EntityID: String]) -> [String] {
        let isAlone = timeline.parties.count == 1
        let worth = entry.amountMillionths.map {
            [CanonicalStore.decimal($0), entry.currency ?? ""].filter { !$0.isEmpty }
                .joined(separator: " ")
        }
        let state = entry.kind == .stage ? nil : entry.stage ?? entry.state
        return [
            Self.when(entry), Self.what(entry), entry.title ?? "",
            [state, worth].compactMap { $0 }.joined(separator: " "),
            entry.kind == .owner ? "" : entry.author ?? entry.owner ?? "",
            isAlone ? "" : entry.parties.compactMap { names[$0] }.joined(separator: ", "),
            entry.citations.map { "\($0.source):\($0.recordKey)" }.joined(separator: " "),
        ]
    }

    private func text(_ entry: TimelineEntry, width: Int) -> [String] {
        guard let text = entry.text else { return [] }
        let lines = text.split(whereSeparator: \.isNewline).flatMap {
            TextWrap.lines(String($0), width: max(20, width - 4))
        }
        if isFull || lines.count <= Self.shownLines { return lines }
        return lines.prefix(Self.shownLines) + ["…"]
    }

    private static func when(_ entry: TimelineEntry) -> String {
        entry.time.map { String($0.prefix(16)).replacing("T", with: " ") } ?? "(no date)"
    }

    private static func what(_ entry: TimelineEntry) -> String {
        switch entry.kind {
        case .stage: "became"
        case .owner: "new owner"
        case .history(let kind):
            kind == .activity || kind == .task
                ? entry.channel ?? kind.singular : kind.singular
        }
    }
}
