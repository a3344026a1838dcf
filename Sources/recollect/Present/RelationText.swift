import CanonicalStore
import Resolution
import TextKernels

/// What an entity has to do with others, for people.
struct RelationText {
    let style: Style

    /// A table with the findings that led to each relation; at most `limit` of them.
    func lines(_ relations: [EntityRelation], limit: Int = 20, width: Int) -> [String] {
        if relations.isEmpty { return [] }
        var table = TextTable([
            ("related", .whole), ("", .left), ("", .whole), ("because", .wrapped),
        ])
        for one in relations.prefix(limit) {
            table.add([
                Vocabulary.relation(one.relation, isSubject: one.isSubject),
                DisplayWidth.stripped(one.name ?? "(no name)"), one.entity.rawValue,
                Self.because(one),
            ])
        }
        var out = table.lines(width: width, style: style)
        if relations.count > limit {
            out.append(style.dim("… and \(relations.count - limit) more"))
        }
        return out
    }

    private static func because(_ relation: EntityRelation) -> String {
        var text =
            relation.decider == .person
            ? "stated by \(relation.actor)"
            : relation.evidence.map(\.sentence).joined(separator: ", ")
        if let since = relation.since { text += "; since \(since)" }
        if let until = relation.until { text += "; until \(until)" }
        return text
    }
}
