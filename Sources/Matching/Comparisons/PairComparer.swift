import RecordModel

/// All comparisons of a table, run over pairs of records.
///
/// Only comparisons whose features some record has are there; the others stay missing.
struct PairComparer: Sendable {
    var given: GivenNameComparison?
    var family: FamilyNameComparison?
    var swapped: SwappedNameComparison?
    var full: FullNameComparison?
    var middle: MiddleNameComparison?
    var nameScripts: ScriptAgreement?
    var generation: GenerationComparison?
    var gender: AgreementComparison?
    var email: EmailComparison?
    var phone: PhoneComparison?
    var address: AddressComparison?
    var building: BuildingComparison?
    var unit: AgreementComparison?
    var employer: EmployerComparison?
    var organization: OrganizationComparison?
    var organizationScripts: ScriptAgreement?
    var branch: AgreementComparison?
    var legalForm: AgreementComparison?
    var birthDate: BirthDateComparison?
    var birthPlace: TextComparison?
    var jobTitle: TextComparison?
    var identifier: IdentifierComparison?
    var people: PeopleComparison?

    /// The comparisons that are there, in the order of their slots.
    var kinds: [ComparisonKind] {
        var kinds: [ComparisonKind] = []
        if given != nil { kinds.append(.givenName) }
        if family != nil { kinds.append(.familyName) }
        if full != nil { kinds.append(.fullName) }
        if middle != nil { kinds.append(.middleName) }
        if generation != nil { kinds.append(.generation) }
        if gender != nil { kinds.append(.gender) }
        if email != nil { kinds.append(.email) }
        if phone != nil { kinds.append(.phone) }
        if address != nil { kinds.append(.address) }
        if building != nil { kinds.append(.building) }
        if unit != nil { kinds.append(.unit) }
        if employer != nil || organization != nil { kinds.append(.organization) }
        if branch != nil { kinds.append(.branch) }
        if legalForm != nil { kinds.append(.legalForm) }
        if birthDate != nil { kinds.append(.birthDate) }
        if birthPlace != nil { kinds.append(.birthPlace) }
        if jobTitle != nil { kinds.append(.jobTitle) }
        if identifier != nil { kinds.append(.identifier) }
        if people != nil { kinds.append(.people) }
        return kinds
    }

    /// The levels of a pair.
    ///
    /// - Complexity: a few dozen reads and at most some dozen kernel calls; no allocation.
    func compare(_ left: Int, _ right: Int) -> PairOutcome {
        var outcome = PairOutcome()
        let namesAgree = compareNames(left, right, into: &outcome)
        if let nameScripts, nameScripts.isUnsure(left, right) { passOverNames(&outcome) }
        if let generation {
            outcome.set(ComparisonKind.generation.slot, generation.compare(left, right))
        }
        if let gender { compareGender(gender, left, right, into: &outcome) }
        if let middle {
            let found = middle.compare(left, right)
            outcome.set(ComparisonKind.middleName.slot, found.level, chance: found.chance)
        }
        if let email {
            let found = email.compare(left, right, namesAgree: namesAgree)
            outcome.set(ComparisonKind.email.slot, found.level, chance: found.chance)
            // Nobody makes the same slip in the name and in the address: these are two names.
            if outcome.levels[ComparisonKind.givenName.slot] == GivenNameComparison.Level.typo,
                email.areTwoNames(left, right)
            {
                outcome.set(
                    ComparisonKind.givenName.slot, GivenNameComparison.Level.different, chance: 0)
            }
        }
        if let phone { outcome.set(ComparisonKind.phone.slot, phone.compare(left, right)) }
        if let address {
            let found = address.compare(left, right)
            outcome.set(ComparisonKind.address.slot, found.level, chance: found.chance)
            compareWithin(left, right, address: found.level, into: &outcome)
        }
        compareRest(left, right, into: &outcome)
        return outcome
    }

    /// The gender, which is mostly told by the given name and so says something of its own only
    /// where the names may be one.
    @inline(__always)
    private func compareGender(
        _ gender: AgreementComparison, _ left: Int, _ right: Int, into outcome: inout PairOutcome
    ) {
        let given = outcome.levels[ComparisonKind.givenName.slot]
        let family = outcome.levels[ComparisonKind.familyName.slot]
        typealias Given = GivenNameComparison.Level
        typealias Family = FamilyNameComparison.Level
        if family == Family.swapped || family == Family.crossed { return }
        let found = gender.compare(left, right)
        if given == Given.different {
            if found == AgreementComparison.Level.different {
                outcome.set(ComparisonKind.givenName.slot, Given.otherGender, chance: 0)
            }
        } else {
            outcome.set(ComparisonKind.gender.slot, found)
        }
    }

    /// Units where the house is the same, names of buildings where street and place do not agree.
    @inline(__always)
    private func compareWithin(
        _ left: Int, _ right: Int, address level: UInt8, into outcome: inout PairOutcome
    ) {
        typealias Address = AddressComparison.Level
        if let unit, level >= Address.onlyTwo, level <= Address.similarStreet {
            outcome.set(ComparisonKind.unit.slot, unit.compare(left, right))
        }
        if let building, level == 0 || level > Address.partOfStreet {
            let found = building.compare(left, right)
            outcome.set(ComparisonKind.building.slot, found.level, chance: found.chance)
        }
    }

