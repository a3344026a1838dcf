import CanonicalStore
import DataQuality
import RecordModel

/// The users of the systems: who is who among owners, however they are written, and who has left.
struct Colleagues {
    /// Names, addresses and keys of those who have left, folded as rules compare them.
    private(set) var departed: Set<String>
    /// Addresses of colleagues, which are nobody's of the customers.
    private(set) var emails: Set<String> = []
    /// Who is meant by a name or an address; nil inside where several are.
    private var byName: [String: Int?] = [:]
    /// Who is meant by a key within its source, and where but one source has it anywhere.
    private var byKey: [Key: Int] = [:]
    private var byAnyKey: [String: Int?] = [:]

    private struct Key: Hashable {
        let source: String
        let text: String
    }

    private static let no: Set<String> = [
        "false", "0", "no", "n", "inactive", "deactivated", "disabled", "suspended", "nein",
        "inaktiv",
        "non", "faux", "inactif", "falso", "inactivo", "departed", "left",
    ]

    init(store: CanonicalStore, place: Workplace) throws {
        departed = Set(place.policy.quality.departedOwners.map(OwnerName.folded))
        var users: [HistoryItem] = []
        try store.forEachHistoryItem(of: .user) { _, item, _ in users.append(item) }
        // In whatever order the lists came.
        users.sort {
            ($0.reference.source, $0.reference.key) < ($1.reference.source, $1.reference.key)
        }
        var left: Set<String> = []
        var here: Set<String> = []
        for (index, item) in users.enumerated() {
            let words = Self.words(item)
            let keys = Self.keys(item)
            let text = item.text(.isActive) ?? item.text(.status)
            if let text, Self.no.contains(QualityContext.folded(text)) {
                left.formUnion(words)
                departed.formUnion(keys)
            } else {
                here.formUnion(words)
            }
            if let email = item.text(.email) { emails.insert(OwnerName.folded(email)) }
            // One person in two systems, or with two accounts in one, is one by address or name.
            let number = Self.number(words, byName) ?? index
            for word in words {
                byName[word] = .some(byName[word, default: number] == number ? number : nil)
            }
            for key in keys {
                byKey[Key(source: item.reference.source, text: key)] = number
                byAnyKey[key] = .some(byAnyKey[key, default: number] == number ? number : nil)
            }
        }
        // Who has another account that is active has not left.
        departed.formUnion(left.subtracting(here))
    }

    private static func number(_ words: [String], _ known: [String: Int?]) -> Int? {
        for word in words {
            if let number = known[word] ?? nil { return number }
        }
        return nil
    }

    /// What an owner is compared by: equal where the same colleague is meant.
    func name(_ owner: String, source: String) -> String {
        let folded = OwnerName.folded(owner)
        let number =
            byKey[Key(source: source, text: folded)] ?? byName[folded] ?? byAnyKey[folded] ?? nil
        return number.map { "colleague \($0)" } ?? folded
    }

    func hasLeft(_ owner: String) -> Bool { departed.contains(OwnerName.folded(owner)) }

    private static func words(_ item: HistoryItem) -> [String] {
        var own = [HistoryField.email, .userName, .name].compactMap { item.text($0) }
        if let given = item.text(.givenName), let family = item.text(.familyName) {
            own.append("\(given) \(family)")
        }
        return own.map(OwnerName.folded)
    }

    private static func keys(_ item: HistoryItem) -> [String] {
        var own = [item.reference.key]
        if let id = SalesforceID(item.reference.key) { own += [id.short, id.long] }
        return own.map(OwnerName.folded)
    }
}
