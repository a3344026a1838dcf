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
        try await verification(golden: golden).gaps
    }

    /// As `verify`, with the account of every value.
    public func verification(golden: GoldenMaker) async throws -> Verification {
        guard try reading(StoreSchema.isCurrent) else {
            throw StoreError(
                .refused, code: "store.olderVersion",
                message:
                    "An earlier version of recollect wrote this store. Bring it up to date with "
                    + "recollect rebuild, then verify it.")
        }
        var gaps = try integrityGaps()
        gaps += try auditGaps()
        gaps += try ledgerGaps()
        gaps += try countGaps()
        var account = ConservationAccount()
        do {
            let derivation = try await derivationGaps(golden)
            account = derivation.account
            gaps += derivation.gaps
            gaps += try historyGaps()
            gaps += try relationGaps()
            gaps += try stageGaps()
            gaps += try blockGaps()
            gaps += try totalGaps()
            try count(into: &account)
        } catch {
            // What is missing can keep the rest from being read; it is named already.
            if gaps.isEmpty || error is CancellationError { throw error }
            gaps.append(
                StoreGap(
                    code: "verify.unreadable",
                    message: "Because of that, not everything could be derived anew."))
        }
        return Verification(gaps: gaps, account: account)
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
    private func derivationGaps(
        _ golden: GoldenMaker
    ) async throws -> Verification {
        var cells = CellAccounting()
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
                    cells.addSingle(values: single.valueCount)
                    try comparison.compare(
                        identity, members: [derived.records[position]], hash: hash,
                        columns: columns, golden: nil)
                }
                for (index, group) in chunk.groups.enumerated() {
                    cells.add(members[index], made[index])
                    try comparison.compare(
                        derived.identities[group],
                        members: derived.partition[group].map(\.rawValue).sorted(),
                        hash: content.hash(of: group, golden: made[index]),
                        columns: MadeEntity.columns(of: made[index]),
                        golden: made[index])
                }
            }
            try Task.checkCancellation()
        }
        let gaps = try reading { db in
            try comparison.gaps(
                db, kept: try contentSum(db, .entities), links: try contentSum(db, .links),
                computedLinks: try linkSum(db))
        }
        return Verification(gaps: gaps + cells.gaps, account: cells.account)
    }

    /// Counts what is kept beside the values of live records.
    private func count(into account: inout ConservationAccount) throws(StoreError) {
        try reading { db in
            func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
            account.formerVersions = try count("SELECT count(*) FROM recordVersion")
            account.rejectedRows = try count(
                "SELECT count(*) FROM rejectedRow WHERE correctedRun IS NULL")
            account.erasedRecords = try count(
                "SELECT count(*) FROM sourceRecord WHERE erasedRun IS NOT NULL")
            account.history = try count("SELECT count(*) FROM historyRecord WHERE isPresent = 1")
            account.linkedHistory = try count(
                """
                SELECT count(DISTINCT h.item) FROM historyReach h
                    JOIN historyRecord r ON r.id = h.item WHERE r.isPresent = 1
                """)
            account.pastHistory = try count(
                "SELECT count(*) FROM historyRecord WHERE isPresent = 0")
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
                    SELECT r.id FROM sourceRecord r WHERE r.version - 1 != (
                        SELECT count(*) FROM recordVersion v WHERE v.record = r.id
                            AND v.version < r.version) LIMIT 20
                    """)
            gaps += versions.map {
                StoreGap(
                    code: "verify.version", message: "Versions of record \($0) are missing.")
            }
            return gaps
        }
    }
}
