import Foundation
import GRDB
import RecordModel
import Resolution

extension CanonicalStore {
    /// Calls `body` with each line of the crosswalk: one per live record, and one per further row that says
    /// the same, by source, kind and key.
    public func forEachCrosswalkRow(
        _ body: (CrosswalkRow) throws -> Void
    ) throws(StoreError) {
        try reading { db in
            let sources = try Row.fetchAll(
                db, sql: "SELECT id, name, kind FROM source ORDER BY name, kind")
            let together = "JOIN membership m ON m.record = r.id JOIN entity e ON e.id = m.entity"
            let copies =
                try StoreSchema.isCurrent(db)
                && Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM recordCopy)") == true
                ? """
                UNION ALL SELECT r.key || '#' || c.ordinal, c.row, e.entityId
                FROM recordCopy c JOIN sourceRecord r ON r.id = c.record \(together)
                WHERE r.source = ?1 AND r.absentRun IS NULL AND c.absentRun IS NULL
                """ : ""
            let query = try BulkStatement(
                db,
                """
                SELECT r.key AS name, r.row, e.entityId FROM sourceRecord r \(together)
                WHERE r.source = ?1 AND r.absentRun IS NULL \(copies) ORDER BY name
                """)
            for source in sources {
                let kind: String = source["kind"]
                query.bind(source["id"] as Int64, at: 1)
                while try query.step() {
                    try body(
                        CrosswalkRow(
                            source: source["name"], recordKey: query.text(0),
                            row: query.optionalInteger(1).map(Int.init),
                            entity: EntityID(rawValue: query.text(2)),
                            kind: PartyKind(rawValue: kind) ?? .contact))
                }
            }
        }
    }

    /// Calls `body` with each stored pair, by left, then right reference.
    ///
    /// The verdict is what holds now: `merge` in one entity, `review` in one open proposal.
    public func forEachPairRow(_ body: (PairRow) throws -> Void) throws(StoreError) {
        try reading { db in
            let ranks = try recordRanks(db)
            let pairs = try orderedPairs(db, ranks)
            let references = try ReferenceLookup(db)
            let entity = try BulkStatement(db, "SELECT entity FROM membership WHERE record = ?")
            let together = try BulkStatement(
                db,
                """
                SELECT 1 FROM proposalMember a JOIN proposalMember b ON b.proposal = a.proposal
                    JOIN proposal p ON p.id = a.proposal
                WHERE a.record = ? AND b.record = ? AND p.state = 'open'
                """)
            func number(_ record: Int64) throws -> Int64 {
                entity.bind(record, at: 1)
                defer { entity.reset() }
                return try entity.step() ? entity.integer(0) : -record
            }
            for pair in pairs {
                var verdict = PairVerdict.leave
                if try number(pair.left) == number(pair.right) {
                    verdict = .merge
                } else {
                    together.bind(pair.left, at: 1)
                    together.bind(pair.right, at: 2)
                    if try together.step() { verdict = .review }
                    together.reset()
                }
                try body(
                    PairRow(
                        left: references.reference(RecordID(rawValue: pair.left)),
                        right: references.reference(RecordID(rawValue: pair.right)),
                        weight: MatchWeight(bits: pair.weight), verdict: verdict))
            }
            if let failure = references.failure { throw failure }
        }
    }

    /// Calls `body` with each former id and where it leads, by former id.
    public func forEachRedirect(_ body: (RedirectRow) throws -> Void) throws(StoreError) {
        try reading { db in
            let query = try BulkStatement(
                db, "SELECT oldEntityId, entityId, kind FROM currentRedirect ORDER BY oldEntityId")
            while try query.step() {
                try body(
                    RedirectRow(
                        formerID: EntityID(rawValue: query.text(0)),
                        entity: EntityID(rawValue: query.text(1)),
                        kind: PartyKind(rawValue: query.text(2)) ?? .contact))
            }
        }
    }

    /// Calls `body` with each live entity of a kind as its row shows it, by id, but for its address: all
    /// its parts are those of one address.
    public func forEachEntity(
        kind: PartyKind, _ body: (EntityRowView) throws -> Void
    ) throws(StoreError) {
        try reading { db in
            let query = try BulkStatement(
                db,
                """
                SELECT entityId, memberCount, \(GoldenColumns.columnList), id, detail FROM entity
                WHERE kind = ? AND presentCount > 0 ORDER BY entityId
                """)
            query.bind(kind.rawValue, at: 1)
            let addresses = try RowAddress(self, db)
            let number = Int32(2 + GoldenColumns.fields.count)
            while try query.step() {
                var values: [Field: String] = [:]
                for (index, field) in GoldenColumns.fields.enumerated() {
                    values[field] = query.optionalText(Int32(2 + index))
                }
                let id = EntityID(rawValue: query.text(0))
                try addresses.settle(
                    &values,
                    of: PartyReader.Head(
                        number: query.integer(number), id: id, kind: kind,
                        detail: query.isNull(number + 1) ? nil : query.bytes(number + 1)))
                try body(
                    EntityRowView(
                        id: id, kind: kind,
                        memberCount: Int(query.integer(1)), values: values))
            }
        }
    }

    /// Calls `body` with each row that could not become a record, in the order of import.
    public func forEachRejectedRow(_ body: (RejectedRow) throws -> Void) throws(StoreError) {
        try reading { db in
            let query = try BulkStatement(
                db,
                """
                SELECT file, line, code, reason, cells, row FROM rejectedRow
                WHERE correctedRun IS NULL ORDER BY id
                """)
            while try query.step() {
                let cells = try JSONDecoder().decode(
                    [String].self, from: Data(query.text(4).utf8))
                try body(
                    RejectedRow(
                        file: query.text(0), line: Int(query.integer(1)),
                        row: query.optionalInteger(5).map(Int.init), code: query.text(2),
                        reason: query.text(3), cells: cells))
            }
        }
    }

    /// For each record id its place in the order of references.
    private func recordRanks(_ db: Database) throws -> [UInt32] {
        let last = try Int.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM sourceRecord") ?? 0
        var ranks = [UInt32](repeating: 0, count: last + 1)
        var next: UInt32 = 0
        let query = try BulkStatement(
            db, "SELECT id FROM sourceRecord WHERE source = ? ORDER BY key")
        let sources = try Int64.fetchAll(db, sql: "SELECT id FROM source ORDER BY name, kind")
        for source in sources {
            query.bind(source, at: 1)
            while try query.step() {
                ranks[Int(query.integer(0))] = next
                next += 1
            }
        }
        return ranks
    }

    private func orderedPairs(
        _ db: Database, _ ranks: [UInt32]
    ) throws -> [(left: Int64, right: Int64, weight: Double)] {
        let query = try BulkStatement(db, "SELECT \"left\", \"right\", weight FROM pair")
        var pairs: [(left: Int64, right: Int64, weight: Double)] = []
        while try query.step() {
            let a = query.integer(0)
            let b = query.integer(1)
            let isOrdered = ranks[Int(a)] < ranks[Int(b)]
            pairs.append((isOrdered ? a : b, isOrdered ? b : a, query.double(2)))
        }
        pairs.sort {
            (ranks[Int($0.left)], ranks[Int($0.right)]) < (
                ranks[Int($1.left)], ranks[Int($1.right)]
            )
        }
        return pairs
    }
}
