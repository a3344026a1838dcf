import GRDB
import RecordModel

/// Finds the names of records one at a time, for callers that cannot throw.
final class ReferenceLookup {
    private let query: BulkStatement
    private let hashers: SourceHashers
    /// What went wrong first; look at it after the last call.
    private(set) var failure: (any Error)?

    init(_ db: Database) throws {
        query = try BulkStatement(db, "SELECT source, key FROM sourceRecord WHERE id = ?")
        hashers = try SourceHashers(db)
    }

    /// `RecordReference.stableHash` of a record.
    func hash(_ record: RecordID) throws -> StableHash128 {
        query.bind(record.rawValue, at: 1)
        guard try query.step() else { throw CanonicalStore.unknownRecord }
        defer { query.reset() }
        let source = query.integer(0)
        return query.withBytes(1) { hashers.hash(source: source, key: $0) }
    }

    func reference(_ record: RecordID) -> RecordReference {
        do {
            query.bind(record.rawValue, at: 1)
            guard try query.step() else { throw CanonicalStore.unknownRecord }
            defer { query.reset() }
            let source = query.integer(0)
            return RecordReference(
                source: hashers.name(ofSource: source),
                kind: hashers.kind(ofSource: source) ?? .contact, key: query.text(1))
        } catch {
            if failure == nil { failure = error }
            return RecordReference(source: "", kind: .contact, key: "")
        }
    }
}
