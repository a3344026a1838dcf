/// Whether an address may be used for a purpose, and which statement decides it.
public enum ConsentStanding: Hashable, Sendable {
    case allowed(by: ConsentStatement)
    case refused(by: ConsentStatement)
    /// Nobody permitted it and nobody objected.
    case unasked

    public var isAllowed: Bool {
        if case .allowed = self { return true }
        return false
    }
}
