import RecordModel

/// Decides which words stand for nothing: None is a town, Null and Test are surnames.
struct PlaceholderJudge {
    let column: ColumnCensus
    let columns: [ColumnCensus]

    func findings() -> [ColumnJudge.Finding] {
        var placeholders = DamageTally()
        var nulls = DamageTally()
        var values: [String] = []
        var nullValues: [String] = []
        let words = column.words.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        for (word, found) in words {
            let text = String(decoding: word, as: UTF8.self)
            if isNull(word, found) {
                nulls.add(found.tally)
                nullValues.append(text)
            } else if isPlaceholder(word, found) {
                placeholders.add(found.tally)
                values.append(text)
            }
        }
        for oddity in others {
            placeholders.add(column[oddity])
            values += column[oddity].samples.map { $0.lowercased() }
        }
        return [
            ColumnJudge.Finding(
                .placeholder, placeholders, CellRepair(.empty, values: Self.unique(values))),
            ColumnJudge.Finding(
                .nullWord, nulls, CellRepair(.empty, values: Self.unique(nullValues))),
        ].compactMap { $0 }
    }

    /// What else than words stands for nothing here.
    private var others: [CellOddity] {
        var out: [CellOddity] = []
        if column.role != .free && column.role != .key { out.append(.certainPlaceholder) }
        let sample = column[.sampleMail].count
        // Where most addresses are samples, the whole list is one.
        if sample > 0, column.filled >= 5, sample * 5 <= column.filled { out.append(.sampleMail) }
        let frequent = column[.frequentDate].count
        if frequent >= 3, frequent * 50 >= column.filled { out.append(.frequentDate) }
        if column.role.isTyped || column.role == .name || column.role == .city
            || column.role == .text, column[.mark].count > 0
        {
            out.append(.mark)
        }
        return out
    }

    private func isPlaceholder(_ word: [UInt8], _ found: ColumnCensus.Word) -> Bool {
        if column.role == .free || column.role == .key || column.role == .code { return false }
        if found.strength == .certain || column.role.isTyped { return true }
        if isOddlyWritten(found) { return true }
        if column.role == .name { return found.pairs > 0 || isFlood(found) }
        if column.role == .city { return false }
        if column.role == .text, found.tally.count >= 3, found.tally.count * 100 >= column.filled {
            return found.strength == .null || Self.isEmptyWord(word)
        }
        return hasCompany(word)
    }

    /// Whether a program wrote the word: it stands in several columns.
    private func isNull(_ word: [UInt8], _ found: ColumnCensus.Word) -> Bool {
        let isCode = found.strength == .null
        guard isCode || Self.programWords.contains(word) else { return false }
        if isCode && column.role.isTyped { return true }
        let others = columns.filter { $0.words[word] != nil }
        let total = others.reduce(0) { $0 + ($1.words[word]?.tally.count ?? 0) }
        guard others.count >= 2, total >= 3 else { return false }
        switch column.role {
        // People and towns have such names: only how the word is written tells, or how often.
        case .name: return isOddlyWritten(found) || isFlood(found)
        case .city: return isOddlyWritten(found)
        // `None` and `NA` say something in columns of answers.
        case .free, .key, .code:
            return isCode && others.contains { $0.role != .name && $0.role != .free }
        default:
            let party = others.count { $0.role != .free }
            return isCode || party >= 3 || others.contains { $0.role.isTyped } && party >= 2
        }
    }

    /// Whether the word is in small or capital letters where nearly all others begin with a capital.
    private func isOddlyWritten(_ found: ColumnCensus.Word) -> Bool {
        found.oneCase >= 2 && found.oneCase == found.tally.count
            && column.capitalised * 10 >= (column.filled - found.tally.count) * 8
            && column.capitalised > 0
    }

    /// Whether more than half of many people would be called so.
    private func isFlood(_ found: ColumnCensus.Word) -> Bool {
        found.tally.count >= 100 && found.tally.count * 10 >= column.filled * 6
    }

    /// Whether the word stands where it cannot be a name, too.
    private func hasCompany(_ word: [UInt8]) -> Bool {
        let others = columns.filter { $0.role != .free && $0.words[word] != nil }
        return others.count >= 3 || (others.count >= 2 && others.contains { $0.role.isTyped })
    }

    private static let programWords: Set<[UInt8]> = Set(
        ["none", "na", "nil"].map { Array($0.utf8) })

    /// Words that say that there is nothing, unlike `Various` or `Private`.
    private static func isEmptyWord(_ word: [UInt8]) -> Bool { emptyWords.contains(word) }
    private static let emptyWords: Set<[UInt8]> = Set(
        """
        none;na;nil;nothing;missing;empty;test;testing;dummy;keine;keiner;kein;aucun;aucune;ninguno;ninguna;\
        nessuno;nessuna;geen;ingen;nenhum;nenhuma;brak;leer;vide
        """.split(separator: ";").map { Array($0.utf8) })

    private static func unique(_ values: [String]) -> [String] {
        var out: [String] = []
        for value in values
        where !out.contains(value) && !value.contains(where: { $0 == "|" || $0.isNewline }) {
            out.append(value)
        }
        return out
    }
}
