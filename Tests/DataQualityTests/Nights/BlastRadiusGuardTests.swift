import Testing

@testable import DataQuality

@Suite struct BlastRadiusGuardTests {
    private static func night(
        news: Int = 500, joined: Int = 30, cluster: Int = 3, rejected: Int = 0
    ) -> NightMeasure {
        var night = NightMeasure()
        night.newRecords = news
        night.joined = joined
        night.largestCluster = cluster
        night.readRows = news
        night.rejectedRows = rejected
        return night
    }

    private static func causes(
        _ night: NightMeasure, after earlier: [NightMeasure] = [],
        policy: GuardPolicy = GuardPolicy()
    ) -> [HoldCause.Kind] {
        BlastRadiusGuard(policy: policy, earlier: earlier).causes(night).map(\.kind)
    }

    @Test func aUsualNightHasNoCause() {
        #expect(Self.causes(Self.night()) == [])
        #expect(Self.causes(Self.night(joined: 37), after: [Self.night(), Self.night()]) == [])
        #expect(Self.causes(NightMeasure()) == [])
    }

    @Test func aValueThatHalfTheNightSharesHoldsItAndIsNamed() throws {
        var night = Self.night()
        night.frequentValues = [
            .init(
                field: "phone", kind: "contact", count: 500, before: 1, filled: 500,
                examples: ["crm:1"])
        ]
        let found = BlastRadiusGuard(policy: GuardPolicy(), earlier: []).causes(night)
        let cause = try #require(found.first)
        #expect(found.count == 1)
        #expect(cause.kind == .frequentValue)
        #expect(cause.subject == "phone")
        #expect(cause.examples == ["crm:1"])
        #expect(cause.sentence.contains("phone number stands in 500 of the night's 500 records"))
        // Known before to be a switchboard: twice as many others have it.
        night.frequentValues[0].before = 260
        #expect(Self.causes(night) == [])
        // Too few to matter: the share is large, the number is not.
        night.frequentValues[0].before = 0
        night.frequentValues[0].count = 19
        #expect(Self.causes(night) == [])
        night.frequentValues[0].count = 25
        #expect(Self.causes(night) == [.frequentValue])
    }

    @Test func nightsThatAlwaysShareAValueMakeItUsual() {
        var usual = Self.night()
        usual.frequentValues = [
            .init(
                field: "phone", kind: "contact", count: 200, before: 0, filled: 500, examples: [])
        ]
        let earlier = [usual, usual, usual]
        var night = usual
        night.frequentValues[0].count = 260
        #expect(Self.causes(night, after: earlier) == [])
        night.frequentValues[0].count = 450
        #expect(Self.causes(night, after: earlier) == [.frequentValue])
        // A field that is not the one: phones teach nothing of e-mail addresses.
        night.frequentValues[0].field = "email"
        night.frequentValues[0].count = 260
        #expect(Self.causes(night, after: earlier) == [.frequentValue])
    }

    @Test func aNightThatMergesFarMoreThanOthersIsHeld() {
        let earlier = [20, 30, 25, 35, 28].map { Self.night(joined: $0) }
        // 60 for each thousand are usual, 100 always are, and chance adds some.
        #expect(Self.causes(Self.night(joined: 60), after: earlier) == [])
        #expect(Self.causes(Self.night(joined: 140), after: earlier) == [.manyMerges])
        // Without earlier nights all of the records may be known elsewhere, but not join others.
        #expect(Self.causes(Self.night(joined: 500)) == [])
        #expect(Self.causes(Self.night(joined: 700)) == [.manyMerges])
        // A handful is no reason, whatever its share.
        #expect(Self.causes(Self.night(news: 20, joined: 19), after: earlier) == [])
    }

    @Test func oneOddNightDoesNotMakeTheNextOneUsual() {
        let earlier = [30, 28, 500, 31, 29].map { Self.night(joined: $0) }
        #expect(Self.causes(Self.night(joined: 300), after: earlier) == [.manyMerges])
    }

