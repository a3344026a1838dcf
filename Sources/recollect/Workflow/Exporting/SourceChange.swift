import CanonicalStore
import RecordModel
import Resolution

/// What a source's own record would say if it knew what the store knows.
struct SourceChange {
    /// The new text of each column that changes, by column.
    let texts: [Int: String]

    /// - Parameters:
    ///   - record: the record that stays in its source.
    ///   - columns: those of its table.
    ///   - refusal: the text that says "do not" in the source's own columns.
    init(
        _ record: SourceRecord, columns: [SourceColumn], of party: StoredParty,
        objections: Set<ConsentChannel>, refusal: String
    ) {
        var texts: [Int: String] = [:]
        var own: [Int: String] = [:]
        for value in record.values where !value.isBlank { own[value.column] = value.text }
        var taken: Set<Int> = []
        for (column, meaning) in columns.enumerated() where Self.isKept(meaning.field) {
            let new =
                own[column] == nil
                ? Self.addition(meaning, to: record, from: party.golden, taken: &taken)
                : Self.correction(of: column, in: record, by: party.golden)
            if let new, new != own[column] { texts[column] = new }
        }
        let told = Self.told(objections, columns)
        let statements = ConsentReader.read(record).statements
        for (column, meaning) in columns.enumerated() where told.contains(column) {
            if statements.contains(where: { $0.column == column && $0.verdict == .objection }) {
                continue
            }
            let isOptOut = ConsentReader.polarity(of: meaning.field)?.isOptOut == true
            texts[column] = isOptOut ? refusal : "false"
        }
        self.texts = texts
    }

    /// The columns that have to say that somebody objected.
    ///
    /// An objection belongs into the columns of its channel. Where a source has none for it, the one for
    /// all channels takes it: that it says less than could be said is better than that nobody is told.
    private static func told(
        _ objections: Set<ConsentChannel>, _ columns: [SourceColumn]
    ) -> Set<Int> {
        let polarities = columns.map { ConsentReader.polarity(of: $0.field) }
        let homeless = objections.subtracting(polarities.compactMap { $0?.channel })
        return Set(
            columns.indices.filter { column in
                guard let polarity = polarities[column] else { return false }
                return polarity.channel.map(objections.contains) ?? !homeless.isEmpty
            })
    }

    /// What a cell that lost has to say; nil for one that survives, and for one that is one of several.
    private static func correction(
        of column: Int, in record: SourceRecord, by golden: GoldenRecord
    ) -> String? {
        for survivor in golden.survivors {
            for loser in survivor.alternates where loser.record == record.id {
                if loser.value.column == column && loser.value.field == survivor.winner.value.field
                {
                    return survivor.winner.value.text
                }
            }
        }
        return nil
    }

    /// What an empty cell can say: of a thing of which the record says nothing, the best that survives;
    /// of several things the next that the record does not have.
    private static func addition(
        _ column: SourceColumn, to record: SourceRecord, from golden: GoldenRecord,
        taken: inout Set<Int>
    ) -> String? {
        let parts = unit(of: column.field)
        let isSeveral = [.email, .phone, .url].contains(column.field)
        // A record with an address of its own is not given the parts of another one.
        if !isSeveral, record.values.contains(where: { parts.contains($0.field) && !$0.isBlank }) {
            return nil
        }
        if !isSeveral && column.group > 0 { return nil }
        for (place, survivor) in golden.survivors.enumerated() {
            let value = survivor.winner.value
            guard value.field == column.field, isSeveral || survivor.group == 0 else { continue }
            let statements = [survivor.winner] + survivor.twins
            if statements.contains(where: { $0.record == record.id }) || taken.contains(place) {
                continue
            }
            let uses = (TargetUse(label: column.label), TargetUse(label: value.label))
            if isSeveral, uses.0 != uses.1, uses.0 != .any, uses.1 != .any { continue }
            taken.insert(place)
            return value.text
        }
        return nil
    }

    /// The fields that live together with one.
    private static func unit(of field: Field) -> [Field] {
        FieldUnit(field)?.fields ?? [field]
    }

    /// Whether a source is told what others know of a field: not its own keys and times, nor whose it is.
    private static func isKept(_ field: Field) -> Bool {
        switch field {
        case .recordKey, .accountKey, .accountName, .parentKey, .mergedInto, .mergedFrom,
            .isDeleted, .ownerName, .ownerKey, .createdAt, .modifiedAt, .lastActivityAt,
            .lifecycleStage, .status, .note, .tags, .consentDate, .consentBasis, .unmapped, .age,
            .leadSource, .role:
            false
        default: ConsentReader.polarity(of: field) == nil
        }
    }
}
