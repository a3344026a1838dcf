import RecordModel

/// Which levels count as independent evidence, and which contradict (DESIGN.md, D5).
enum EvidenceRules {
    /// Marks that only half of a name agrees, until both halves are seen.
    private static let givenAgrees = EvidenceKinds(rawValue: 1 << 14)
    private static let familyAgrees = EvidenceKinds(rawValue: 1 << 15)

    /// Marks given names that are alike and may be two: those of twins, of mother and daughter.
    private static let givenIsUnsure = EvidenceKinds(rawValue: 1 << 13)

    /// Marks a mailbox that is but a given name, `kim@`: with the same family name it is one person's, else two
    /// people of the name have been given it.
    private static let sharesGivenMailbox = EvidenceKinds(rawValue: 1 << 12)

    /// What one level says.
    static func kinds(
        of comparison: ComparisonKind, level: String, party: PartyKind
    ) -> (agreements: EvidenceKinds, contradictions: EvidenceKinds) {
        let isIn = { (levels: [String]) in levels.contains(level) }
        switch comparison {
        case .givenName:
            if isIn(["exact", "nickname", "typo", "part"]) { return (givenAgrees, []) }
            if level == "similar" { return (givenIsUnsure, []) }
            return ([], isIn(["different", "otherGender"]) ? .name : [])
        case .familyName:
            if level == "swapped" { return (.name, []) }
            return (isIn(["exact", "part", "typo"]) ? familyAgrees : [], [])
        case .fullName:
            return (isIn(["sameWords", "mostWords"]) ? .name : [], [])
        case .branch:
            return ([], level == "different" ? .name : [])
        case .middleName:
            return ([], level == "different" ? .name : [])
        case .generation:
            return ([], level == "different" ? .generation : [])
        case .gender:
            return ([], level == "different" ? .other : [])
        case .email:
            if level == "givenMailbox" { return (sharesGivenMailbox, []) }
            return (isIn(["onlyTwo", "few", "domainSlip"]) ? .email : [], [])
        case .phone:
            return (isIn(["onlyTwo", "few"]) ? .phone : [], [])
        case .address:
            return (isIn(["onlyTwo", "few", "similarStreet"]) ? .address : [], [])
        case .organization:
            if party == .account {
                return (isIn(["exact", "sameWords", "contained"]) ? .name : [], [])
            }
            return (isIn(["exact", "typo"]) ? .organization : [], [])
        case .birthDate:
            return (level == "exact" ? .birthDate : [], level == "different" ? .birthDate : [])
        case .birthPlace, .jobTitle, .building, .unit, .legalForm:
            return ([], [])
        case .people:
            return (isIn(["mailbox", "severalPeople"]) ? .people : [], [])
        case .identifier:
            return (level == "exact" ? .identifier : [], level == "different" ? .identifier : [])
        }
    }

    /// Joins the halves of a name: both have to agree to count.
    ///
    /// Address, phone and e-mail of organisations are one kind where neither name nor number agrees:
    /// the tenants of one house, the restaurants of one hotel have them all in common. So have twins
    /// all but their given names.
    static func settled(
        agreements: EvidenceKinds, contradictions: EvidenceKinds, party: PartyKind
    ) -> (EvidenceKinds, EvidenceKinds) {
        var settled = agreements
        if settled.contains(givenAgrees) && settled.contains(familyAgrees) {
            settled.insert(.name)
        }
        settled.remove(givenAgrees)
        settled.remove(familyAgrees)
        if settled.contains(sharesGivenMailbox) && settled.contains(.name) {
            settled.insert(.email)
        }
        settled.remove(sharesGivenMailbox)
        let isUnsure = settled.contains(givenIsUnsure)
        settled.remove(givenIsUnsure)
        if party == .account && settled.isDisjoint(with: [.name, .identifier]) {
            settled.join([.address, .phone, .email])
        }
        if isUnsure && !settled.contains(.identifier) {
            settled.join([.address, .phone, .email, .birthDate, .organization])
        }
        return (settled, contradictions)
    }
}

extension EvidenceKinds {
    /// Makes one kind of several that have one cause.
    fileprivate mutating func join(_ kinds: EvidenceKinds) {
        let shared = intersection(kinds)
        if shared.count < 2 { return }
        subtract(kinds)
        formUnion(EvidenceKinds(rawValue: 1 << UInt16(shared.rawValue.trailingZeroBitCount)))
    }
}
