import RecordModel

/// What a word or phrase contributes to the meaning of a header.
enum HeaderAtom: Hashable, Sendable {
    case field(Field)
    case label(String)
    /// Says nothing beside a word that does.
    case filler
    /// Turns a field into something about it: its type, its state, when it changed.
    case attribute
    /// Names another person, whose field it is then.
    case stranger

    /// All that we know, by squashed phrase; fields first, then labels, strangers, attributes.
    static let lexicon: [String: HeaderAtom] = {
        var atoms: [String: HeaderAtom] = [:]
        for (phrase, field) in HeaderVocabulary.fields { atoms[phrase] = .field(field) }
        for (word, label) in HeaderVocabulary.labels where atoms[word] == nil {
            atoms[word] = .label(label)
        }
        // `Lavoro` alone is a trade, `comercial` a sales representative; beside another word they
        // say where something reaches a person.
        let weaker: Set<Field> = [.unmapped, .jobTitle, .ownerName]
        for (word, label) in HeaderVocabulary.labels {
            if case .field(let field) = atoms[word], weaker.contains(field) {
                atoms[word] = .label(label)
            }
        }
        // Alone a name kept raw, in `Primary Contact Email` whose it is.
        atoms["primarycontact"] = .filler
        for (words, atom) in [
            (HeaderLanguage.all.map(\.strangers), HeaderAtom.stranger),
            (HeaderLanguage.all.map(\.attributes), .attribute),
            (HeaderLanguage.all.map(\.fillers), .filler),
        ] {
            for word in words.joined(separator: " ").split(separator: " ") {
                for key in HeaderLanguage.keys(String(word)) where atoms[key] == nil {
                    atoms[key] = atom
                }
            }
        }
        for word in HeaderVocabulary.noise where atoms[word] == nil { atoms[word] = .filler }
        return atoms
    }()

    /// Letters that may stand between the parts of a compound word.
    static let joints: Set<String> = Set(
        HeaderLanguage.all.flatMap { $0.joints.split(separator: " ").map(String.init) })
}
