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