    @Test func aPartyOfFarMoreRecordsThanOthersHoldsTheNight() {
        #expect(Self.causes(Self.night(cluster: 12)) == [])
        #expect(Self.causes(Self.night(cluster: 13)) == [.largeCluster])
        #expect(Self.causes(Self.night(cluster: 30), after: [Self.night(cluster: 20)]) == [])
        #expect(
            Self.causes(Self.night(cluster: 31), after: [Self.night(cluster: 20)])
                == [.largeCluster])
    }

    @Test func rejectedRowsHoldTheNight() {
        #expect(Self.causes(Self.night(rejected: 20)) == [])
        #expect(Self.causes(Self.night(rejected: 60)) == [.manyRejected])
        #expect(Self.causes(Self.night(news: 20, joined: 0, rejected: 9)) == [])
        let earlier = [50, 60, 55].map { Self.night(rejected: $0) }
        #expect(Self.causes(Self.night(rejected: 60), after: earlier) == [])
    }

    private static func table(
        rows: Int, known: Int = 1000, absent: Int = 0, vanished: [String] = []
    ) -> NightMeasure.Table {
        .init(
            source: "crm", name: "contacts", kind: "contact", rows: rows, rejected: 0,
            known: known, absent: absent, vanishedFields: vanished)
    }

    private static func night(_ table: NightMeasure.Table) -> NightMeasure {
        var night = Self.night()
        night.tables = [table]
        return night
    }

    @Test func aColumnThatIsGoneHoldsTheNight() throws {
        let found = BlastRadiusGuard(policy: GuardPolicy(), earlier: [])
            .causes(Self.night(Self.table(rows: 1000, vanished: ["email", "phone"])))
        #expect(found.map(\.kind) == [.vanishedColumn])
        #expect(try #require(found.first).sentence.contains("email, phone"))
        var policy = GuardPolicy()
        policy.holdsVanishedColumns = false
        let night = Self.night(Self.table(rows: 1000, vanished: ["email"]))
        #expect(Self.causes(night, policy: policy) == [])
    }

    @Test func aTableThatLosesRecordsHoldsTheNight() {
        #expect(Self.causes(Self.night(Self.table(rows: 900, absent: 100))) == [])
        #expect(Self.causes(Self.night(Self.table(rows: 800, absent: 200))) == [.manyAbsent])
        #expect(Self.causes(Self.night(Self.table(rows: 1, known: 10, absent: 9))) == [])
    }

    @Test func aFileOfSteadyLengthThatIsMuchShorterHoldsTheNight() {
        let steady = [1000, 1010, 990].map { Self.night(Self.table(rows: $0)) }
        #expect(Self.causes(Self.night(Self.table(rows: 300)), after: steady) == [.shrunkFile])
        #expect(Self.causes(Self.night(Self.table(rows: 700)), after: steady) == [])
        // Files of what is new have no length to shrink from.
        let lists = [1000, 30, 400].map { Self.night(Self.table(rows: $0)) }
        #expect(Self.causes(Self.night(Self.table(rows: 5)), after: lists) == [])
    }

    @Test func aStoreThatWasNewIsNoExample() {
        var first = Self.night(cluster: 200)
        first.isFirst = true
        #expect(Self.causes(Self.night(cluster: 30), after: [first]) == [.largeCluster])
    }

    @Test func aPolicyThatHoldsNothingHoldsNothing() {
        var policy = GuardPolicy()
        policy.holdsUnusualNights = false
        #expect(Self.causes(Self.night(joined: 700, cluster: 99), policy: policy) == [])
    }

    @Test func wrongLimitsAreTold() {
        #expect(GuardPolicy().validate() == [])
        var policy = GuardPolicy()
        policy.rejectedShare = 2
        policy.fewestJoined = 0
        policy.driftLimit = .nan
        #expect(policy.validate().count == 3)
    }
}
