/// How two records that are not the same have to do with each other.
public enum Relation: String, Sendable, Codable, CaseIterable {
    case household
    case sharedMailbox = "shared-mailbox"
    case colleague
    case branchOf = "branch-of"
    case parentOf = "parent-of"
    case successorOf = "successor-of"
    case newEmployer = "same-person-new-employer"
    case assistantOf = "assistant-of"
    case committeeMember = "committee-member"
    case other
}
