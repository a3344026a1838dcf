import RecordModel
import Testing

@Suite struct ValuePoolTests {
    @Test func equalValuesHaveOneNumberAndDifferentOnesTwo() {
        var pool = ValuePool()
        let texts = (0..<5_000).map { "value \($0 % 1_000)" }
        let numbers = texts.map { pool.intern($0) }
        #expect(pool.count == 1_000)
        for (text, number) in zip(texts, numbers) { #expect(pool.text(number) == text) }
        #expect(numbers[0] == numbers[1_000])
    }

    @Test func onlyWhatWasInternedIsFound() {
        var pool = ValuePool()
        let number = pool.intern("abc")
        let known = Array("abc".utf8)
        let unknown = Array("abd".utf8)
        #expect(pool.find(known.span) == number)
        #expect(pool.find(unknown.span) == nil)
        #expect(ValuePool().find(known.span) == nil)
    }
}
