import RecordModel

@testable import recollect

/// A proposal with names of several scripts, as a reviewer may meet it.
enum ReviewSample {
    static let evidence = ReviewItem.Evidence(
        prior: -7.9,
        contributions: [
            .init(name: "e-mail", bits: 14.9, sentence: "same e-mail ‘yamada@example.jp’"),
            .init(name: "birth date", bits: -3.5, sentence: "birth dates differ"),
        ])

    /// - Parameter hasRecords: whether the columns stand for the records 1, 2, 3.
    static func item(
        records: Int = 2, hasRecords: Bool = false,
        reason: String = "the evidence is of one kind only",
        evidence: ReviewItem.Evidence = evidence
    ) -> ReviewItem {
        let names = ["山田 太郎", "山田 次郎", "Taro\u{304} Yamada", "ياسر يامادا", "👍 Yamada"]
        let columns = (0..<records).map { index in
            ReviewItem.Column(
                name: ReviewItem.letter(index), title: "crm", key: "K\(index + 1)",
                records: hasRecords ? [RecordID(rawValue: Int64(index + 1))] : [],
                values: [
                    "name": [value(names[index % names.count])],
                    "e-mail": [value("yamada@example.jp")],
                    "birth date": [value(index == 0 ? "1968-11-20" : "1941-05-02")],
                    "phone": [.init(text: index == 0 ? "03-1234" : "03 1234", key: "031234")],
                ])
        }
        return ReviewItem(
            number: 3, count: 12, kind: .contact, reason: reason, records: columns,
            entities: columns,
            result: ReviewItem.Column(
                name: "→", title: "together",
                values: ["name": [value("山田 太郎")], "e-mail": [value("yamada@example.jp")]]),
            evidence: evidence)
    }

    static func value(_ text: String) -> ReviewItem.Value { .init(text: text, key: text) }
}
