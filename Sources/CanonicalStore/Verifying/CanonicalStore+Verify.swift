import GRDB
import RecordModel
import Resolution

extension CanonicalStore {
    /// Proves, from the file alone, that what is derived follows from records, judgements and
    /// policy, and that nothing is missing; writes nothing.
    ///
    /// - Parameter golden: as for `StoreRun.refresh`, with the store's policy.
    /// - Returns: every gap found, the gravest first; empty where there is none.
    /// - Throws: when the file cannot be read; whatever `golden` throws.
    public func verify(golden: GoldenMaker) async throws -> [StoreGap] {
        var gaps = try integrityGaps()
        gaps += try auditGaps()
        gaps += try await derivationGaps(golden)
        gaps += try countGaps()
        gaps += try historyGaps()
        gaps += try relationGaps()
        return gaps
    }

    /// Finds any change or cut of the ledger since a head was noted.
    ///
    /// - Returns: nil where the head is found and the chain up to now is whole.
    public func verifyAudit(head: String) throws(StoreError) -> StoreGap? {
        let gaps = try auditGaps()
        if let gap = gaps.first { return gap }
        if head == AuditChain.hexadecimal(AuditChain.beginning) { return nil }
        let isKnown = try reading { db in
            try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM auditEvent WHERE lower(hex(hash)) = ?)",
                arguments: [head.lowercased()]) ?? false
        }
        return isKnown
            ? nil : StoreGap(code: "verify.auditHead", message: "No audit event has this head.")
    }

    private func integrityGaps() throws(StoreError) -> [StoreGap] {
        try reading { db in
            var gaps = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)")
                .filter { $0 != "ok" }
                .map { StoreGap(code: "verify.file", message: "SQLite finds: \($0)") }
            for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(20) {
                let table: String = row[0]
                let number: Int64? = row[1]
                let parent: String = row[2]
                gaps.append(
                    StoreGap(
                        code: "verify.reference",
                        message: "Row \(number.map(String.init) ?? "?") of \(table) refers to a "
                            + "missing row of \(parent)."))
            }
            return gaps
        }
    }

    private func auditGaps() throws(StoreError) -> [StoreGap] {
        try reading { db in
            let query = try BulkStatement(
                db, "SELECT id, run, action, subject, detail, hash FROM auditEvent ORDER BY id")
            defer { query.reset() }
            var previous = AuditChain.beginning
            var expected: Int64 = 1
            while try query.step() {
                let event = query.integer(0)
                previous = AuditChain.hash(
                    after: previous, event: expected, run: query.integer(1),
                    action: query.text(2), subject: query.text(3), detail: query.text(4))
                guard event == expected, query.bytes(5) == previous else {
                    return [
                        StoreGap(
                            code: "verify.audit",
                            message: "The ledger was changed or cut at event \(expected).")
                    ]
                }
                expected += 1
            }
            let last = try String.fetchOne(
                db, sql: "SELECT auditHead FROM run ORDER BY id DESC LIMIT 1")
            if let last, last != AuditChain.hexadecimal(previous) {
                return [
                    StoreGap(
                        code: "verify.audit", message: "The ledger's last events are missing.")
                ]
            }
            return []
        }
    }

    /// Derives all entities again and compares them with what is stored.
    private func derivationGaps(_ golden: GoldenMaker) async throws -> [StoreGap] {
        let derived = try reading { db in
            let run = try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM run") ?? 1
            return try EntityDeriver(store: self, db: db, run: RunID(rawValue: run))
                .derive(touched: nil)
        }
        let content = EntityContent(store: self, derived: derived)
        let comparison = try reading { try EntityComparison($0) }
        for chunk in content.chunks() {
            let members = try content.members(of: chunk.groups)
            let made = members.isEmpty ? [] : try await golden(members)
            try reading { db in
                try content.forEachSingle(db, chunk) { position, identity, hash, single, bytes in
                    let columns = single.columns.map { range in
                        range.isEmpty ? nil : text(bytes.extracting(range))
                    }
                    try comparison.compare(
                        identity, members: [derived.records[position]], hash: hash,
                        columns: columns)
                }
                for (index, group) in chunk.groups.enumerated() {
                    try comparison.compare(
                        derived.identities[group],
                        members: derived.partition[group].map(\.rawValue).sorted(),
                        hash: content.hash(of: group, golden: made[index]),
                        columns: EntityRow.columns(of: made[index]))
                }
            }
            try Task.checkCancellation()
        }
        return try reading { db in
            try comparison.gaps(
                db, kept: try contentSum(db, .entities), links: try contentSum(db, .links),
                computedLinks: try linkSum(db))
        }
    }

    private func text(_ bytes: Span<UInt8>) -> String {
        unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }

    /// Whether the numbers that are kept agree with what they count.
    private func countGaps() throws(StoreError) -> [StoreGap] {
        try reading { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT t.id AS id FROM sourceTable t WHERE t.presentRecords != (
                        SELECT count(*) FROM sourceRecord r JOIN tableLayout l ON l.id = r.layout
                        WHERE l.sourceTable = t.id AND r.absentRun IS NULL)
                    """)
            var gaps = rows.map { row in
                StoreGap(
                    code: "verify.count",
                    message: "Records of table \(row["id"] as Int64) are missing or were added.")
            }
            let versions = try Int64.fetchAll(
                db,
                sql: """
                    SELECT r.id FROM sourceRecord r WHERE r.version > 1 AND r.version - 1 != (
                        SELECT count(*) FROM recordVersion v WHERE v.record = r.id) LIMIT 20
                    """)
            gaps += versions.map {
                StoreGap(
                    code: "verify.version", message: "Versions of record \($0) are missing.")
            }
            return gaps
        }
    }
}
