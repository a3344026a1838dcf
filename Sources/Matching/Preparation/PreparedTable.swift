import RecordModel

/// A normalised table made ready for matching: frozen columns, frequencies, words, sounds.
///
/// Owns the memory that its comparer reads.
final class PreparedTable: Sendable {
    let kind: PartyKind
    let count: Int
    let comparer: PairComparer
    let features: [Feature: PreparedFeature]
    private let arena: MemoryArena
    private let logarithms: CountLogarithms

    /// Takes a number of duplicates per record as known when frequencies are weighed.
    ///
    /// - Precondition: no task reads the table meanwhile.
    func assume(duplicates: Double) {
        logarithms.assume(duplicates: duplicates, in: arena)
    }

    /// How many records the whole table has that this one may be a part of.
    let wholeCount: Int

    /// Prepares the features that the comparisons of the policy need.
    ///
    /// - Parameter whole: how frequent values are where the table is part of another, or what notes it.
    init(_ table: NormalizedTable, policy: MatchingPolicy, whole: WholeCounts? = nil) {
        let table = table.withColumns(of: whole, Self.compared)
        let arena = MemoryArena()
        let logarithms = CountLogarithms(in: arena)
        self.logarithms = logarithms
        var features: [Feature: PreparedFeature] = [:]
        var newCounts: [Feature: [UInt32]] = [:]
        let countries = CountryPopulations(
            table[.country], records: table.count, whole: whole)
        let present = Self.compared.filter { feature in
            guard let column = table[feature] else { return false }
            return !column.values.isEmpty || whole?.hasElsewhere(feature) ?? false
        }
        let columns = present.compactMap { table[$0] }
        let firsts = FirstValues(columns, records: table.count, in: arena)
        for (slot, feature) in present.enumerated() {
            let dependsOnCountry = [.givenName, .city, .postalCode].contains(feature)
            let split = whole?.split(columns[slot])
            newCounts[feature] = split?.new
            features[feature] = PreparedFeature(
                columns[slot], firsts: firsts, slot: slot, logarithms: logarithms,
                populations: dependsOnCountry
                    ? countries?.logarithms(of: columns[slot], feature, whole: whole) : nil,
                counts: split.flatMap { whole?.counts(of: columns[slot], feature, $0) },
                population: whole?.population(of: columns[slot], feature), in: arena)
        }
        self.arena = arena
        self.features = features
        kind = table.kind
        count = table.count
        wholeCount = whole?.facts.records ?? table.count
        let disabled = Set(policy.disabledComparisons)
        comparer =
            switch table.kind {
            case .contact:
                Self.contactComparer(table, features, disabled: disabled, whole, in: arena)
            case .account:
                Self.accountComparer(table, features, disabled: disabled, whole, in: arena)
            }
        if let whole {
            comparer.inherit(whole, records: table.count, newCounts: newCounts, in: arena)
        }
    }

    /// The features that comparisons and blocking keys are made of, those that most lists have first.
    static let compared: [Feature] = [
        .familyName, .givenName, .email, .phone, .street, .postalCode, .city, .houseNumber,
        .organization, .domain, .birthDate, .jobTitle, .middleName, .generation, .gender, .fullName,
        .birthPlace, .taxID, .nationalID, .building, .unit, .legalForm, .accountKey,
        .nameScript, .organizationScript, .branch, .person,
    ]

