import Foundation
import GRDB
import RecordModel

extension StoreRun {
    /// Removes what records say for good, in all their versions and wherever else the store has it;
    /// keyed fingerprints stay and refuse the person at the next import.
    ///
    /// Entities, judgements and history keep their shape: the records stay, with nothing in them. It
    /// cannot be undone. After the run `StoreWriter.shred` removes what is left in unused pages.
    /// - Throws: `missingKey` where the store's key file is gone, `refused` for a record that was
    ///   erased already.
    public func erase(_ records: [RecordID]) throws(StoreError) -> ErasureSummary {
        let fingerprints = ErasureFingerprints(try FingerprintKey(paths: store.paths))
        var summary = ErasureSummary()
        var values = PersonalValues()
        var keys: [String: String] = [:]
        for record in records {
            let present = try store.sourceRecords([record])[0]
            try checkNotErased(record)
            values.add(present)
            for version in 1..<present.version {
                values.add(try store.sourceRecord(record, version: version))
            }
            let key = "e:" + fingerprints.key(present.reference).hexadecimal
            keys[present.reference.key] = key
            if let own = try store.ownKeys(of: [record]).first { keys[own] = key }
            try remember(present, fingerprints)
            try store.access { db in
                for text in try String.fetchAll(
                    db, sql: "SELECT text FROM statement WHERE record = ?",
                    arguments: [record.rawValue])
                { values.add(text) }
            }
        }
        let erased = Set(records.map(\.rawValue))
        hasRelationChanges = true
        let all = values
        try store.access { db in
            summary.values = try all.own(db, besides: erased)
            let scrubber = HistoryScrubber(values: summary.values, keys: keys)
            summary.history = try eraseHistory(db, erased, scrubber)
            for record in records.sorted() { try erase(db, record, fingerprints, &summary) }
            summary.rejectedRows = try eraseRejects(db, summary.values, fingerprints)
            summary.namedSources = try eraseNames(
                db, summary.values, all.nameWords, keys: keys)
            try store.setContentSum(db, .links, try store.linkSum(db))
        }
        recount("link")
        recount("recordStage")
        reseal("formerLink")
        try rebuildSearchIndex()
        try dropMatchIndexes()
        try dropMatchedReports()
        return summary
    }

    private func checkNotErased(_ record: RecordID) throws(StoreError) {
        let run = try store.access { db in
            try Int64.fetchOne(
                db, sql: "SELECT erasedRun FROM sourceRecord WHERE id = ?",
                arguments: [record.rawValue])
        }
        guard let run else { return }
        throw StoreError(
            .refused, code: "store.erased",
            message: "This record was erased by run \(run); nothing is left of it.")
    }

    /// Keeps what recognises a record in any of its versions.
    private func remember(
        _ present: SourceRecord, _ fingerprints: ErasureFingerprints
    ) throws(StoreError) {
        var marks = Set([fingerprints.key(present.reference)])
        for version in 1...present.version {
            let record = try store.sourceRecord(present.id, version: version)
            marks.formUnion(fingerprints.combinations(record))
        }
        try store.access { db in
            let hashes = try Row.fetchAll(
                db,
                sql: """
                    SELECT contentHash FROM sourceRecord WHERE id = ?1
                    UNION ALL SELECT contentHash FROM recordVersion WHERE record = ?1
                    """, arguments: [present.id.rawValue])
            for row in hashes {
                let bytes: Data = row[0]
                let text = bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
                if let hash = StableHash128(hexadecimal: text.joined()) {
                    marks.insert(fingerprints.content(hash))
                }
            }
            let insert = try BulkStatement(
                db, "INSERT OR IGNORE INTO erasedFingerprint(hash, run) VALUES (?, ?)")
            for mark in marks.sorted() {
                insert.bind(mark, at: 1)
                insert.bind(id.rawValue, at: 2)
                try insert.run()
            }
        }
    }

