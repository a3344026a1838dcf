import RecordModel

/// Which levels count as independent evidence, and which contradict (DESIGN.md, D5).
enum EvidenceRules {
    /// Marks that only half of a name agrees, until both halves are seen.
    private static let givenAgrees = EvidenceKinds(rawValue: 1 << 14)
    private static let familyAgrees = EvidenceKinds(rawValue: 1 << 15)

    /// What one level says.
    static func kinds(
        of comparison: ComparisonKind, level: String, party: PartyKind
    ) -> (agreements: EvidenceKinds, contradictions: EvidenceKinds) {
        let isIn = { (levels: [String]) in levels.contains(level) }
        switch comparison {
        case .givenName:
            if isIn(["exact", "nickname", "typo", "part"]) { return (givenAgrees, []) }
            return ([], isIn(["different", "otherGender"]) ? .name : [])
        case .familyName:
            if level == "swapped" { return (.name, []) }
            return (isIn(["exact", "part", "typo"]) ? familyAgrees : [], [])
        case .fullName:
            return (isIn(["sameWords", "mostWords"]) ? .name : [], [])
        case .middleName:
            return ([], level == "different" ? .name : [])
        case .generation:
            return ([], level == "different" ? .generation : [])
        case .gender:
            return ([], level == "different" ? .other : [])
        case .email:
            return (isIn(["onlyTwo", "few", "givenMailbox", "domainSlip"]) ? .email : [], [])
        case .phone:
            return (isIn(["onlyTwo", "few"]) ? .phone : [], [])
        case .address:
            return (isIn(["onlyTwo", "few", "similarStreet"]) ? .address : [], [])
        case .organization:
            if party == .account {
                return (isIn(["exact", "sameWords", "mostWords"]) ? .name : [], [])
            }
            return (isIn(["exact", "typo"]) ? .organization : [], [])
        case .birthDate:
            return (level == "exact" ? .birthDate : [], level == "different" ? .birthDate : [])
        case .birthPlace, .jobTitle:
            return ([], [])
        case .identifier:
            return (level == "exact" ? .identifier : [], level == "different" ? .identifier : [])
        }
    }

    /// Joins the halves of a name: both have to agree to count.
    static func settled(
        agreements: EvidenceKinds, contradictions: EvidenceKinds
    ) -> (EvidenceKinds, EvidenceKinds) {
        var settled = agreements
        if settled.contains(givenAgrees) && settled.contains(familyAgrees) {
            settled.insert(.name)
        }
        settled.remove(givenAgrees)
        settled.remove(familyAgrees)
        return (settled, contradictions)
    }
}
