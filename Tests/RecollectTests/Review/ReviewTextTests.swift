import Testing

@testable import recollect

@Suite struct ReviewTextTests {
    @Test func readsAloudOneRecordAfterTheOther() {
        #expect(
            ReviewText(item: ReviewSample.item()).lines() == [
                "3 of 12. Same person? +3.5 bits, probability 91.9 %.",
                "It waits because the evidence is of one kind only.",
                "Same e-mail ‘yamada@example.jp’; birth dates differ.",
                "Record A, from crm, key K1:",
                "  name: 山田 太郎",
                "  e-mail: yamada@example.jp",
                "  phone: 03-1234",
                "  birth date: 1968-11-20",
                "Record B, from crm, key K2:",
                "  name differs: 山田 次郎",
                "  phone is written otherwise: 03 1234",
                "  birth date differs: 1941-05-02",
                "  same as A: e-mail",
                "Together they would be:",
                "  name: 山田 太郎",
                "  e-mail: yamada@example.jp",
                "Evidence, beginning at −7.9 bits for two records at random:",
                "  for, +14.9 bits, e-mail: same e-mail ‘yamada@example.jp’",
                "  against, −3.5 bits, birth date: birth dates differ",
            ])
    }
}
