import Testing

@testable import Normalization

@Suite struct WrittenScriptTests {
    private let normalizer = PersonNameNormalizer()

    @Test(
        "Only scripts without a sure reading are unread",
        arguments: [
            ("山田太郎", WrittenScript.ideographs), ("김민수", WrittenScript.ideographs),
            ("محمد", WrittenScript.consonants), ("דוד", WrittenScript.consonants),
        ])
    func unread(text: String, script: UInt8) {
        #expect(WrittenScript.unread(text.utf8) == script)
    }

    @Test(
        "Latin, Cyrillic, Greek and kana are read, and so is a name with its reading beside it",
        arguments: ["Müller", "Иванова", "Παπαδόπουλος", "さくら", "山田 Yamada", "", "😀 Anna"])
    func read(text: String) {
        #expect(WrittenScript.unread(text.utf8) == nil)
    }

    @Test("Consonants get vowels, so that they sound like the Latin spelling")
    func vowels() {
        let folded = WrittenScript.vocalized(Array("mhmd".utf8))
        #expect(String(decoding: folded, as: UTF8.self) == "mahamad")
        let pair = WrittenScript.vocalized(Array("shlm".utf8))
        #expect(String(decoding: pair, as: UTF8.self) == "shalam")
    }

    @Test("Japanese names are read as Japanese, with the family name first")
    func japanese() {
        let whole = normalizer.parse(full: "山田太郎")
        #expect(whole?.family == "yamada")
        #expect(whole?.given == ["taro"])
        #expect(normalizer.parse(full: "長谷川健一")?.family == "hasegawa")
        #expect(normalizer.parse(given: "健太", family: "佐藤")?.family == "sato")
        #expect(normalizer.parse(given: "健太", family: "佐藤")?.given == ["kenta"])
    }

    @Test("Spellings of one East Asian family name are one group")
    func familyForms() {
        let forms = NicknameGroups.familyForms
        #expect(forms.areEquivalent("gim", "kim"))
        #expect(forms.areEquivalent("huang", "wong"))
        #expect(!forms.areEquivalent("kim", "park"))
    }
}
