import RecordModel
import Resolution
import Testing

/// What the default policy does with people and companies that are hard to tell apart or to bring
/// together, in a list of a few hundred others.
@Suite struct SituationTests {
    @Test func peopleAreToldApartAndBroughtTogether() async {
        let judge = await SituationJudge(
            Situation.people, kind: .contact,
            background: SituationBackground.people(360, seed: 41))
        check(Situation.people, judge)
    }

    @Test func companiesAreToldApartAndBroughtTogether() async {
        let judge = await SituationJudge(
            Situation.companies, kind: .account,
            background: SituationBackground.companies(300, seed: 42))
        check(Situation.companies, judge)
    }

    private func check(_ situations: [Situation], _ judge: SituationJudge) {
        for (situation, found) in zip(situations, judge.verdicts) {
            let weight = found.bits.map { "\($0) bits" } ?? "not compared"
            switch situation.outcome {
            case .together:
                #expect(found.verdict != .leave, "\(situation.name): \(weight)")
            case .apart:
                #expect(found.verdict != .merge, "\(situation.name): \(weight)")
            }
        }
    }
}
