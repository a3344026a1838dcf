import GRDB
import RecordModel

extension CanonicalStore {
    /// Calls `body` with each record that stands for the same as another one of its source, but for
    /// the one that leads, by source and key.
    ///
    /// - Parameters:
    ///   - source: only this source's; nil for all.
    ///   - since: also records that led elsewhere after that run and lead to themselves or to others
    ///     now: what an earlier pack said of them is corrected.
    public func forEachSourceRedirect(
        of source: String? = nil, since: RunID? = nil, _ body: (SourceRedirectRow) throws -> Void
    ) throws(StoreError) {
        try reading { db in
            var rows: [SourceRedirectRow] = []
            let query = try BulkStatement(
                db,
                """
                SELECT source, kind, recordKey, leadingKey, entityId FROM sourceRedirect
                WHERE recordKey <> leadingKey AND (?1 IS NULL OR source = ?1)
                """)
            query.bind(source, at: 1)
            while try query.step() {
                rows.append(
                    SourceRedirectRow(
                        source: query.text(0), kind: PartyKind(rawValue: query.text(1)) ?? .contact,
                        recordKey: query.text(2), leadingKey: query.text(3),
                        entity: EntityID(rawValue: query.text(4)), isCorrection: false))
            }
            if let since {
                let present = Set(rows.map { "\($0.source)\u{0}\($0.recordKey)" })
                rows += try corrections(db, source, since).filter {
                    !present.contains("\($0.source)\u{0}\($0.recordKey)")
                }
            }
            rows.sort {
                ($0.source, $0.kind.rawValue, $0.recordKey)
                    < ($1.source, $1.kind.rawValue, $1.recordKey)
            }
            for row in rows { try body(row) }
        }
    }

    /// Records that led to another one after a run and lead to themselves now.
    private func corrections(
        _ db: Database, _ source: String?, _ run: RunID
    ) throws -> [SourceRedirectRow] {
        let past = try StorePast(self, db, run: run)
        let present = try StorePast(self, db, run: RunID(rawValue: .max))
        let judged = try Int64.fetchAll(
            db,
            sql: """
                SELECT j."left" FROM judgement j LEFT JOIN withdrawal w ON w.judgement = j.id
                    WHERE j.run > ?1 OR w.run > ?1
                UNION SELECT j."right" FROM judgement j LEFT JOIN withdrawal w ON w.judgement = j.id
                    WHERE j.run > ?1 OR w.run > ?1
                ORDER BY 1
                """, arguments: [run.rawValue])
        var rows: [SourceRedirectRow] = []
        for record in judged.map(RecordID.init(rawValue:)) {
            let own = try references([record])[0]
            if let source, own.source != source { continue }
            func leading(_ members: [RecordID]) throws -> String? {
                try references(members).filter { $0.source == own.source }.map(\.key).min()
            }
            guard let before = try leading(past.members(with: record)), before != own.key,
                try leading(present.members(with: record)) == own.key,
                let entity = try entityID(of: record)
            else { continue }
            rows.append(
                SourceRedirectRow(
                    source: own.source, kind: own.kind, recordKey: own.key, leadingKey: own.key,
                    entity: entity, isCorrection: true))
        }
        return rows
    }
}
