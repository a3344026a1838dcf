import CanonicalStore
import RecordModel

/// Finds the record or the entity that a person names on the command line.
struct RecordFinder {
    let store: CanonicalStore

    /// The record named `source:key`, or by a key that only one record has.
    ///
    /// - Throws: `CommandFailure` with `.missingInput` where there is none, `.usage` where several
    ///   fit.
    func record(_ name: String) throws -> RecordID {
        let found = try candidates(name)
        guard let first = found.first else {
            throw CommandFailure(
                .missingInput,
                "There is no such record. Name it as SOURCE:KEY; recollect search finds it.")
        }
        guard found.count == 1 else {
            throw CommandFailure(
                .usage, "\(found.count) records have this key. Name it as SOURCE:KEY.")
        }
        return first
    }

    /// The entity with an id, a former id, or a record that is named as for `record`.
    func entity(_ name: String) throws -> StoredEntity {
        if let entity = try store.entity(EntityID(rawValue: name.uppercased())) { return entity }
        if let entity = try store.entity(of: record(name)) { return entity }
        throw CommandFailure(
            .missingInput, "There is no such entity or record; recollect search finds it.")
    }

    private func candidates(_ name: String) throws -> [RecordID] {
        var found: [RecordID] = []
        for kind in PartyKind.allCases {
            for colon in name.indices where name[colon] == ":" {
                let reference = RecordReference(
                    source: String(name[..<colon]), kind: kind,
                    key: String(name[name.index(after: colon)...]))
                if let record = try store.record(reference) { found.append(record) }
            }
        }
        if !found.isEmpty { return found }
        return try store.search(name, limit: 50).filter { $0.match == .key }.map(\.record)
    }
}
