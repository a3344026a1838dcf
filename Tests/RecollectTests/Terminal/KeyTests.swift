import CanonicalStore
import Testing

@testable import recollect

@Suite struct KeyTests {
    @Test func readsArrowsOfBothModesAndPaging() {
        #expect(Key(sequence: Array("[A".utf8)) == .up)
        #expect(Key(sequence: Array("OB".utf8)) == .down)
        #expect(Key(sequence: Array("[C".utf8)) == .right)
        #expect(Key(sequence: Array("[D".utf8)) == .left)
        #expect(Key(sequence: Array("[6~".utf8)) == .pageDown)
        #expect(Key(sequence: Array("[1;5P".utf8)) == .other)
        #expect(Key(sequence: []) == .escape)
    }

    @Test func knowsHowManyBytesACharacterHas() {
        let lengths = ["y", "é", "山", "👍"].map { text in
            (Key.continuation(after: text.utf8.first ?? 0) ?? -1) + 1
        }
        #expect(lengths == [1, 2, 3, 4])
        #expect(Key.continuation(after: 0x80) == nil)
    }

    @Test func keysMeanWhatTheScreenSays() {
        let meant: [(Key, ReviewAction?)] = [
            (.character("y"), .answer(.same)), (.character("N"), .answer(.different)),
            (.character("u"), .answer(.unsure)), (.character(" "), .skip),
            (.character("b"), .back), (.character("?"), .help), (.character("q"), .quit),
            (.down, .scrollLines(1)), (.left, .scrollRecords(-1)), (.resized, .redraw),
        ]
        for (key, action) in meant { #expect(ReviewAction(key: key) == action) }
    }

    @Test func keysThatCouldMeanTwoThingsMeanNothing() {
        for key: Key in [.character("s"), .character("山"), .character("\r"), .escape, .other] {
            #expect(ReviewAction(key: key) == nil)
        }
    }

    @Test func linesTakeLettersAndWords() throws {
        #expect(try ReviewAction(line: " Yes ", item: ReviewSample.item()) == .answer(.same))
        #expect(
            try ReviewAction(line: "different", item: ReviewSample.item()) == .answer(.different))
        #expect(try ReviewAction(line: "s", item: ReviewSample.item()) == .skip)
        #expect(try ReviewAction(line: " ", item: ReviewSample.item()) == .skip)
        #expect(try ReviewAction(line: "", item: ReviewSample.item()) == nil)
        #expect(try ReviewAction(line: "yesterday", item: ReviewSample.item()) == nil)
    }
}