    /// Counts once what a name of one word agrees on, which stands for given and family name both.
    private func compareOneWord(
        _ first: (level: UInt8, chance: Float), _ last: (level: UInt8, chance: Float),
        into outcome: inout PairOutcome
    ) {
        typealias Given = GivenNameComparison.Level
        typealias Family = FamilyNameComparison.Level
        let givenAgrees = first.level != 0 && first.level < Given.initial
        let familyAgrees = last.level != 0 && last.level <= Family.similar
        // Where both agree, the role in which the word is more frequent.
        let isGiven =
            givenAgrees && familyAgrees
            ? first.level == Given.exact && first.chance > last.chance
            : givenAgrees || !familyAgrees && first.level == Given.initial
        if isGiven {
            outcome.set(ComparisonKind.givenName.slot, first.level, chance: first.chance)
        } else {
            outcome.set(ComparisonKind.familyName.slot, last.level, chance: last.chance)
        }
    }

    /// Takes back that names differ where their scripts cannot be compared.
    private func passOverNames(_ outcome: inout PairOutcome) {
        let given = outcome.levels[ComparisonKind.givenName.slot]
        if given >= GivenNameComparison.Level.different {
            outcome.set(ComparisonKind.givenName.slot, 0)
        }
        if outcome.levels[ComparisonKind.familyName.slot] == FamilyNameComparison.Level.different {
            outcome.set(ComparisonKind.familyName.slot, 0)
        }
        if outcome.levels[ComparisonKind.fullName.slot] == FullNameComparison.Level.different {
            outcome.set(ComparisonKind.fullName.slot, 0)
        }
    }

    /// The employer of people, the name of organisations.
    @inline(__always)
    private func compareOrganizations(
        _ left: Int, _ right: Int, into outcome: inout PairOutcome
    ) {
        var found: (level: UInt8, chance: Float) = (0, 0)
        var different: UInt8 = 0
        if let employer {
            found = employer.compare(left, right)
            different = EmployerComparison.Level.different
        }
        if let organization {
            found = organization.compare(left, right)
            different = OrganizationComparison.Level.different
        }
        if found.level == different, let organizationScripts,
            organizationScripts.isUnsure(left, right)
        {
            found = (0, 0)
        }
        outcome.set(ComparisonKind.organization.slot, found.level, chance: found.chance)
    }

    @inline(__always)
    private func compareRest(_ left: Int, _ right: Int, into outcome: inout PairOutcome) {
        compareOrganizations(left, right, into: &outcome)
        if let branch { outcome.set(ComparisonKind.branch.slot, branch.compare(left, right)) }
        // GmbH and AG say something of companies of one name, nothing of others.
        let name = outcome.levels[ComparisonKind.organization.slot]
        if let legalForm, name != 0, name <= OrganizationComparison.Level.mostWords {
            outcome.set(ComparisonKind.legalForm.slot, legalForm.compare(left, right))
        }
        if let birthDate {
            let found = birthDate.compare(left, right)
            outcome.set(ComparisonKind.birthDate.slot, found.level, chance: found.chance)
        }
        if let birthPlace {
            let found = birthPlace.compare(left, right)
            outcome.set(ComparisonKind.birthPlace.slot, found.level, chance: found.chance)
        }
        if let jobTitle {
            var found = jobTitle.compare(left, right)
            // Whoever changes the employer changes the title: that is counted once.
            let isElsewhere =
                employer != nil
                && outcome.levels[ComparisonKind.organization.slot]
                    == EmployerComparison.Level.different
            if isElsewhere && found.level != TextComparison.Level.exact { found = (0, 0) }
            outcome.set(ComparisonKind.jobTitle.slot, found.level, chance: found.chance)
        }
        if let identifier {
            outcome.set(ComparisonKind.identifier.slot, identifier.compare(left, right))
        }
        if let people {
            let found = people.compare(left, right)
            outcome.set(ComparisonKind.people.slot, found.level, chance: found.chance)
        }
    }

    /// Compares the parts of the names straight, then swapped, then as wholes.
    ///
    /// - Returns: whether given and family name both agree well.
    @inline(__always)
    private func compareNames(
        _ left: Int, _ right: Int, into outcome: inout PairOutcome
    ) -> Bool {
        typealias Given = GivenNameComparison.Level
        typealias Family = FamilyNameComparison.Level
        let nothing: (level: UInt8, chance: Float) = (0, 0)
        let first = given?.compare(left, right) ?? nothing
        let last = family?.compare(left, right) ?? nothing
        if let swapped, swapped.isOneWord(left) || swapped.isOneWord(right) {
            compareOneWord(first, last, into: &outcome)
            return false
        }
        if last.level == Family.different, first.level >= Given.initial,
            let found = swapped?.compare(left, right)
        {
            outcome.set(
                ComparisonKind.familyName.slot, found.isWhole ? Family.swapped : Family.crossed,
                chance: found.chance)
            return found.isWhole
        }
        // Where a part is missing it may stand in the other, so the whole names decide if they agree.
        let isApart = first.level != 0 && last.level != 0
        if !isApart, let full {
            let found = full.compare(left, right)
            let hasParts = first.level != 0 || last.level != 0
            let agrees = found.level != 0 && found.level <= FullNameComparison.Level.mostWords
            if agrees && last.level != Family.exact || !hasParts {
                outcome.set(ComparisonKind.fullName.slot, found.level, chance: found.chance)
                return found.level == FullNameComparison.Level.sameWords
            }
        }
        outcome.set(ComparisonKind.givenName.slot, first.level, chance: first.chance)
        outcome.set(ComparisonKind.familyName.slot, last.level, chance: last.chance)
        return first.level != 0 && first.level <= Given.initial && last.level != 0
            && last.level <= Family.similar
    }
}
