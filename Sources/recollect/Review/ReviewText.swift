/// A review item as plain lines that make sense when they are read aloud or by a program: one record
/// after the other, no columns, no colours.
struct ReviewText {
    let item: ReviewItem

    static let prompt =
        "Answer y same, n different, u unsure, s skip, b back, q quit, or ? for more: "

    func lines() -> [String] {
        var out = [
            "\(Numbers.grouped(item.number)) of \(Numbers.grouped(item.count)). \(item.question) "
                + sureness
        ]
        out.append("It waits because \(item.reason).")
        if let sentence = item.evidence?.sentence, !sentence.isEmpty { out.append(sentence) }
        if let stake = item.stake?.text, !stake.isEmpty { out.append("At stake: \(stake).") }
        out += item.remarks
        for record in item.records { out += lines(record) }
        out.append("Together they would be:")
        out += values(item.result, against: nil)
        if let evidence = item.evidence { out += lines(evidence) }
        return out
    }

    private var sureness: String {
        guard let weight = item.evidence?.weight else { return "" }
        return "\(Numbers.bits(weight.bits)) bits, probability "
            + Numbers.probability(weight.probability) + "."
    }

    private func lines(_ record: ReviewItem.Column) -> [String] {
        let title = "Record \(record.name), from \(record.title), key \(record.key):"
        let first = item.records.first
        return [title] + values(record, against: record.name == first?.name ? nil : first)
    }

    /// The values; those that the first record has too are only named.
    private func values(
        _ column: ReviewItem.Column, against first: ReviewItem.Column?
    ) -> [String] {
        var lines: [String] = []
        var same: [String] = []
        for name in ReviewItem.rowNames {
            guard let values = column.values[name], !values.isEmpty else { continue }
            let others = first?.values[name]
            let text = values.map(\.sourced).joined(separator: ", ")
            if others == values && name != ReviewItem.historyRow {
                same.append(name)
            } else if let others, name != ReviewItem.historyRow, name != ReviewItem.readingRow {
                let isAlike = Set(others.map(\.key)) == Set(values.map(\.key))
                lines.append("  \(name) \(isAlike ? "is written otherwise" : "differs"): \(text)")
            } else {
                lines.append("  \(name): \(text)")
            }
        }
        if let first, !same.isEmpty {
            lines.append("  same as \(first.name): \(same.joined(separator: ", "))")
        }
        return lines
    }

    private func lines(_ evidence: ReviewItem.Evidence) -> [String] {
        let told = evidence.contributions.filter { abs($0.bits) >= 0.05 }
        return [
            "Evidence, beginning at \(Numbers.bits(evidence.prior)) bits for two records at random:"
        ]
            + told.map { item in
                "  \(item.bits < 0 ? "against" : "for"), \(Numbers.bits(item.bits)) bits, "
                    + "\(item.name): \(item.sentence)"
            }
    }
}
