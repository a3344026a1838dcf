/// Who may do what: guard rails against mistakes, not a lock against somebody who can write the file.
///
/// A list that is empty lets everybody.
struct Governance: Codable, Equatable, Sendable {
    /// What somebody may be allowed to do.
    enum Right: String, CaseIterable, Sendable {
        case merge, undo, erase, adopt
        case changeOwners = "change owners"
    }

    /// Who may decide what is one: by plans, reviews, edits and unmerging.
    var mayMerge: [String] = []
    var mayUndo: [String] = []
    var mayErase: [String] = []
    /// Who may make the store follow another policy.
    var mayAdopt: [String] = []
    /// Who may merge records of different owners, and say whose somebody is.
    var mayChangeOwners: [String] = []

    init() {}

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        mayMerge = try container.decodeIfPresent([String].self, forKey: .mayMerge) ?? []
        mayUndo = try container.decodeIfPresent([String].self, forKey: .mayUndo) ?? []
        mayErase = try container.decodeIfPresent([String].self, forKey: .mayErase) ?? []
        mayAdopt = try container.decodeIfPresent([String].self, forKey: .mayAdopt) ?? []
        mayChangeOwners =
            try container.decodeIfPresent([String].self, forKey: .mayChangeOwners) ?? []
    }

    /// Whether somebody may do something.
    func allows(_ right: Right, _ actor: String) -> Bool {
        let names =
            switch right {
            case .merge: mayMerge
            case .undo: mayUndo
            case .erase: mayErase
            case .adopt: mayAdopt
            case .changeOwners: mayChangeOwners
            }
        return names.isEmpty || names.contains(actor)
    }
}
