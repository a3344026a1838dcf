import RecordModel

/// Finds out what one header means in a table of a kind: a value, or a way to name something.
struct HistoryHeader {
    let kind: HistoryKind

    /// nil where no word of the header is known.
    func field(_ name: HeaderName) -> HistoryField? {
        if name.words.starts(with: ["do", "not", "modify"]) {
            let rest = Array(name.words.dropFirst(3))
            return HistoryWords.stripped(rest, of: kind) == [] ? .key : .unmapped
        }
        let words = Self.withoutFiller(name.words)
        guard !words.isEmpty else { return nil }
        if let field = HistoryVocabulary.field(name.squashed, kind: kind)
            ?? HistoryVocabulary.field(words.joined(), kind: kind)
        {
            return field
        }
        if let rest = HistoryWords.stripped(words, of: kind), rest != words {
            if rest.isEmpty { return kind.standsAlone || kind == .deal ? .name : .subject }
            if ["id", "ids", "key", "guid"].contains(rest.joined()) { return .key }
            if let field = HistoryVocabulary.field(rest.joined(), kind: kind) { return field }
            if let field = mention(rest) { return field }
        }
        // A call's or a meeting's own id is that of the activity that it is.
        if Self.activities.contains(kind), HistoryWords.stripped(words, of: .activity) == ["id"] {
            return .key
        }
        return mention(words)
    }

    private static let activities: Set<HistoryKind> = [.call, .meeting, .email, .task]

    /// `Contact Name.id`, `Associated Company IDs`, `Deal - Contact person`, `Owner email`.
    private func mention(_ words: [String]) -> HistoryField? {
        var words = words.filter { Int($0) == nil }
        var way = HistoryMention.Way.name
        if let last = words.last, Self.keyWords.contains(last), words.count > 1 {
            way = .key
            words.removeLast()
        } else if words.contains(where: Self.emailWords.contains) && words.count > 1 {
            way = .email
            words.removeAll { Self.emailWords.contains($0) || $0 == "address" || $0 == "addresses" }
        }
        if let role = HistoryWords.role(words.joined()) {
            return HistoryField(role: settled(role), way: way)
        }
        // `Person - Email - Work`: what follows the address's owner only labels it.
        while let last = words.last, words.count > 1,
            Self.nameWords.contains(last) || way == .email
        {
            words.removeLast()
        }
        guard let role = HistoryWords.role(words.joined()) else { return nil }
        return HistoryField(role: settled(role), way: way)
    }

    /// A parent of what hangs on other records is such a record.
    private func settled(_ role: HistoryRole) -> HistoryRole {
        switch (role, kind) {
        case (.parent, .note), (.parent, .file), (.parent, .fileLink): .what
        default: role
        }
    }

    /// Drops words that add nothing: `Associated Contact IDs`, `Record ID - Company` and prefixes
    /// of systems.
    private static func withoutFiller(_ words: [String]) -> [String] {
        var words = words
        // `Record ID - Company`: the key of the company.
        if words.count > 2, words.starts(with: ["record", "id"]) {
            words = Array(words.dropFirst(2)) + ["id"]
        }
        let rest = words.filter { !filler.contains($0) }
        return rest.isEmpty ? words : rest
    }

    private static let filler: Set<String> = [
        "associated", "hubspot", "hs", "the", "fk", "in", "€", "£", "¥", "eur", "usd", "gbp", "chf",
        "jpy", "cny",
        "inr", "aud", "cad", "sek", "nok", "dkk", "pln", "brl", "mxn",
    ]
    private static let keyWords: Set<String> = ["id", "ids", "key", "keys", "guid", "uid", "uuid"]
    private static let emailWords: Set<String> = ["email", "emails", "mail", "mails"]
    private static let nameWords: Set<String> = [
        "name", "names", "title", "subject", "full", "person", "primary", "firm",
    ]
}