    private static func contactComparer(
        _ table: NormalizedTable, _ features: [Feature: PreparedFeature],
        disabled: Set<ComparisonKind>, _ whole: WholeCounts?, in arena: MemoryArena
    ) -> PairComparer {
        var comparer = PairComparer()
        func feature(_ name: Feature, _ kind: ComparisonKind) -> PreparedFeature? {
            disabled.contains(kind) ? nil : features[name]
        }
        let given = feature(.givenName, .givenName)
        let family = feature(.familyName, .familyName)
        if let given, let column = table[.givenName] {
            comparer.given = GivenNameComparison(column, given, in: arena)
            if let family {
                comparer.swapped = SwappedNameComparison(
                    given: given, family: family, givenPool: column.pool, in: arena)
            }
        }
        comparer.family = family.map {
            FamilyNameComparison($0, column: table[.familyName], in: arena)
        }
        comparer.nameScripts = features[.nameScript].map(ScriptAgreement.init)
        comparer.full = feature(.fullName, .fullName).map { FullNameComparison($0, in: arena) }
        comparer.middle = feature(.middleName, .middleName).map(MiddleNameComparison.init)
        comparer.generation = feature(.generation, .generation).map(GenerationComparison.init)
        comparer.gender = feature(.gender, .gender).map(AgreementComparison.init)
        comparer.birthDate = feature(.birthDate, .birthDate).map {
            BirthDateComparison(
                $0, hasBareYears: whole.flatMap { $0.isRecording ? nil : $0.facts.hasBareYears },
                in: arena)
        }
        comparer.birthPlace = feature(.birthPlace, .birthPlace).map(TextComparison.init)
        comparer.jobTitle = feature(.jobTitle, .jobTitle).map(TextComparison.init)
        let employer = feature(.organization, .organization)
        let domain = feature(.domain, .organization)
        let accounts = feature(.accountKey, .organization)
        if employer != nil || domain != nil || accounts != nil {
            comparer.employer = EmployerComparison(
                employer, domains: domain, accounts: accounts,
                records: whole?.facts.records ?? table.count, in: arena)
            comparer.organizationScripts = features[.organizationScript].map(ScriptAgreement.init)
        }
        addReach(to: &comparer, table, features, disabled: disabled, whole, in: arena)
        return comparer
    }

    private static func accountComparer(
        _ table: NormalizedTable, _ features: [Feature: PreparedFeature],
        disabled: Set<ComparisonKind>, _ whole: WholeCounts?, in arena: MemoryArena
    ) -> PairComparer {
        var comparer = PairComparer()
        let name = features[.organization] ?? features[.fullName]
        let domain = features[.domain]
        if !disabled.contains(.organization), name != nil || domain != nil {
            comparer.organization = OrganizationComparison(
                name, domains: domain, additions: additions(table, features, in: arena), in: arena)
            comparer.organizationScripts = features[.organizationScript].map(ScriptAgreement.init)
        }
        if !disabled.contains(.branch) {
            comparer.branch = features[.branch].map(AgreementComparison.init)
        }
        if !disabled.contains(.legalForm) {
            comparer.legalForm = features[.legalForm].map(AgreementComparison.init)
        }
        if !disabled.contains(.people) {
            comparer.people = features[.person].map(PeopleComparison.init)
        }
        addReach(to: &comparer, table, features, disabled: disabled, whole, in: arena)
        return comparer
    }

    private static func additions(
        _ table: NormalizedTable, _ features: [Feature: PreparedFeature], in arena: MemoryArena
    ) -> NameAdditions? {
        guard let branches = features[.branch], let column = table[.branch],
            let names = table[.organization]
        else { return nil }
        return NameAdditions(branches, column: column, names: names, in: arena)
    }

    /// E-mail, phone, address and identifiers, which people and organisations have alike.
    private static func addReach(
        to comparer: inout PairComparer, _ table: NormalizedTable,
        _ features: [Feature: PreparedFeature], disabled: Set<ComparisonKind>,
        _ whole: WholeCounts?, in arena: MemoryArena
    ) {
        if !disabled.contains(.email), let emails = features[.email] {
            let readings = MailboxNames.readings(
                records: table.count, emails: emails, given: features[.givenName],
                family: features[.familyName])
            comparer.email = EmailComparison(
                emails: emails, parts: EmailParts(emails, readings: readings, in: arena))
        }
        if !disabled.contains(.phone), let phones = features[.phone] {
            comparer.phone = PhoneComparison(phones: phones)
        }
        let places: [Feature] = [.street, .postalCode, .city]
        if !disabled.contains(.address), places.contains(where: { features[$0] != nil }) {
            comparer.address = AddressComparison(
                records: table.count, of: whole?.facts.records ?? table.count,
                streets: features[.street],
                postcodes: features[.postalCode], cities: features[.city],
                houseNumbers: features[.houseNumber], in: arena)
            if !disabled.contains(.building) {
                comparer.building = features[.building].map {
                    BuildingComparison(names: $0, streets: features[.street])
                }
            }
            if !disabled.contains(.unit) {
                comparer.unit = features[.unit].map(AgreementComparison.init)
            }
        }
        if !disabled.contains(.identifier) {
            let numbers = [Feature.taxID, .nationalID].compactMap { features[$0] }
            comparer.identifier = IdentifierComparison(numbers)
        }
    }
}
