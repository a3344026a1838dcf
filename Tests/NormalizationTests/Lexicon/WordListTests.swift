import Testing

@testable import Normalization

@Suite("Words and tables")
struct WordListTests {
    private func texts(_ list: WordList) -> [String] {
        list.words.map { String(decoding: list.bytes[list.range($0)], as: UTF8.self) }
    }

    @Test("Words are folded runs of letters and digits; apostrophes join")
    func words() {
        #expect(
            texts(WordList(folding: "O'Neil, G. m. b. H. (Größe 12a)")) == [
                "oneil", "g", "m", "b", "h", "grosse", "12a",
            ])
        #expect(texts(WordList(folding: "")) == [])
        #expect(texts(WordList(folding: " -.,'` ")) == [])
    }

    @Test("The bytes of adjacent words are one range")
    func glued() {
        let list = WordList(folding: "G. m. b. H.")
        #expect(Array(list.bytes[list.range(0, 3)]) == Array("gmbh".utf8))
        #expect(texts(list.suffix(from: 2)) == ["b", "h"])
    }

    @Test("Gaps say what stood before a word")
    func gaps() {
        let list = WordList(folding: "a, b - c-d/e (f #g\nh")
        let gaps = list.words.map(\.gap)
        #expect(gaps[1].contains(.comma) && gaps[2].contains(.dash) && gaps[3] == .hyphen)
        #expect(gaps[4] == .slash && gaps[5].contains(.parenthesis) && gaps[6].contains(.number))
        #expect(gaps[7].contains(.comma))
    }

    @Test("A table knows its keys and nothing else")
    func lexicon() {
        let keys = (0..<500).map { "k\($0 &* 7919)" }
        let table = Lexicon<Int>(keys.enumerated().map { (key: $1, meaning: $0) })
        for (index, key) in keys.enumerated() { #expect(table.meaning(of: key) == index) }
        for index in 0..<500 { #expect(table.meaning(of: "x\(index)") == nil) }
        #expect(table.meaning(of: "") == nil)
    }

    @Test("Of equal keys the first counts, and a canonical form is its own variant")
    func canonicalForms() {
        let table = Lexicon(canonicalForms: "sp z oo: spzoo sp_z_o_o\nst: str street\nsx: str")
        #expect(table.meaning(of: "spzoo") == Array("sp z oo".utf8))
        #expect(table.meaning(of: "str") == Array("st".utf8))
        #expect(table.meaning(of: "st") == Array("st".utf8))
    }

    @Test(
        "Punycode is that of RFC 3492",
        arguments: [
            ("bücher", "xn--bcher-kva"), ("münchen", "xn--mnchen-3ya"), ("例え", "xn--r8jz45g"),
            ("почта", "xn--80a1acny"),
        ])
    func punycode(label: String, ascii: String) { #expect(Punycode.label(label[...]) == ascii) }
}
