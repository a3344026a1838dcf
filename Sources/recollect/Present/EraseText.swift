import CanonicalStore

/// What an erasure removed, for people.
enum EraseText {
    static func lines(_ done: EraseWorkflow.Done) -> [String] {
        let summary = done.summary
        let parts = [
            Numbers.counted(summary.records, "record", "records"),
            part(summary.versions, "former version", "former versions"),
            part(summary.statements, "edit", "edits"),
            part(summary.history, "piece of history", "pieces of history"),
            part(summary.rejectedRows, "rejected row", "rejected rows"),
        ].compactMap { $0 }
        var lines = [
            "Erased: \(parts.joined(separator: ", ")). Old files do not bring them back."
        ]
        if !done.cleaned.isEmpty {
            lines.append("Cleaned: \(done.cleaned.joined(separator: ", ")).")
        }
        if !done.uncleaned.isEmpty {
            lines.append(
                "These files still name them and are not recollect's to change: "
                    + "\(done.uncleaned.joined(separator: ", ")).")
        }
        if !done.summary.namedSources.isEmpty {
            lines.append(
                "These sources and tables have a word of their names that others have, too, and keep it: "
                    + "\(done.summary.namedSources.joined(separator: ", ")).")
        }
        return lines
    }

    private static func part(_ count: Int, _ one: String, _ many: String) -> String? {
        count == 0 ? nil : Numbers.counted(count, one, many)
    }
}
