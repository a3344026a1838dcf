/// How two parties that are not the same have to do with each other.
///
/// The raw values are part of the contract: they stand in the store, in JSON and in exports.
public enum Relation: String, Sendable, Codable, CaseIterable {
    case household
    case sharedMailbox = "shared-mailbox"
    case colleague
    /// The subject is a site, an office or a department of the object.
    case branchOf = "branch-of"
    /// Two sites of one organisation or chain of which neither is known to be the head.
    case siblingOf = "sibling-of"
    /// The object belongs to the subject.
    case parentOf = "parent-of"
    /// The subject carries on what the object was.
    case successorOf = "successor-of"
    /// The subject is the person's later record. The only relation that may stand in one entity.
    case newEmployer = "same-person-new-employer"
    /// The subject works for the object.
    case assistantOf = "assistant-of"
    case committeeMember = "committee-member"
    case other

    /// Whether subject and object may not be exchanged.
    public var isDirected: Bool {
        switch self {
        case .branchOf, .parentOf, .successorOf, .newEmployer, .assistantOf, .committeeMember: true
        case .household, .sharedMailbox, .colleague, .siblingOf, .other: false
        }
    }

    /// The relations that together may not run in a circle; nil where a circle is no nonsense.
    ///
    /// A branch stands below its head as a subsidiary stands below its parent.
    package var order: Order? {
        switch self {
        case .branchOf, .parentOf: .hierarchy
        case .successorOf: .succession
        case .assistantOf: .assistance
        default: nil
        }
    }

    /// A family of relations without circles.
    package enum Order: Int, CaseIterable {
        case hierarchy, succession, assistance
    }
}
