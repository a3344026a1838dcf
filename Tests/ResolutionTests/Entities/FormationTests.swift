import RecordModel
import Testing

@testable import Resolution

@Suite struct FormationTests {
    private func same(
        _ left: Int64, _ right: Int64, run: Int64, sequence: Int64, weight: Double? = nil,
        verdict: Verdict = .same
    ) -> (judgement: Judgement, run: RunID) {
        (
            Judgement(
                left: RecordID(rawValue: left), right: RecordID(rawValue: right), verdict: verdict,
                decider: .model, actor: "m", sequence: sequence, weight: weight),
            RunID(rawValue: run)
        )
    }

    private func ids(_ numbers: Int64...) -> [RecordID] { numbers.map { RecordID(rawValue: $0) } }

    @Test func joinsInTheOrderOfRunsThenWeights() {
        let formation = Formation(
            members: ids(1, 2, 3, 4),
            judgements: [
                same(3, 4, run: 2, sequence: 9, weight: 30),
                same(1, 2, run: 1, sequence: 1, weight: 12),
                same(2, 3, run: 1, sequence: 2, weight: 15),
                same(1, 3, run: 1, sequence: 3, weight: 11),
            ])
        #expect(formation.steps.map(\.judgement.sequence) == [2, 1, 9])
        #expect(formation.steps[1].left == ids(1))
        #expect(formation.steps[1].right == ids(2, 3))
        #expect(formation.steps[2].left == ids(1, 2, 3))
        #expect(formation.loose.isEmpty)
    }

    @Test func aPersonsJudgementWithoutWeightComesFirstWithinItsRun() {
        let formation = Formation(
            members: ids(1, 2),
            judgements: [
                same(1, 2, run: 1, sequence: 1, weight: 40), same(1, 2, run: 1, sequence: 2),
            ])
        #expect(formation.steps.map(\.judgement.sequence) == [2])
    }

    @Test func whatIsNotSameJoinsNothing() {
        let formation = Formation(
            members: ids(5, 6, 7),
            judgements: [
                same(5, 6, run: 1, sequence: 1, verdict: .different),
                same(6, 7, run: 1, sequence: 2), same(7, 8, run: 1, sequence: 3),
            ])
        #expect(formation.steps.count == 1)
        #expect(formation.loose == ids(5))
    }

    @Test func oneRecordWasNotJoined() {
        let formation = Formation(members: ids(1), judgements: [])
        #expect(formation.steps.isEmpty && formation.loose.isEmpty)
    }
}
