import RecordModel

/// Listings of what a file brought.
extension Listing {
    /// Which of a file's rows.
    enum Share: String {
        case all, new, changed, unchanged
    }

    /// Rows of a table as a run left them; of all runs where it is not known.
    static func rows(_ share: Share, of input: RunReport.InputTable, run: Int64?) -> Listing {
        let isHistory = HistoryKind(rawValue: input.kind) != nil
        let rows = "\(HTMLReport.rows(ofKind: input.kind)) of \(input.source)"
        let what: String =
            switch share {
            case .all: rows
            case .new: "\(rows) that were new"
            case .changed: "\(rows) that had changed"
            case .unchanged: "\(rows) that were as before"
            }
        let from =
            isHistory
            ? """
            SELECT s.name, s.object, r.key FROM historyRecord r JOIN historySource s ON s.id = r.source \
            JOIN historyVersion v ON v.record = r.id AND v.version = r.version \
            WHERE r.isPresent = 1 AND s.name = \(literal(input.source)) AND s.object = \(literal(input.kind))
            """
            : """
            SELECT s.name, r.key, r.row FROM sourceRecord r JOIN source s ON s.id = r.source \
            WHERE r.absentRun IS NULL AND s.name = \(literal(input.source)) AND s.kind = \(literal(input.kind))
            """
        let version = isHistory ? "v.run" : "r.versionRun"
        let condition: String =
            switch (share, run) {
            case (.all, _), (_, nil): ""
            case (.new, let run?): " AND r.run = \(run)"
            case (.changed, let run?): " AND r.run < \(run) AND \(version) = \(run)"
            case (.unchanged, let run?): " AND \(version) < \(run)"
            }
        return Listing(what, query: from + condition)
    }

    /// A file's findings with their places.
    static func findings(_ file: String?) -> Listing {
        guard let file else { return rejected }
        return Listing(
            "what is odd in \(file), with the lines", command: "inspect \(word(file))")
    }
}
