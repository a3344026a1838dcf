import Testing

@testable import Normalization

@Suite struct JapaneseReadingTests {
    @Test(arguments: [
        ("山田 太郎", "Yamada Taro"), ("山田太郎", "Yamada Taro"), ("佐々木", "Sasaki"),
        ("ヤマダ タロウ", "yamada tarou"), ("さくら", "sakura"),
    ])
    func knownNamesAndKanaAreRead(_ text: String, _ reading: String) {
        #expect(JapaneseReading.of(text) == reading)
    }

    /// A Mandarin reading, or half of a name, would be wrong.
    @Test(arguments: ["薔薇院 鷲子", "山田 薔薇", "Anna"])
    func nothingIsSaidOfOthers(_ text: String) {
        #expect(JapaneseReading.of(text) == nil)
    }

    @Test func kanaAndJapaneseFamilyNamesTellThemselves() {
        #expect(JapaneseReading.isJapanese("山田 太郎") && JapaneseReading.isJapanese("東京タワー"))
        #expect(!JapaneseReading.isJapanese("王小明") && !JapaneseReading.isJapanese("Yamada"))
        #expect(!JapaneseReading.isJapanese(""))
    }
}
