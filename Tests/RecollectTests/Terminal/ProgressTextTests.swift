import Testing
import TextKernels

@testable import recollect

@Suite struct ProgressTextTests {
    @Test func saysShareTimeLeftAndRateInMegabytes() {
        var text = ProgressText(stage: "Reading", unit: .bytes)
        (text.done, text.total) = (40_000_000, 160_000_000)
        #expect(
            text.line(elapsedSeconds: 2, width: 100)
                == "⠋ Reading  █████░░░░░░░░░░░░░░░  25 %  6 s left  20 MB/s")
    }

    @Test func withoutATotalItSaysHowLongAndHowMuch() {
        var text = ProgressText(stage: "Normalising people", unit: .rows)
        text.done = 45_000
        #expect(
            text.line(elapsedSeconds: 3, width: 100)
                == "⠴ Normalising people  3 s  45,000 rows  15 k rows/s")
    }

    @Test func fewStepsMakeNoBar() {
        var text = ProgressText(stage: "Training")
        (text.done, text.total) = (1, 3)
        #expect(text.line(elapsedSeconds: 45, width: 80) == "⠴ Training  45 s")
    }

    @Test(arguments: [nil, 3, 100])
    func aSilentStageStillMoves(_ total: Int?) {
        var text = ProgressText(stage: "Clustering")
        text.total = total
        let first = text.line(elapsedSeconds: 1.0, width: 80)
        #expect(first != text.line(elapsedSeconds: 1.2, width: 80))
        #expect(first.contains("Clustering"))
    }

    @Test func neverWiderThanTheTerminal() {
        var text = ProgressText(stage: "Reading", unit: .bytes)
        (text.done, text.total) = (40_000_000, 160_000_000)
        for width in 5...60 {
            #expect(DisplayWidth.columns(of: text.line(elapsedSeconds: 2, width: width)) <= width)
        }
    }
}
