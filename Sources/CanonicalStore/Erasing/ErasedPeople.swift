import GRDB
import RecordModel

/// The erased people of a store, for telling whether a row is about one of them.
struct ErasedPeople {
    private let fingerprints: ErasureFingerprints
    private let known: Set<StableHash128>

    /// Nil where nobody was erased.
    ///
    /// - Throws: `missingKey` where the store's key file is gone.
    init?(_ db: Database, _ paths: StorePaths) throws {
        let query = try BulkStatement(db, "SELECT hash FROM erasedFingerprint")
        var known = Set<StableHash128>()
        while try query.step() { known.insert(query.hash(0)) }
        if known.isEmpty { return nil }
        self.known = known
        fingerprints = ErasureFingerprints(try FingerprintKey(paths: paths))
    }

    /// Whether a row is about somebody who was erased.
    ///
    /// - Parameter source: what the file calls its source, where the store calls it otherwise since.
    func contains(
        _ record: SourceRecord, contentHash: StableHash128, source: String? = nil
    ) -> Bool {
        if let source {
            let former = RecordReference(
                source: source, kind: record.reference.kind, key: record.reference.key)
            if known.contains(fingerprints.key(former)) { return true }
        }
        return known.contains(fingerprints.key(record.reference))
            || known.contains(fingerprints.content(contentHash))
            || fingerprints.combinations(record).contains(where: known.contains)
    }

    /// Whether a row that became no record names somebody who was erased.
    func contains(rejected cells: [String]) -> Bool {
        known.contains(fingerprints.rejected(cells))
            || fingerprints.combinations(ofCells: cells).contains(where: known.contains)
    }
}
