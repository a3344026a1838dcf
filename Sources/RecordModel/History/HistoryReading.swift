/// Reads the cells of a piece of history: moments, amounts, and the words that say how far it is.
struct HistoryReading {
    let item: HistoryItem

    init(_ item: HistoryItem) {
        self.item = item
    }

    /// The first moment of a field that can be read.
    func moment(_ field: HistoryField) -> String? {
        for value in item.values where value.field == field && !value.text.isEmpty {
            let order = item.columns[value.column].dateOrder
            if let moment = HistoryMoment(value.text, order: order) { return moment.text }
        }
        return nil
    }

    /// The first amount of a field that can be read, with the currency that its header names.
    func amount(_ field: HistoryField) -> (amount: HistoryAmount, currency: String?)? {
        for value in item.values where value.field == field && !value.text.isEmpty {
            let column = item.columns[value.column]
            let amount = HistoryAmount(value.text, hasDecimalComma: column.hasDecimalComma)
            if let amount { return (amount, column.currency) }
        }
        return nil
    }

    /// The name of a colleague from its parts.
    var fullName: String? {
        let parts = [item.text(.givenName), item.text(.familyName)].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    /// The sort of talk, by the kind of the table, else by the row's own type.
    var channel: String? {
        switch item.reference.kind {
        case .call, .email, .meeting, .note: return item.reference.kind.rawValue
        case .activity, .task: break
        default: return nil
        }
        for text in item.values.lazy.filter({ $0.field == .type }).map(\.text) {
            let words = Self.words(text)
            for (channel, known) in Self.channels where !known.isDisjoint(with: words) {
                return channel
            }
        }
        if item.reference.kind == .task { return "task" }
        return item.text(.type)
    }

    /// How far it is; nil where it is nothing that ends, or nothing says so.
    var state: HistoryFacts.State? {
        switch item.reference.kind {
        case .deal: dealState
        case .ticket, .task, .activity: workState
        default: nil
        }
    }

    private var dealState: HistoryFacts.State? {
        if flag(.isWon) == true { return .won }
        let said = [item.text(.status), item.text(.stage)].compactMap { $0 }.map(Self.words)
        for words in said {
            if !words.isDisjoint(with: Self.lost) { return .lost }
            if !words.isDisjoint(with: Self.won) { return .won }
        }
        if flag(.isClosed) == true {
            return item.values.contains { $0.field == .isWon } ? .lost : .closed
        }
        if said.contains(where: Self.isClosed) { return .closed }
        return said.isEmpty && flag(.isClosed) == nil ? nil : .open
    }

    private var workState: HistoryFacts.State? {
        if flag(.isClosed) == true || flag(.isDone) == true { return .closed }
        if let status = item.text(.status) {
            return Self.isClosed(Self.words(status)) ? .closed : .open
        }
        let ends = item.reference.kind == .ticket ? HistoryField.endedAt : .completedAt
        if item.text(ends) != nil { return .closed }
        // What only was said, and is not due, is not open either.
        if item.reference.kind == .activity {
            let canBeDone = item.values.contains { $0.field == .isDone || $0.field == .dueAt }
            return canBeDone ? .open : nil
        }
        return .open
    }

    private static func isClosed(_ words: Set<String>) -> Bool {
        words.isDisjoint(with: negations) && !words.isDisjoint(with: closed)
    }

    /// A cell that says yes or no; nil where it says neither.
    private func flag(_ field: HistoryField) -> Bool? {
        guard let text = item.text(field) else { return nil }
        let words = Self.words(text)
        if !words.isDisjoint(with: Self.negations) { return false }
        if !words.isDisjoint(with: Self.yes) { return true }
        return words.isDisjoint(with: Self.no) ? nil : false
    }

    /// The words of a text in lower case, without punctuation.
    private static func words(_ text: String) -> Set<String> {
        var words: Set<String> = []
        var word = ""
        for scalar in text.unicodeScalars {
            if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
                word.unicodeScalars.append(scalar)
            } else if !word.isEmpty {
                words.insert(word.lowercased())
                word = ""
            }
        }
        if !word.isEmpty { words.insert(word.lowercased()) }
        return words
    }

    // English, German, French and Spanish; systems translate their states with the user's language.
    private static let yes: Set<String> = [
        "1", "true", "yes", "y", "x", "t", "ja", "wahr", "oui", "vrai", "sí", "si", "done",
        "closed", "completed", "erledigt", "terminé", "hecho", "won",
    ]
    private static let no: Set<String> = [
        "0", "false", "no", "n", "f", "nein", "falsch", "non", "faux", "open", "todo", "offen",
    ]
    private static let won: Set<String> = [
        "won", "closedwon", "gewonnen", "gagné", "gagnée", "gagne", "ganado", "ganada",
    ]
    private static let lost: Set<String> = [
        "lost", "closedlost", "verloren", "perdu", "perdue", "perdido", "perdida", "abandoned",
    ]
    private static let closed: Set<String> = [
        "closed", "completed", "complete", "resolved", "solved", "done", "finished", "cancelled",
        "canceled", "deleted", "geschlossen", "erledigt", "abgeschlossen", "gelöst", "abgebrochen",
        "fermé", "fermée", "résolu", "résolue", "terminé", "terminée", "annulé", "cerrado",
        "cerrada", "resuelto", "resuelta", "completado", "completada", "hecho", "cancelado",
        "held", "abgelehnt",
    ]
    private static let negations: Set<String> = ["not", "nicht", "pas", "no", "non", "to", "nein"]

    private static let channels: [(String, Set<String>)] = [
        (
            "call",
            ["call", "phone", "telephone", "anruf", "telefonat", "appel", "llamada", "calls"]
        ),
        ("email", ["email", "mail", "e", "courriel", "correo", "emails", "listemail"]),
        (
            "meeting",
            [
                "meeting", "appointment", "event", "demo", "visit", "lunch", "termin", "treffen",
                "besprechung", "réunion", "rendez", "reunión", "cita", "meetings",
            ]
        ),
        ("note", ["note", "notiz", "nota", "notes"]),
        ("task", ["task", "todo", "aufgabe", "tâche", "tarea", "tasks"]),
    ]
}
