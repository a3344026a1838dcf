import CanonicalStore
import RecordModel
import Resolution

/// All that is known of an entity, for people: each value with where it came from, and what lost.
struct EntityText {
    let entity: StoredEntity
    let style: Style

    func lines(width: Int) -> [String] {
        let label = RecordLabel(kind: entity.kind) { entity.golden.text($0) }
        var out = [style.bold(label.name) + "  " + style.dim(entity.id.rawValue)]
        if !entity.formerIDs.isEmpty {
            out.append("formerly " + entity.formerIDs.map(\.rawValue).joined(separator: ", "))
        }
        out.append("")
        out += values(width: width)
        out.append("")
        out += members(width: width)
        out += links()
        if !entity.proposals.isEmpty {
            let count = Numbers.counted(entity.proposals.count, "proposal waits", "proposals wait")
            out.append("\(count) for a decision: recollect review")
        }
        return out
    }

    private func values(width: Int) -> [String] {
        var table = TextTable([
            ("field", .left), ("value", .left), ("from", .left), ("chosen", .left),
        ])
        for survivor in entity.golden.survivors where survivor.winner.value.field != .unmapped {
            let value = survivor.winner.value
            var name = value.field.rawValue
            if let label = value.label { name += " (\(label))" }
            let rule =
                survivor.isConflict ? "conflict, \(survivor.rule.rawValue)" : survivor.rule.rawValue
            table.add([name, value.text, place(survivor.winner.record), rule])
            for alternate in survivor.alternates
            where !alternate.value.text.allSatisfy(\.isWhitespace) {
                table.add(["", "  not " + alternate.value.text, place(alternate.record), ""])
            }
        }
        return table.lines(width: width, style: style)
    }

    private func members(width: Int) -> [String] {
        var table = TextTable([("records", .left), ("", .left), ("", .left)])
        for member in entity.members {
            let label = RecordLabel(member)
            table.add([
                "\(member.reference.source):\(member.reference.key)", label.name, label.detail,
            ])
        }
        return table.lines(width: width, style: style)
    }

    private func links() -> [String] {
        guard !entity.links.isEmpty else { return [] }
        let title = entity.kind == .contact ? "belongs to" : "people here"
        var out = ["", style.dim(title)]
        for link in entity.links.prefix(20) {
            out.append(
                "\(link.name ?? "(no name)")  \(style.dim(link.entity.rawValue)), by \(link.basis.rawValue)"
            )
        }
        if entity.links.count > 20 {
            out.append(style.dim("… and \(entity.links.count - 20) more"))
        }
        return out
    }

    private func place(_ record: RecordID) -> String {
        guard let member = entity.members.first(where: { $0.id == record }) else { return "" }
        return member.reference.source
    }
}
