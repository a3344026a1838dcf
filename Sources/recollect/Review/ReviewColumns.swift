import Normalization
import RecordModel

/// Makes the columns of a proposal: its records, its entities, and what they would become.
struct ReviewColumns {
    private let maker: GoldenRecordMaker
    private let kind: PartyKind
    private let members: [SourceRecord]
    private let normalizer = FieldNormalizer()
    private let region: String?

    /// - Parameter records: the proposal's records, those of one entity together.
    init(place: Workplace, kind: PartyKind, records: [SourceRecord]) {
        maker = GoldenRecordMaker(place: place)
        self.kind = kind
        members = records
        let addresses = AddressNormalizer()
        region =
            records.lazy.flatMap { $0.texts(.country) }.compactMap { addresses.country($0) }
            .first?.uppercased()
    }

    /// One column for each record.
    ///
    /// - Parameter groups: the records by the entity that each is in now, in the same order.
    func records(of groups: [[RecordID]]) -> [ReviewItem.Column] {
        let hasMerged = groups.contains { $0.count > 1 }
        var columns: [ReviewItem.Column] = []
        for (number, group) in groups.enumerated() {
            for place in group.indices {
                let record = members[columns.count]
                let letter = ReviewItem.letter(hasMerged ? number : columns.count)
                columns.append(
                    ReviewItem.Column(
                        name: group.count > 1 ? letter + String(place + 1) : letter,
                        title: record.reference.source, key: record.reference.key,
                        values: rows(record.values)))
            }
        }
        return columns
    }

    /// One column for each entity, with its golden record as it is now.
    func entities(_ groups: [[RecordID]]) -> [ReviewItem.Column] {
        var first = 0
        return groups.enumerated().map { number, group in
            let records = Array(members[first..<first + group.count])
            first += group.count
            let title =
                group.count == 1
                ? records[0].reference.source : "\(group.count) records together"
            return ReviewItem.Column(
                name: ReviewItem.letter(number), title: title,
                key: group.count == 1 ? records[0].reference.key : "", values: golden(records))
        }
    }

    /// What all of them would become.
    var result: ReviewItem.Column {
        ReviewItem.Column(name: "→", title: "together", values: golden(members))
    }

    private func golden(_ records: [SourceRecord]) -> [String: [ReviewItem.Value]] {
        rows(maker.golden(kind: kind, members: records).survivors.map(\.winner.value))
    }

    private func rows(_ values: [FieldValue]) -> [String: [ReviewItem.Value]] {
        ReviewRows(values, kind: kind, normalizer: normalizer, region: region).rows
    }
}
