import RecordModel

/// A link between a contact and an account at a time in the past, seen from one of them.
struct PastLink {
    let other: PastParty
    let basis: AccountLink.Basis
    let role: String?

    func seen(name: String?) -> EntityLink {
        EntityLink(entity: other.id, name: name, basis: basis, role: role)
    }
}
