import CanonicalStore
import DataQuality
import RecordModel

/// Who has left: users whose list says that they are not active, and those whom the policy names.
struct DepartedOwners {
    let store: CanonicalStore
    let place: Workplace

    private static let no: Set<String> = [
        "false", "0", "no", "n", "inactive", "deactivated", "disabled", "nein", "inaktiv", "non",
        "faux", "inactif", "falso", "inactivo", "departed", "left",
    ]

    /// Their names, addresses and keys, folded as rules compare them.
    func names() throws -> Set<String> {
        var names = Set(place.policy.quality.departedOwners.map(QualityContext.folded))
        try store.forEachHistoryItem(of: .user) { _, item, _ in
            guard let text = item.text(.isActive) ?? item.text(.status),
                Self.no.contains(QualityContext.folded(text))
            else { return }
            var own = [item.reference.key]
            for field in [HistoryField.name, .email, .userName] {
                if let text = item.text(field) { own.append(text) }
            }
            if let given = item.text(.givenName), let family = item.text(.familyName) {
                own.append("\(given) \(family)")
            }
            names.formUnion(own.map(QualityContext.folded))
            if let id = SalesforceID(item.reference.key) {
                names.formUnion([id.short, id.long].map(QualityContext.folded))
            }
        }
        return names
    }
}
