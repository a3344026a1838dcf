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
    private let isJapanese: Bool

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
        isJapanese = region == "JP" || records.contains(where: Self.isJapanese)
    }

    /// Whether a record shows that its names are Japanese: kana, a number or an address there.
    private static func isJapanese(_ record: SourceRecord) -> Bool {
        record.values.contains { value in
            switch value.field {
            case .phone: value.text.hasPrefix("+81") || value.text.hasPrefix("0081")
            case .email, .url: value.text.lowercased().contains(".jp")
            default: JapaneseReading.hasKana(value.text)
            }
        }
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

    /// What all of them would become, with what a reviewer chose.
    func result(_ choices: [ReviewChoice]) throws -> ReviewItem.Column {
        var letters: [RecordID: String] = [:]
        for (number, group) in groups.enumerated() {
            for record in group { letters[record] = ReviewItem.letter(number) }
        }
        /// The entities that state something.
        func columns(_ statements: [GoldenRecord.Statement]) -> Set<String> {
            Set(statements.compactMap { letters[$0.record] })
        }
        let golden = try golden(choices)
        let stated = golden.survivors.map { survivor in
            let own = [survivor.winner] + survivor.twins
            let isTyped = survivor.rule == .pinned && survivor.winner.value.column < 0
            let others = survivor.alternates.filter { other in
                !other.value.text.allSatisfy(\.isWhitespace)
                    && other.value.field == survivor.winner.value.field
                    && !own.contains { $0.record == other.record }
            }
            return ReviewRows.Stated(
                value: survivor.winner.value, group: survivor.group,
                from: isTyped ? ["chosen"] : columns(own), against: columns(others))
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
            values, kind: kind, normalizer: normalizer, region: region, isJapanese: isJapanese,
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
