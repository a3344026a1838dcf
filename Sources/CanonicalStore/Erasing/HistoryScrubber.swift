import RecordModel

/// Takes a person out of the cells of a piece of history; amounts, days and stages stay.
struct HistoryScrubber {
    /// Values that only the person has, the longest first.
    let values: [String]
    /// For each former key of a record the one that it has now.
    let keys: [String: String]

    /// A value shorter than this is removed only where it is the whole cell: it could be a part of
    /// any word.
    private static let shortestPart = 5

    /// The cells without the person; nil where they do not name the person.
    ///
    /// - Parameter isOwn: whether the piece belongs to nobody else, so that all its texts go.
    func scrubbed(
        _ cells: PackedCells, _ columns: [HistoryColumn], isOwn: Bool
    ) -> PackedCells? {
        var hasChanged = false
        var kept: [(column: Int, text: String)] = []
        for cell in cells.cells {
            let column = cell.column < columns.count ? columns[cell.column] : nil
            let text = scrubbed(cell.text, column, isOwn: isOwn)
            if text != cell.text { hasChanged = true }
            kept.append((cell.column, text))
        }
        return hasChanged ? PackedCells(kept) : nil
    }

    private func scrubbed(_ text: String, _ column: HistoryColumn?, isOwn: Bool) -> String {
        if text.isEmpty { return text }
        if let mention = column?.field.mention, mention.way == .key {
            return withNewKeys(text, column?.separator)
        }
        if isOwn, Self.isPersonal(column?.field ?? .unmapped) { return "" }
        if column?.field == .key { return text }
        let lowered = text.lowercased()
        var out = text
        for value in values {
            if lowered == value.lowercased() { return "" }
            guard value.utf8.count >= Self.shortestPart else { continue }
            out = out.replacing(value, with: "")
        }
        return out
    }

    private func withNewKeys(_ text: String, _ separator: String?) -> String {
        guard let separator else { return keys[text.withoutEdges] ?? text }
        return text.split(separator: separator, omittingEmptySubsequences: false).map { part in
            keys[String(part).withoutEdges] ?? String(part)
        }.joined(separator: separator)
    }

    /// Fields that say something of a person rather than of a matter.
    private static func isPersonal(_ field: HistoryField) -> Bool {
        switch field {
        case .name, .subject, .body, .tags, .url, .location, .phone, .email, .givenName,
            .familyName, .userName, .fileName, .messageKey, .unmapped, .reason, .outcome:
            true
        default:
            field.mention.map { $0.way != .key && ![.owner, .author].contains($0.role) } ?? false
        }
    }
}
