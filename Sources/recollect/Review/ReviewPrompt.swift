import RecordModel
import Resolution

/// An action that needs words: a key opens a line to type them, in line mode they follow the name.
enum ReviewPrompt: String, CaseIterable {
    case related, drop, groups, winner, edit, whose, note, jump, filter

    /// The key that opens it.
    var key: Character {
        switch self {
        case .related: "r"
        case .drop: "d"
        case .groups: "g"
        case .winner: "w"
        case .edit: "e"
        case .whose: "o"
        case .note: "m"
        case .jump: "j"
        case .filter: "f"
        }
    }

    init?(key: Character) {
        guard let found = Self.allCases.first(where: { $0.key == key }) else { return nil }
        self = found
    }

    /// By its name or its key, without regard to case.
    init?(word: String) {
        let word = word.lowercased()
        let found = Self.allCases.first { $0.rawValue == word || String($0.key) == word }
        guard let found else { return nil }
        self = found
    }

    /// What it does, for the help.
    var help: String {
        switch self {
        case .related: "not the same but related: a household, a branch, an assistant …"
        case .drop: "one member does not belong: the others become one"
        case .groups: "split into groups, such as AB C"
        case .winner:
            "choose another value, or which e-mail, phone or address comes first"
        case .edit: "write down a value that you know better, such as city=Bergen"
        case .whose: "different, and what was written down is whose: such as A, or - for nobody"
        case .note: "leave a note for whoever looks at it next"
        case .jump: "jump to a number of the queue"
        case .filter: "show only a kind, source, owner or words, such as source:crm berlin"
        }
    }

    /// What is asked.
    func question(_ item: ReviewItem) -> String {
        switch self {
        case .related: "How are they related"
        case .drop: "Who does not belong (\(item.records.map(\.name).joined(separator: " ")))"
        case .groups: "Who belongs together, such as AB C"
        case .winner: "Which value instead (a number)"
        case .edit: "What is true, as field=value"
        case .whose: "Whose is it (\(item.entities.map(\.name).joined(separator: " ")), - nobody's)"
        case .note: "Your note"
        case .jump: "Go to which number (1 to \(item.count))"
        case .filter: "Show only (kind: source: owner: words; empty shows all)"
        }
    }

    /// What can be chosen from.
    func options(_ item: ReviewItem) -> [String] {
        switch self {
        case .related:
            Self.relations(item.kind).enumerated().map { number, relation in
                let phrase = Vocabulary.relation(relation, isSubject: true)
                if relation == .newEmployer {
                    return "\(number + 1) A  one person, A is the later record; it joins them"
                }
                return relation.isDirected
                    ? "\(number + 1) A  A is \(phrase) the other; \(number + 1) B where B is"
                    : "\(number + 1)    \(phrase)"
            }
        case .winner:
            item.options.isEmpty
                ? ["There is nothing to choose: no two values differ."]
                : item.options.enumerated().map { number, option in
                    "\(number + 1)  \(option.row): \(option.text) (\(option.column))"
                }
        case .whose: item.choices.filter(\.isHomeless).map { "written down: \($0.words)" }
        default: []
        }
    }

    /// The relations that people, or companies, have with each other.
    static func relations(_ kind: PartyKind) -> [Relation] {
        kind == .contact
            ? [
                .household, .sharedMailbox, .colleague, .assistantOf, .newEmployer,
                .committeeMember, .other,
            ] : [.branchOf, .siblingOf, .parentOf, .successorOf, .sharedMailbox, .other]
    }

    /// What was typed, as an action.
    ///
    /// - Throws: where it says nothing that can be done.
    func action(_ words: String, _ item: ReviewItem) throws(ReviewMistake) -> ReviewAction {
        let parts = words.split(whereSeparator: \.isWhitespace).map(String.init)
        switch self {
        case .related: return .answer(try related(parts, item))
        case .drop: return .answer(.drop(try names(parts, item).flatMap { $0 }))
        case .groups:
            let groups = try names(parts, item)
            guard groups.count > 1 else {
                throw ReviewMistake("Write two groups or more, with a space between them.")
            }
            return .answer(.groups(groups))
        case .winner:
            guard let number = parts.first.flatMap({ Int($0) }),
                item.options.indices.contains(number - 1)
            else { throw ReviewMistake("That is none of the numbers.") }
            return .choose(item.options[number - 1].choices)
        case .edit: return .choose([try Self.edit(words)])
        case .whose:
            guard let name = parts.first, parts.count == 1 else {
                throw ReviewMistake("Name one of them, or - for nobody.")
            }
            if name == "-" { return .keep(nil) }
            guard item.records(named: name) != nil else {
                throw ReviewMistake("There is no \(name) here.")
            }
            return .keep(name.uppercased())
        case .note:
            if parts.isEmpty { throw ReviewMistake("An empty note says nothing.") }
            return .note(words)
        case .jump:
            guard let number = parts.first.flatMap({ Int($0) }), (1...item.count).contains(number)
            else { throw ReviewMistake("The queue has the numbers 1 to \(item.count).") }
            return .jump(number)
        case .filter: return .filter(words)
        }
    }

    private func related(
        _ parts: [String], _ item: ReviewItem
    ) throws(ReviewMistake) -> ReviewAnswer {
        let relations = Self.relations(item.kind)
        guard let first = parts.first else { throw ReviewMistake("Name the relation.") }
        let byNumber = Int(first).flatMap {
            relations.indices.contains($0 - 1) ? relations[$0 - 1] : nil
        }
        guard let relation = byNumber ?? Relation(rawValue: first.lowercased()) else {
            throw ReviewMistake("That is none of the relations.")
        }
        let subject = parts.dropFirst().first
        if let subject, item.records(named: subject) == nil {
            throw ReviewMistake("There is no \(subject) here.")
        }
        if relation.isDirected && subject == nil {
            throw ReviewMistake("Say who it is, such as \(first) A.")
        }
        return .related(relation, subject: subject?.uppercased())
    }

    /// The columns that words name: `AB C1` as A and B, and C1.
    private func names(
        _ parts: [String], _ item: ReviewItem
    ) throws(ReviewMistake) -> [[String]] {
        if parts.isEmpty { throw ReviewMistake("Name them by their letters.") }
        let known = (item.records + item.entities).map(\.name).sorted { $0.count > $1.count }
        var out: [[String]] = []
        for part in parts {
            var rest = Substring(part.uppercased()).drop { $0 == "," }
            var group: [String] = []
            while !rest.isEmpty {
                guard let name = known.first(where: { rest.hasPrefix($0.uppercased()) }) else {
                    throw ReviewMistake("There is no \(rest.prefix(1)) here.")
                }
                group.append(name)
                rest = rest.dropFirst(name.count).drop { $0 == "," || $0 == "+" }
            }
            if !group.isEmpty { out.append(group) }
        }
        return out
    }

    private static func edit(_ words: String) throws(ReviewMistake) -> ReviewChoice {
        let parts = words.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            .map { $0.trimmingPrefix(while: \.isWhitespace) }
        guard parts.count == 2 else { throw ReviewMistake("Write it as field=value.") }
        guard let field = Vocabulary.field(named: String(parts[0])) else {
            throw ReviewMistake("There is no field of that name.")
        }
        return ReviewChoice(field: field, text: String(parts[1]))
    }
}
