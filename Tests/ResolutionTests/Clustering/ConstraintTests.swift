import RecordModel
import Testing

@testable import Resolution

@Suite struct ConstraintTests {
    private func record(_ number: Int) -> RecordID { RecordID(rawValue: Int64(number)) }

    private func judge(
        _ left: Int, _ right: Int, _ verdict: Verdict, _ decider: Judgement.Decider, _ at: Int64
    ) -> Judgement {
        Judgement(
            left: record(left), right: record(right), verdict: verdict, decider: decider,
            actor: "a", sequence: at)
    }

    @Test func judgementsOfPeopleAndRulesStandAndTheModelsDoNot() {
        let constraints = Constraint.standing(
            records: [10, 11, 12, 13].map(record), hashes: [1, 2, 3, 4],
            judgements: [
                judge(10, 11, .same, .person, 1), judge(11, 12, .different, .rule, 2),
                judge(12, 13, .same, .model, 3), judge(10, 13, .unsure, .person, 4),
            ], withdrawn: [(record(13), record(12))])
        #expect(
            constraints == [
                Constraint(left: 0, right: 1, rule: .mustLink),
                Constraint(left: 0, right: 3, rule: .unsure),
                Constraint(left: 1, right: 2, rule: .cannotLink),
                Constraint(left: 2, right: 3, rule: .proposeOnly),
            ])
    }

    @Test func aSameThatIsNotFollowedIsNoMustLink() {
        let constraints = Constraint.standing(
            records: [1, 2, 3].map(record), hashes: [1, 2, 3],
            judgements: [
                judge(1, 2, .same, .person, 1), judge(2, 3, .same, .person, 2),
                judge(1, 3, .different, .person, 3),
            ])
        #expect(
            constraints == [
                Constraint(left: 0, right: 2, rule: .cannotLink),
                Constraint(left: 1, right: 2, rule: .mustLink),
            ])
    }
}
