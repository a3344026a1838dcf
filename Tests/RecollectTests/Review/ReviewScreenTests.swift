import Resolution
import Testing
import TextKernels

@testable import recollect

@Suite struct ReviewScreenTests {
    private func screen(_ item: ReviewItem, _ columns: Int, _ rows: Int) -> ReviewScreen {
        ReviewScreen(
            item: item, size: TerminalSize(columns: columns, rows: rows), style: Style(isOn: false))
    }

    @Test func drawsTheWholeProposalAtEightyByTwentyFour() {
        let view = ReviewScreen.View(status: "10 left, about 3 minutes")
        let lines = screen(ReviewSample.item(), 80, 24).frame(view).map(trimmed)
        #expect(
            lines == [
                "3 of 12  Same person?  +3.5 bits, probability 91.9 %",
                "It waits because the evidence is of one kind only.",
                "Same e-mail ‘yamada@example.jp’; birth dates differ.",
                "            A crm:K1               B crm:K2               → together",
                "name        山田 太郎              ≠ 山田 次郎            山田 太郎",
                "e-mail      yamada@example.jp      yamada@example.jp      yamada@example.jp",
                "phone       03-1234                ≈ 03 1234",
                "birth date  1968-11-20             ≠ 1941-05-02",
                "",
                "evidence in bits: what speaks for it is right of the line",
                "to begin with    ███│         −7.9  two records at random",
                "birth date         █│         −3.5  birth dates differ",
                "e-mail              │██████  +14.9  same e-mail ‘yamada@example.jp’",
                "", "", "", "", "", "", "", "", "",
                "10 left, about 3 minutes",
                "y same  n different  u unsure  space skip  r related  b back  ? more  q quit",
            ])
    }

    @Test(arguments: [(80, 24), (200, 60), (40, 10), (20, 5), (10, 3)])
    func fillsTheTerminalAndNeverMore(_ columns: Int, _ rows: Int) {
        for records in 1...5 {
            let screen = screen(ReviewSample.item(records: records), columns, rows)
            let lines = screen.frame(screen.clamped(.init(firstLine: 99)))
            #expect(lines.count == rows)
            if columns >= 40 {
                #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= columns })
            }
        }
    }

    @Test func aLongSentenceHasTwoLinesAndTakesThemFromTheUsualReason() {
        var sentence = "Same e-mail"
        while sentence.count < 300 { sentence += " and this" }
        func head(_ reason: Proposal.Reason, _ rows: Int) -> [String] {
            let item = ReviewSample.item(
                reason: EvidenceText.reason(reason),
                evidence: .init(
                    prior: -8,
                    contributions: [.init(name: "e-mail", bits: 9, sentence: sentence)]))
            return screen(item, 80, rows).frame(.init())
        }
        let usual = head(.belowThreshold, 24)
        #expect(usual[1].hasPrefix("Same e-mail and this") && usual[2].hasSuffix("…"))
        #expect(usual[3].hasPrefix("            A crm"))
        let other = head(.contradiction, 24)
        #expect(other[1].hasPrefix("It waits") && other[3].hasSuffix("…"))
        #expect(head(.belowThreshold, 60)[1].hasPrefix("It waits"))
        #expect(head(.belowThreshold, 12)[2].hasSuffix("…"))
    }

    @Test func theSentenceTellsBothSidesAndTheRelationshipLast() {
        func sentence(_ parts: [(String, Double)]) -> String {
            ReviewItem.Evidence(
                prior: -8,
                contributions: parts.map {
                    .init(name: $0.0, bits: $0.1, sentence: "\($0.0) \(Int($0.1))")
                }
            ).sentence
        }
        #expect(
            sentence([("phone", 9), ("e-mail", 8), ("name", 7), ("gender", -3), ("city", 1)])
                == "Phone 9; e-mail 8; gender -3.")
        #expect(
            sentence([("relationship", -52), ("e-mail", 20), ("name", 7)])
                == "E-mail 20; name 7; relationship -52.")
        #expect(sentence([("phone", -9), ("e-mail", -8), ("name", -7)]).hasSuffix("name -7."))
        #expect(sentence([]) == "")
    }

    @Test(arguments: [20, 80, 100, 120, 150, 200])
    func asManyKeysAreShownAsFindRoom(_ columns: Int) {
        let keys = ReviewScreen.keys(columns)
        #expect(keys.hasPrefix("y same  n different") && keys.hasSuffix("q quit"))
        #expect(columns < 80 || keys.utf8.count <= columns)
        #expect(keys.contains("f filter") == (columns >= 150))
        #expect(keys.contains("d drop") == (columns >= 100))
    }

    @Test func theFootDropsWhatMattersLeastInsteadOfCuttingAWord() {
        let text = "Saved: the same. 9 answered, 4,423 left, about 4 hours at 3 s each"
        #expect(ReviewScreen.shortened(text, to: 80) == text)
        #expect(ReviewScreen.shortened(text, to: 60).hasSuffix("about 4 hours"))
        #expect(ReviewScreen.shortened(text, to: 40) == "Saved: the same. 9 answered, 4,423 left")
        #expect(ReviewScreen.shortened("no end", to: 3) == "no end")
    }

    @Test func scrollsThroughRecordsThatDoNotFit() {
        let screen = screen(ReviewSample.item(records: 5), 80, 24)
        #expect(screen.visibleColumns == 2)
        let last = screen.clamped(.init(firstColumn: 99))
        #expect(last.firstColumn == 3)
        let lines = screen.frame(last)
        #expect(lines[3].hasPrefix("← 4–5/5 →   D crm:K4"))
        #expect(lines[4].contains("≠ ياسر يامادا"))
    }

    @Test func scrollsLinesThatDoNotFitAndSaysSo() {
        let screen = screen(ReviewSample.item(), 80, 12)
        let top = screen.frame(.init())
        #expect(top[10].hasSuffix("↓ 3 more lines"))
        let end = screen.clamped(.init(firstLine: 99))
        #expect(end.firstLine == 3)
        #expect(screen.frame(end)[9].hasPrefix("e-mail"))
        #expect(screen.frame(end)[10].hasSuffix("↑ the beginning"))
    }

    @Test func showsEntitiesWhereTheirRecordsDoNotFit() {
        let sample = ReviewSample.item(records: 4)
        let item = ReviewItem(
            number: 1, count: 1, kind: .contact, reason: sample.reason, records: sample.records,
            entities: Array(sample.records.prefix(2)), result: sample.result, evidence: nil)
        #expect(screen(item, 80, 24).visibleColumns == 2)
        #expect(screen(item, 200, 24).visibleColumns == 4)
    }

    @Test func marksDifferencesInsideAValueWithColour() {
        let screen = ReviewScreen(
            item: ReviewSample.item(), size: TerminalSize(columns: 80, rows: 24),
            style: Style(isOn: true))
        let line = screen.frame(.init())[4]
        #expect(line.contains("山田 \u{1b}[1;33m次\u{1b}[0m郎"))
    }

    @Test func valuesCannotSteerTheTerminal() {
        let hostile = ReviewItem.Column(
            name: "A", title: "crm", key: "1",
            values: ["name": [ReviewSample.value("\u{1b}[2J\u{7}gone\r\n")]])
        let item = ReviewItem(
            number: 1, count: 1, kind: .contact, reason: "r", records: [hostile, hostile],
            entities: [hostile, hostile], result: hostile, evidence: nil)
        let text = screen(item, 80, 24).frame(.init()).joined()
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7f })
    }

    private func trimmed(_ line: String) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }
}
