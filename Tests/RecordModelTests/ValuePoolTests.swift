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

    @Test func numbersAreThoseOfADictionaryWhateverTheLength() {
        var pool = ValuePool()
        var known: [String: UInt32] = [:]
        for number in 0..<20_000 {
            // Lengths on both sides of whole words, with differences in the first and last bytes.
            let length = number % 27
            let text = "\(number % 7)" + String(repeating: "x", count: length) + "\(number % 311)"
            let expected = known[text] ?? UInt32(known.count)
            known[text] = expected
            #expect(pool.intern(text) == expected)
        }
        #expect(pool.count == known.count)
        var appended: [UInt8] = [0]
        pool.append(3, to: &appended)
        #expect(appended == [0] + pool.value(3))
    }

    @Test func aSealedPoolKeepsItsNumbers() {
        var pool = ValuePool()
        for number in 0..<200 { _ = pool.intern("value \(number)") }
        pool.seal()
        let indexed = pool.indexed()
        for number in 0..<200 {
            let text = Array("value \(number)".utf8)
            #expect(indexed.find(text.span) == UInt32(number))
            #expect(pool.intern("value \(number)") == UInt32(number))
        }
        pool.seal()
        #expect(pool.intern("another") == 200)
        #expect(pool.count == 201)
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
