import CanonicalStore
import Normalization
import RecordModel
import Resolution

/// Makes the columns of a proposal: its records, its entities, and what they would become.
struct ReviewColumns {
    private let maker: GoldenRecordMaker
    private let kind: PartyKind
    private let members: [SourceRecord]
    private let groups: [[RecordID]]
    private let store: CanonicalStore
    private let normalizer = FieldNormalizer()
    private let region: String?
    private let ideographs: IdeographReading

    /// - Parameters:
    ///   - records: the proposal's records, those of one entity together.
    ///   - groups: the records by the entity that each is in now, in the same order.
    init(
        place: Workplace, store: CanonicalStore, kind: PartyKind, records: [SourceRecord],
        groups: [[RecordID]]
    ) {
        maker = GoldenRecordMaker(place: place)
        self.kind = kind
        self.store = store
        self.groups = groups
        members = records
        let addresses = AddressNormalizer()
        region =
            records.lazy.flatMap { $0.texts(.country) }.compactMap { addresses.country($0) }
            .first?.uppercased()
        ideographs = IdeographReading(records, addresses)
    }

    /// The name of each record's column.
    var names: [String] {
        let hasMerged = groups.contains { $0.count > 1 }
        var names: [String] = []
        for (number, group) in groups.enumerated() {
            for place in group.indices {
                let letter = ReviewItem.letter(hasMerged ? number : names.count)
                names.append(group.count > 1 ? letter + String(place + 1) : letter)
            }
        }
        return names
    }

    /// One column for each record.
    func records() throws -> [ReviewItem.Column] {
        try zip(names, members).map { name, record in
            ReviewItem.Column(
                name: name, title: record.reference.source, key: record.reference.key,
                records: [record.id],
                values: try rows(record.values.map { .init(value: $0) }, of: [record]))
        }
    }

    /// One column for each entity, with its golden record as it is now.
    func entities() throws -> [ReviewItem.Column] {
        var first = 0
        return try groups.enumerated().map { number, group in
            let records = Array(members[first..<first + group.count])
            first += group.count
            let title =
                group.count == 1
                ? records[0].reference.source : "\(group.count) records together"
            let golden = maker.golden(
                kind: kind, members: records, pins: try store.standingPins(of: group))
            return ReviewItem.Column(
                name: ReviewItem.letter(number), title: title,
                key: group.count == 1 ? records[0].reference.key : "", records: group,
                values: try rows(
                    golden.survivors.map { .init(value: $0.winner.value, group: $0.group) },
                    of: records))
        }
    }

    /// What all of them would become.
    ///
    /// - Parameter golden: as `golden` makes it.
    func result(_ golden: GoldenRecord) throws -> ReviewItem.Column {
        var letters: [RecordID: String] = [:]
        for (number, group) in groups.enumerated() {
            for record in group { letters[record] = ReviewItem.letter(number) }
        }
        /// The entities that state something.
        func columns(_ statements: [GoldenRecord.Statement]) -> Set<String> {
            Set(statements.compactMap { letters[$0.record] })
        }
        let stated = golden.survivors.map { survivor in
            // What was typed is nobody's; the record that it stays with may say something else.
            let isTyped = survivor.rule == .pinned && survivor.winner.value.column < 0
            let own = (isTyped ? [] : [survivor.winner]) + survivor.twins
            let others = survivor.alternates.filter { other in
                !other.value.text.allSatisfy(\.isWhitespace)
                    && other.value.field == survivor.winner.value.field
                    && !own.contains { $0.record == other.record }
            }
            return ReviewRows.Stated(
                value: survivor.winner.value, group: survivor.group,
                from: isTyped ? [ReviewItem.chosenName] : columns(own), against: columns(others))
        }
        return ReviewItem.Column(
            name: "→", title: "together", records: members.map(\.id),
            values: try rows(stated, of: members, sides: groups.count))
    }

    /// The golden record of all, with what a reviewer chose.
    func golden(_ choices: [ReviewChoice]) throws -> GoldenRecord {
        let standing = try store.standingPins(of: members.map(\.id))
        let last = standing.last?.sequence ?? 0
        let chosen = choices.enumerated().map { number, choice in
            choice.pin(home: members[0].id, sequence: last + 1 + Int64(number))
        }
        return maker.golden(kind: kind, members: members, pins: standing + chosen)
    }

    private func rows(
        _ values: [ReviewRows.Stated], of records: [SourceRecord], sides: Int = 0
    ) throws -> [String: [ReviewItem.Value]] {
        var rows = ReviewRows(
            values, kind: kind, normalizer: normalizer, region: region, ideographs: ideographs,
            sides: sides
        ).rows
        if let history = try store.history(of: records.map(\.id)) {
            let text = HistoryText.short(history)
            rows[ReviewItem.historyRow] = [.init(text: text, key: text)]
        }
        let consents = ReviewConsents(records)
        if !consents.texts.isEmpty {
            rows[ReviewItem.consentRow] = consents.texts.map { .init(text: $0, key: $0) }
        }
        return rows
    }
}
