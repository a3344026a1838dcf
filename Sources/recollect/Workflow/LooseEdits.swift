import CanonicalStore
import RecordModel

/// Edits that were made of a whole entity, when the entity comes apart.
struct LooseEdits {
    /// Where they go.
    enum Side: String, CaseIterable, Sendable {
        case rest, record, both
    }

    let store: CanonicalStore

    /// The edits of the whole entity that a record is in.
    func of(_ record: RecordID) throws -> [EntityEdit] {
        try store.entityEdits().filter { $0.members.contains(record) }
    }

    /// The edits among `former` whose entity has lost records since.
    func comeApart(since former: [EntityEdit]) throws -> [EntityEdit] {
        let standing = try store.standingPins(former.map(\.pin))
        return try former.filter { edit in
            guard standing.contains(edit.pin) else { return false }
            let members = Set(try store.members(withRecord: edit.record))
            return !members.isSuperset(of: edit.members)
        }
    }

    /// Says edits again where a person wants them.
    ///
    /// - Parameters:
    ///   - record: the record that was taken out.
    ///   - rest: one that stays.
    static func move(
        _ edits: [EntityEdit], to side: Side, record: RecordID, rest: RecordID, in run: StoreRun
    ) throws {
        for edit in edits {
            let isWithRecord = edit.record == record
            func state(of other: RecordID) throws {
                try run.state(edit.field, label: edit.label, edit.text, of: other)
            }
            switch side {
            case .rest where isWithRecord:
                try run.unpin(edit.field, label: edit.label, of: record)
                try state(of: rest)
            case .record where !isWithRecord:
                try run.unpin(edit.field, label: edit.label, of: edit.record)
                try state(of: record)
            case .both: try state(of: isWithRecord ? rest : record)
            case .rest, .record: break
            }
        }
    }

    /// What a person is told of edits that nothing attributes.
    static func lines(_ edits: [EntityEdit], _ next: NextCommand) -> [String] {
        if edits.isEmpty { return [] }
        let fields = edits.map { Vocabulary.field($0.field) }.joined(separator: ", ")
        return [
            "\(Numbers.counted(edits.count, "edit was", "edits were")) made of the whole entity "
                + "(\(fields)); \(edits.count == 1 ? "it stays" : "they stay") where "
                + "\(edits.count == 1 ? "it is" : "they are"). To say it of another record: "
                + next("edit SOURCE:KEY FIELD=VALUE")
        ]
    }
}