    /// Empties a record and all that was said of it.
    private func erase(
        _ db: Database, _ record: RecordID, _ fingerprints: ErasureFingerprints,
        _ summary: inout ErasureSummary
    ) throws {
        let reference = try store.references([record])[0]
        let mark = fingerprints.key(reference)
        let number: StatementArguments = [record.rawValue]
        try db.execute(
            sql: """
                UPDATE sourceTable SET presentRecords = presentRecords - 1 WHERE id = (
                    SELECT l.sourceTable FROM sourceRecord r JOIN tableLayout l ON l.id = r.layout
                    WHERE r.id = ? AND r.absentRun IS NULL)
                """, arguments: number)
        let update = try BulkStatement(
            db,
            """
            UPDATE sourceRecord SET key = ?1, cells = zeroblob(0), contentHash = ?2,
                erasedRun = ?3, absentRun = coalesce(absentRun, ?3) WHERE id = ?4
            """)
        update.bind("e:" + mark.hexadecimal, at: 1)
        update.bind(mark, at: 2)
        update.bind(id.rawValue, at: 3)
        update.bind(record.rawValue, at: 4)
        try update.run()
        try db.execute(
            sql: """
                UPDATE recordVersion SET cells = zeroblob(0), contentHash = zeroblob(16)
                WHERE record = ?
                """, arguments: number)
        summary.versions += db.changesCount
        try db.execute(
            sql: "UPDATE statement SET text = '' WHERE record = ?", arguments: number)
        summary.statements += db.changesCount
        try eraseAliases(db, record, reference, fingerprints)
        try erasePins(db, record)
        try eraseQuestions(db, record)
        try db.execute(sql: "DELETE FROM recordStage WHERE record = ?", arguments: number)
        try db.execute(sql: "UPDATE link SET role = NULL WHERE contact = ?", arguments: number)
        try db.execute(
            sql: "UPDATE formerLink SET role = NULL WHERE contact = ?", arguments: number)
        summary.records += 1
        touch(record)
        try audit.append(
            db, run: id, action: "record.erased", subject: "record \(record.rawValue)",
            detail: "{}")
    }

    /// Further keys that a record went by become fingerprints, too.
    private func eraseAliases(
        _ db: Database, _ record: RecordID, _ reference: RecordReference,
        _ fingerprints: ErasureFingerprints
    ) throws {
        let aliases = try String.fetchAll(
            db, sql: "SELECT key FROM recordAlias WHERE record = ? ORDER BY key",
            arguments: [record.rawValue])
        for alias in aliases {
            let mark = fingerprints.key(
                RecordReference(source: reference.source, kind: reference.kind, key: alias))
            try db.execute(
                sql: "UPDATE recordAlias SET key = ? WHERE record = ? AND key = ?",
                arguments: ["e:" + mark.hexadecimal, record.rawValue, alias])
            let insert = try BulkStatement(
                db, "INSERT OR IGNORE INTO erasedFingerprint(hash, run) VALUES (?, ?)")
            insert.bind(mark, at: 1)
            insert.bind(id.rawValue, at: 2)
            try insert.run()
        }
    }

    /// What people chose for the record, or of it, holds no more.
    private func erasePins(_ db: Database, _ record: RecordID) throws {
        let pins = try Int64.fetchAll(
            db,
            sql: """
                SELECT id FROM pin WHERE (record = ?1 OR statedBy = ?1) AND withdrawnRun IS NULL
                ORDER BY id
                """, arguments: [record.rawValue])
        try withdrawPins(db, pins, reason: .replaced)
        try db.execute(
            sql: """
                UPDATE importConflict SET state = 'superseded', closedRun = ?
                WHERE record = ? AND state = 'open'
                """, arguments: [id.rawValue, record.rawValue])
    }

    /// Nobody is asked about the record any more.
    private func eraseQuestions(_ db: Database, _ record: RecordID) throws {
        let own = "SELECT proposal FROM proposalMember WHERE record = ?"
        try db.execute(
            sql: "DELETE FROM proposalEvidence WHERE proposal IN (\(own))",
            arguments: [record.rawValue])
        recount("proposalEvidence")
        try db.execute(
            sql: "UPDATE remark SET text = '' WHERE proposal IN (\(own))",
            arguments: [record.rawValue])
        try db.execute(
            sql: """
                UPDATE proposal SET state = 'superseded', closedRun = ?
                WHERE state = 'open' AND id IN (\(own))
                """, arguments: [id.rawValue, record.rawValue])
    }
}
