import CanonicalStore
import RecordModel
import Testing

@testable import recollect

@Suite struct ReviewSittingTests {
    private let next = NextCommand(store: "my crm.sqlite")

    private func sitting(_ runs: [Int64], foreign: Set<Int64> = []) -> ReviewSitting {
        var sitting = ReviewSitting()
        for (position, run) in runs.enumerated() {
            sitting.record(
                .init(
                    proposal: ProposalID(rawValue: Int64(position)), answer: .same,
                    run: RunID(rawValue: run), seconds: 6))
        }
        return sitting
    }

    @Test func saysWhatWasDoneAndHowToTakeItBack() {
        var sitting = sitting([4, 5])
        sitting.record(
            .init(
                proposal: ProposalID(rawValue: 2), answer: .different, run: RunID(rawValue: 6),
                seconds: 6))
        #expect(
            sitting.conclusion(waiting: 30, next: next) == [
                "3 answers are saved: 2 the same, 1 different.",
                "30 proposals wait, about 3 minutes: recollect review --store 'my crm.sqlite'",
                "To take it back: recollect undo 4-6 --store 'my crm.sqlite'",
            ])
    }

    @Test func rangesHoldNoRunOfAnybodyElse() {
        #expect(sitting([4, 5, 7]).undoText == "4-5 7")
    }

    @Test func answersThatWereTakenBackAreInsideTheRange() {
        var sitting = sitting([4, 5])
        _ = sitting.takeBack()
        sitting.note(RunID(rawValue: 6))
        sitting.record(
            .init(
                proposal: ProposalID(rawValue: 1), answer: .unsure, run: RunID(rawValue: 7),
                seconds: 6))
        #expect(sitting.undoText == "4-7")
    }

    @Test func withoutAnswersItNamesTheWayBackIn() {
        #expect(
            ReviewSitting().conclusion(waiting: 2, next: NextCommand(store: "recollect.sqlite"))
                == ["Nothing was answered; 2 proposals wait: recollect review"])
    }

    @Test func coffeeDoesNotCountAsPace() {
        var sitting = ReviewSitting()
        sitting.record(
            .init(proposal: ProposalID(rawValue: 0), answer: .same, run: nil, seconds: 7200))
        #expect(sitting.pace == 180)
    }
}
