import Normalization
import RecordModel
import Testing

@testable import recollect

/// Chinese characters are read only where the records tell as what.
struct IdeographReadingTests {
    private func reading(_ values: [(Field, String)], _ name: String) -> String? {
        let record = SourceRecord(
            id: RecordID(rawValue: 1),
            reference: RecordReference(source: "s", kind: .contact, key: "1"), version: 1, row: nil,
            values: ([(.fullName, name)] + values).enumerated().map { place, value in
                FieldValue(field: value.0, label: nil, group: 0, text: value.1, column: place)
            })
        return IdeographReading([record], AddressNormalizer()).reading(of: name)
    }

    @Test func nothingIsReadWhereNothingTells() {
        #expect(reading([], "王小明") == nil)
        #expect(reading([(.email, "w@example.com"), (.phone, "030 1234")], "林美玲") == nil)
        #expect(reading([(.city, "Berlin"), (.country, "Germany")], "金大中") == nil)
    }

    @Test(arguments: [
        (Field.country, "China"), (.country, "TW"), (.phone, "+86 139 1234 5678"),
        (.phone, "00886 2 1234 5678"), (.email, "w@shop.com.cn"), (.url, "https://www.x.tw/a?b"),
        (.email, "123@QQ.com"), (.note, "刘洋"),
    ])
    func aCountryANumberOrADomainTellsMandarin(field: Field, text: String) {
        #expect(reading([(field, text)], "王小明") == "wang xiao ming")
    }

    @Test(arguments: [
        (Field.country, "Hong Kong"), (.phone, "+852 1234 5678"), (.email, "k@mail.co.kr"),
        (.phone, "+82 2 123 4567"), (.city, "서울"),
    ])
    func whereAnotherLanguageIsSpokenNothingIsRead(field: Field, text: String) {
        #expect(reading([(field, text)], "金大中") == nil)
    }

    @Test func japaneseIsReadAsJapanese() {
        #expect(
            reading([(.phone, "+81 3 1234 5678")], "山田太郎") == "Yamada Tarō"
                || reading([(.phone, "+81 3 1234 5678")], "山田太郎") == "Yamada Taro")
        #expect(reading([(.email, "x@y.co.jp")], "王小明") == nil)
        #expect(reading([(.country, "China"), (.phone, "+81 3 1234 5678")], "王小明") == nil)
    }

    @Test func simplifiedCharactersTellThemselves() {
        #expect(reading([], "刘洋") == "liu yang")
        #expect(IdeographReading.isSimplified("张伟") && !IdeographReading.isSimplified("山田太郎"))
        #expect(!IdeographReading.isSimplified("黃國華") && !IdeographReading.isSimplified("髙橋"))
    }

    @Test func otherScriptsAreReadAlways() {
        #expect(reading([], "Иван") == "Ivan")
        #expect(reading([], "Müller") == nil)
    }
}
