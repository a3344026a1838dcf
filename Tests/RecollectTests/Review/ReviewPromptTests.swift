import RecordModel
import Resolution
import Testing

@testable import recollect

@Suite struct ReviewPromptTests {
    private let item = ReviewSample.item(records: 4)

    private func action(_ prompt: ReviewPrompt, _ words: String) -> ReviewAction? {
        try? prompt.action(words, item)
    }

    @Test func groupsAreWrittenWithTheLettersOfTheScreen() throws {
        #expect(action(.groups, "ab cd") == .answer(.groups([["A", "B"], ["C", "D"]])))
        #expect(action(.groups, "A,B  C+D") == .answer(.groups([["A", "B"], ["C", "D"]])))
        #expect(action(.groups, "abcd") == nil)
        #expect(action(.groups, "ax b") == nil)
        #expect(action(.drop, "c") == .answer(.drop(["C"])))
        #expect(action(.drop, "") == nil)
    }

    @Test func aRelationIsANumberOrANameAndSaysWhoWhereItHasADirection() {
        #expect(action(.related, "1") == .answer(.related(.household, subject: nil)))
        #expect(action(.related, "household") == .answer(.related(.household, subject: nil)))
        #expect(action(.related, "assistant-of b") == .answer(.related(.assistantOf, subject: "B")))
        #expect(action(.related, "assistant-of") == nil)
        #expect(action(.related, "99") == nil && action(.related, "1 z") == nil)
    }

    @Test func anEditNamesAFieldAsTheCommandsDo() {
        let city = ReviewChoice(field: .city, text: "Bergen")
        #expect(action(.edit, "city=Bergen") == .choose([city]))
        #expect(
            action(.edit, "job title = Boss") == .choose([.init(field: .jobTitle, text: "Boss")]))
        #expect(action(.edit, "phone=") == .choose([.init(field: .phone, text: "")]))
        #expect(action(.edit, "nonsense=1") == nil && action(.edit, "city") == nil)
    }

    @Test func whoseItIsIsALetterOrNobody() {
        #expect(action(.whose, "b") == .keep("B") && action(.whose, "-") == .keep(nil))
        #expect(action(.whose, "z") == nil && action(.whose, "") == nil)
    }

    @Test func everyKeyAndNameLeadsToItsPrompt() throws {
        for prompt in ReviewPrompt.allCases {
            #expect(ReviewAction(key: .character(prompt.key)) == .ask(prompt))
            let line = try ReviewAction(line: prompt.rawValue, item: item)
            #expect(line == (prompt == .filter ? .filter("") : .ask(prompt)))
        }
        let keys = Set(ReviewPrompt.allCases.map(\.key)).union(["y", "n", "u", "b", "h", "q", "s"])
        #expect(keys.count == ReviewPrompt.allCases.count + 7)
    }

    @Test func linesCarryTheirWords() throws {
        #expect(
            try ReviewAction(line: "groups AB CD", item: item)
                == .answer(.groups([["A", "B"], ["C", "D"]])))
        #expect(try ReviewAction(line: "note ask Zoë first", item: item) == .note("ask Zoë first"))
        #expect(try ReviewAction(line: "j 7", item: item) == .jump(7))
        #expect(throws: ReviewMistake.self) { try ReviewAction(line: "j 70", item: item) }
        #expect(try ReviewAction(line: "what", item: item) == nil)
    }

    @Test func everyMemberStandsInOneGroup() throws {
        let named = ReviewSample.item(records: 3, hasRecords: true)
        let verdict = try ReviewAnswer.groups([["A", "B"], ["C"]]).verdict(on: named)
        #expect(verdict == .divided([[1, 2].map(RecordID.init), [RecordID(rawValue: 3)]]))
        #expect(
            try ReviewAnswer.drop(["B"]).verdict(on: named)
                == .divided([[1, 3].map(RecordID.init), [RecordID(rawValue: 2)]]))
        #expect(throws: ReviewMistake.self) {
            try ReviewAnswer.groups([["A"], ["B"]]).verdict(on: named)
        }
        #expect(throws: ReviewMistake.self) {
            try ReviewAnswer.groups([["A", "B"], ["B", "C"]]).verdict(on: named)
        }
        #expect(throws: ReviewMistake.self) {
            try ReviewAnswer.drop(["A", "B", "C"]).verdict(on: named)
        }
    }

    @Test func theLineTakesLettersOfAllScriptsAndLetsGo() {
        var line = PromptLine()
        for character in "Zoë 山" { #expect(line.take(.character(character)) == .typing) }
        #expect(line.take(.character("\u{7f}")) == .typing)
        #expect(line.take(.left) == .typing && line.take(.character("\u{1}")) == .typing)
        #expect(line.text == "Zoë ")
        #expect(line.take(.character("\n")) == .done("Zoë "))
        #expect(line.take(.escape) == .cancelled)
    }
}
