import Foundation
import GRDB
import RecordModel

/// Who was erased from a store, as keyed fingerprints: what a backup from before must lose again.
///
/// Kept in a 0600 file beside the store as well, so that it outlives the store; without the key file
/// it says nothing.
package struct Erasures: Hashable, Sendable {
    /// Of the names of erased records, by which a copy of the store finds them.
    package let records: Set<StableHash128>
    /// Of all that names the erased: keys, contents, names with addresses.
    package let marks: Set<StableHash128>

    package var isEmpty: Bool { records.isEmpty && marks.isEmpty }

    package init(records: Set<StableHash128> = [], marks: Set<StableHash128> = []) {
        self.records = records
        self.marks = marks
    }

    package func union(_ other: Erasures) -> Erasures {
        Erasures(records: records.union(other.records), marks: marks.union(other.marks))
    }

    // MARK: The file beside the store

    private static let header = "recollect erasures 1"

    /// Reads the file beside a store; nil where there is none.
    ///
    /// - Throws: `inputOutput` where it is something else, or its end is missing.
    package init?(beside paths: StorePaths) throws(StoreError) {
        guard case .file = OwnerOnlyFile.shape(of: paths.erasures) else { return nil }
        try self.init(listed: paths.erasures)
    }

    /// Reads a list of erasures.
    ///
    /// - Throws: `missing` where it cannot be read, `inputOutput` where it is something else, or its end
    ///   is missing.
    package init(listed path: String) throws(StoreError) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw StoreError(
                .missing, code: "store.missingErasures",
                message: "The list of erasures \(path) cannot be read.")
        }
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
        guard lines.first.map(String.init) == Self.header, lines.last == "end" else {
            throw StoreError(
                .inputOutput, code: "store.damagedErasures",
                message: "The list of erasures \(path) is damaged; take it from where the "
                    + "store was copied.")
        }
        var records: Set<StableHash128> = []
        var marks: Set<StableHash128> = []
        for line in lines.dropFirst().dropLast() {
            guard let hash = StableHash128(hexadecimal: String(line.dropFirst(2))) else { continue }
            if line.hasPrefix("r ") { records.insert(hash) } else { marks.insert(hash) }
        }
        self.init(records: records, marks: marks)
    }

    /// Writes the file beside a store, in one step.
    package func write(beside paths: StorePaths) throws(StoreError) {
        var lines = [Self.header]
        lines += records.sorted().map { "r \($0.hexadecimal)" }
        lines += marks.sorted().map { "m \($0.hexadecimal)" }
        lines.append("end\n")
        let part = paths.erasures + ".part"
        try OwnerOnlyFile.remove(part)
        try OwnerOnlyFile.create(part, contents: Array(lines.joined(separator: "\n").utf8))
        try OwnerOnlyFile.move(part, to: paths.erasures)
        try OwnerOnlyFile.synchronize(paths.folder)
    }
}

extension CanonicalStore {
    /// Who was erased from this store so far.
    package func erasures() throws(StoreError) -> Erasures {
        try reading { db in
            guard try StoreSchema.hasErasures(db) else { return Erasures() }
            // Nothing else than the fingerprint is left of an erased record's key.
            let keys = try String.fetchAll(
                db,
                sql: """
                    SELECT key FROM sourceRecord WHERE erasedRun IS NOT NULL
                    UNION SELECT a.key FROM recordAlias a JOIN sourceRecord r ON r.id = a.record
                        WHERE r.erasedRun IS NOT NULL
                    """)
            let query = try BulkStatement(db, "SELECT hash FROM erasedFingerprint")
            var marks: Set<StableHash128> = []
            while try query.step() { marks.insert(query.hash(0)) }
            return Erasures(
                records: Set(
                    keys.filter { $0.hasPrefix("e:") }.compactMap {
                        StableHash128(hexadecimal: String($0.dropFirst(2)))
                    }), marks: marks)
        }
    }

    /// The records that others erased since this copy was made, ascending.
    ///
    /// - Throws: `missingKey` where the key file is gone.
    package func records(erasedBy erasures: Erasures) throws(StoreError) -> [RecordID] {
        if erasures.records.isEmpty { return [] }
        let fingerprints = ErasureFingerprints(try FingerprintKey(paths: paths))
        return try reading { db in
            let hashers = try SourceHashers(db)
            let query = try BulkStatement(
                db,
                """
                SELECT id, source, key FROM sourceRecord WHERE erasedRun IS NULL
                UNION ALL SELECT a.record, a.source, a.key FROM recordAlias a
                    JOIN sourceRecord r ON r.id = a.record WHERE r.erasedRun IS NULL
                """)
            defer { query.reset() }
            var found: Set<Int64> = []
            while try query.step() {
                let source = query.integer(1)
                let reference = RecordReference(
                    source: hashers.name(ofSource: source),
                    kind: hashers.kind(ofSource: source) ?? .contact, key: query.text(2))
                if erasures.records.contains(fingerprints.key(reference)) {
                    found.insert(query.integer(0))
                }
            }
            return found.sorted().map(RecordID.init)
        }
    }
}

extension StoreRun {
    /// Refuses from now on whoever others erased, also those whom this copy never had.
    package func refuse(_ erasures: Erasures) throws(StoreError) {
        try store.access { db in
            let insert = try BulkStatement(
                db, "INSERT OR IGNORE INTO erasedFingerprint(hash, run) VALUES (?, ?)")
            for mark in erasures.marks.sorted() {
                insert.bind(mark, at: 1)
                insert.bind(id.rawValue, at: 2)
                try insert.run()
                if db.changesCount > 0 { hasChanges = true }
            }
        }
    }
}

extension StoreSchema {
    static func hasErasures(_ db: Database) throws -> Bool {
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 >= 6
    }
}
