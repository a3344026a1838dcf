import CanonicalStore
import RecordModel
import Resolution
import TextKernels

/// All that is known of an entity, for people: each value with where it came from, and what lost.
struct EntityText {
    let entity: StoredEntity
    /// Of its members, in their order.
    let standings: [RecordStanding]
    let style: Style
    let next: NextCommand

    func lines(width: Int) -> [String] {
        let label = RecordLabel(kind: entity.kind) { entity.golden.text($0) }
        let kind = entity.kind == .contact ? "person" : "company"
        let sources = Set(entity.members.map(\.reference.source)).count
        var out = [
            style.bold(label.name) + "  " + entity.id.rawValue,
            "one \(kind) from \(Numbers.counted(entity.members.count, "record", "records")) of "
                + Numbers.counted(sources, "source", "sources"),
        ]
        if !entity.formerIDs.isEmpty {
            out += TextWrap.lines(
                "formerly " + entity.formerIDs.map(\.rawValue).joined(separator: ", "), width: width
            )
        }
        out.append("")
        out += values(width: width)
        out.append("")
        out += members(width: width)
        out += links()
        let related = RelationText(style: style).lines(entity.relations, width: width)
        if !related.isEmpty { out += [""] + related }
        out += consents(width: width)
        if let history = entity.history {
            out += ["", style.dim("history")] + HistoryText.lines(history, width: width)
        }
        if !entity.proposals.isEmpty {
            let count = Numbers.counted(entity.proposals.count, "proposal waits", "proposals wait")
            out += ["", "\(count) for a decision: \(next("review"))"]
        }
        return out
    }

    /// Ids stand with the records; everything else that is not kept raw is shown.
    private static let hidden: Set<Field> = [.unmapped, .recordKey]

    private func values(width: Int) -> [String] {
        var table = TextTable([
            ("field", .whole), ("value", .wrapped), ("from", .wrapped), ("chosen", .left),
        ])
        var former = ""
        for survivor in entity.golden.survivors
        where !Self.hidden.contains(survivor.winner.value.field) {
            let value = survivor.winner.value
            let name = Vocabulary.field(value.field, label: value.label)
            let isBlank = { (text: String) in text.allSatisfy(\.isWhitespace) }
            let agreeing = survivor.alternates.filter { $0.value.text == value.text }
            let rule = Vocabulary.rule(survivor.rule) ?? ""
            table.add([
                name == former ? "" : name, value.text,
                survivor.rule == .pinned && value.column < 0
                    ? "steward" : places([survivor.winner.record] + agreeing.map(\.record)),
                survivor.isConflict ? (rule.isEmpty ? "conflict" : "conflict: \(rule)") : rule,
            ])
            former = name
            for text in distinct(survivor.alternates.map(\.value.text))
            where text != value.text && !isBlank(text) {
                let records = survivor.alternates.filter { $0.value.text == text }.map(\.record)
                table.add(["", "  not: " + text, places(records), ""], isDimmed: true)
            }
        }
        return table.lines(width: width, style: style)
    }

    private func members(width: Int) -> [String] {
        var out = [style.dim("records")]
        for member in entity.members {
            let label = RecordLabel(member)
            out.append("\(member.reference.source):\(member.reference.key)")
            let text = label.detail.isEmpty ? label.name : label.name + " · " + label.detail
            out += TextWrap.lines(text, width: max(20, width - 4)).map { style.dim("    " + $0) }
            if let standing = standings.first(where: { $0.record == member.id }) {
                out += self.standing(standing, of: member).flatMap {
                    TextWrap.lines($0, width: max(20, width - 4)).map { style.dim("    " + $0) }
                }
            }
        }
        return out
    }

    /// What is to be known of a record beside its values.
    private func standing(_ standing: RecordStanding, of member: SourceRecord) -> [String] {
        var out: [String] = []
        if let run = standing.absentSince {
            out.append("no longer in its source since run \(run.rawValue)")
        }
        let kept = Dictionary(grouping: member.values) { standing.statedIn[$0.column] ?? 0 }
        for version in kept.keys.sorted() where version > 0 {
            let names = distinct(
                (kept[version] ?? []).filter { !$0.text.isEmpty }
                    .map { Vocabulary.field($0.field, label: $0.label) })
            if names.isEmpty { continue }
            out.append(
                "its file has these columns no more; kept from version \(version): "
                    + names.joined(separator: ", "))
        }
        let cleared = standing.cleared.map {
            Vocabulary.field($0.column.field, label: $0.column.label)
                + " (last in version \($0.version))"
        }
        if !cleared.isEmpty { out.append("cleared: " + cleared.joined(separator: ", ")) }
        return out
    }

    private func links() -> [String] {
        guard !entity.links.isEmpty else { return [] }
        let title = entity.kind == .contact ? "belongs to" : "people here"
        var table = TextTable([(title, .left), ("", .whole), ("", .left)])
        for link in entity.links.prefix(20) {
            table.add([
                link.name ?? "(no name)", link.entity.rawValue, "by \(link.basis.rawValue)",
            ])
        }
        var out = [""] + table.lines(width: TerminalSize.current().columns, style: style)
        if entity.links.count > 20 {
            out.append(style.dim("… and \(entity.links.count - 20) more"))
        }
        return out
    }

    /// What the records say about being contacted; objections first.
    private func consents(width: Int) -> [String] {
        let statements = entity.members.flatMap { ConsentReader.read($0).statements }
        if statements.isEmpty { return [] }
        var table = TextTable([
            ("consent", .whole), ("channel", .left), ("for", .wrapped), ("since", .left),
            ("from", .wrapped),
        ])
        for verdict in ConsentStatement.Verdict.allCases {
            for statement in statements where statement.verdict == verdict {
                let about = [statement.address, statement.purpose].compactMap { $0 }
                table.add([
                    verdict.rawValue, statement.channel?.rawValue ?? "all",
                    about.joined(separator: ", "), statement.date?.description ?? "undated",
                    places([statement.record]),
                ])
            }
        }
        return [""] + table.lines(width: width, style: style) + usable(width: width)
    }

    /// What may be used after all of it, by what the whole entity says.
    private func usable(width: Int) -> [String] {
        let triples = UsableAddresses.shared.ledger(entity.members).usable
        if triples.isEmpty { return ["No address may be used by what they say."] }
        var table = TextTable([
            ("may be used", .wrapped), ("channel", .left), ("for", .wrapped), ("since", .left),
        ])
        for triple in triples {
            table.add([
                triple.address, triple.place.channel.rawValue, triple.purpose ?? "anything",
                triple.permission.date?.description ?? "undated",
            ])
        }
        return [""] + table.lines(width: width, style: style)
    }

    /// The sources of some records, each once.
    private func places(_ records: [RecordID]) -> String {
        distinct(
            records.compactMap { record in
                entity.members.first { $0.id == record }?.reference.source
            }
        ).joined(separator: ", ")
    }

    private func distinct(_ texts: [String]) -> [String] {
        var seen = Set<String>()
        return texts.filter { seen.insert($0).inserted }
    }
}
