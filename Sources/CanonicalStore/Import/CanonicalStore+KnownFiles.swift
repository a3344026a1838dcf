import GRDB
import RecordModel

extension CanonicalStore {
    /// Those of some files that need not be read, because reading them would change nothing.
    ///
    /// A file is known where its bytes were imported in the same way, no other file has been
    /// imported into its tables since, and all files that brought these tables then are here and
    /// are known, too.
    /// - Returns: one entry for each file; nil where it has to be read.
    public func knownFiles(_ files: [ImportFile]) throws(StoreError) -> [KnownFile?] {
        try reading { db in
            var found = try files.map { try entry(db, $0) }
            let given = Set(files.map { Identity($0) })
            var isSettled = false
            while !isSettled {
                isSettled = true
                var isOpen = Set<Int64>()
                for (file, entry) in zip(files, found) where entry == nil {
                    isOpen.formUnion(try tables(db, Identity(file)))
                }
                for (index, entry) in found.enumerated() {
                    guard let entry else { continue }
                    let isWhole = try entry.numbers.allSatisfy { table in
                        try !isOpen.contains(table)
                            && identities(db, table, entry.file.run).isSubset(of: given)
                    }
                    if !isWhole {
                        found[index] = nil
                        isSettled = false
                    }
                }
            }
            return found.map { $0?.file }
        }
    }

    private struct Entry {
        let file: KnownFile
        /// The numbers of its tables.
        let numbers: [Int64]
    }

    private struct Identity: Hashable {
        let fingerprint: String
        let reading: String

        init(_ file: ImportFile) {
            fingerprint = file.fingerprint
            reading = file.reading
        }

        init(fingerprint: String, reading: String) {
            self.fingerprint = fingerprint
            self.reading = reading
        }
    }

    private func entry(_ db: Database, _ file: ImportFile) throws -> Entry? {
        if file.fingerprint.isEmpty { return nil }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT f.run, l.sourceTable, max(f.layout) AS layout,
                    sum(f.acceptedRows) AS accepted, sum(f.rejectedRows) AS rejected, (
                        SELECT max(o.run) FROM importFile o JOIN tableLayout k ON k.id = o.layout
                        WHERE k.sourceTable = l.sourceTable AND o.isCorrection = 0) AS lastRun
                FROM importFile f JOIN tableLayout l ON l.id = f.layout
                WHERE f.fingerprint = ?1 AND f.reading = ?2 AND f.byteCount = ?3 AND f.run = (
                    SELECT max(run) FROM importFile WHERE fingerprint = ?1 AND reading = ?2)
                GROUP BY f.run, l.sourceTable ORDER BY l.sourceTable
                """, arguments: [file.fingerprint, file.reading, file.byteCount])
        guard let first = rows.first else { return nil }
        let run: Int64 = first["run"]
        var tables: [KnownFile.Table] = []
        for row in rows {
            // A correction takes nothing away from the file that it corrects.
            let last: Int64? = row["lastRun"]
            if last != run { return nil }
            let layout = try layout(row["layout"], db)
            var table = layout.table
            table.columns.removeSubrange(layout.ownColumns...)
            tables.append(
                .init(
                    table: table, acceptedRows: row["accepted"], rejectedRows: row["rejected"]))
        }
        return Entry(
            file: KnownFile(run: RunID(rawValue: run), tables: tables),
            numbers: rows.map { $0["sourceTable"] })
    }

    /// The tables that a file has ever brought.
    private func tables(_ db: Database, _ file: Identity) throws -> [Int64] {
        try Int64.fetchAll(
            db,
            sql: """
                SELECT DISTINCT l.sourceTable FROM importFile f JOIN tableLayout l ON l.id = f.layout
                WHERE f.fingerprint = ? AND f.fingerprint != '' AND f.reading = ?
                """, arguments: [file.fingerprint, file.reading])
    }

    /// The files that brought a table in a run.
    private func identities(
        _ db: Database, _ table: Int64, _ run: RunID
    ) throws -> Set<Identity> {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT DISTINCT f.fingerprint, f.reading FROM importFile f
                    JOIN tableLayout l ON l.id = f.layout
                WHERE l.sourceTable = ? AND f.run = ? AND f.isCorrection = 0
                """, arguments: [table, run.rawValue])
        return Set(
            rows.map { Identity(fingerprint: $0["fingerprint"], reading: $0["reading"]) })
    }
}
