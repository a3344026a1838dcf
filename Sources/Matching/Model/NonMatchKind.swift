import RecordModel

/// What two records that are not the same party may be to each other.
///
/// Two strangers agree by chance, independently in each comparison. Relatives and colleagues agree on
/// several things for one reason, so evidence for a match has to be weighed against these too.
public enum NonMatchKind: String, Sendable, Codable, CaseIterable {
    /// Two strangers: agreement is by chance.
    case unrelated
    /// Two people of one household or family: surname, address and home phone are shared.
    case household
    /// Two people of one organisation: employer, domain, switchboard and address are shared.
    case colleagues
    /// Two relatives of one name, such as father and son.
    case namesakes
    /// Two strangers of one name in one population, where names are not as mixed as chance has it.
    case homonyms
    /// Two sites of one organisation: the name is shared, the place is not.
    case branches
    /// Two organisations at one place: address and perhaps phone are shared, the name is not.
    case sameSite
    /// Two organisations whose names share their rare words, such as members of one group.
    case group

    /// The kinds that a model of a party kind distinguishes, strangers first.
    public static func kinds(for party: PartyKind) -> [NonMatchKind] {
        switch party {
        case .contact: [.unrelated, .household, .colleagues, .namesakes, .homonyms]
        case .account: [.unrelated, .branches, .sameSite, .group]
        }
    }
}
