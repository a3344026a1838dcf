import GRDB
import RecordModel

extension StoreRun {
    /// Derives anew what records name of history, for those whose answer may be another now.
    func deriveLookups(_ db: Database) throws {
        let records = try recordsToLookUp(db)
        if records.isEmpty { return }
        let lookups = try RecordLookups(store: store, db)
        let remove = try BulkStatement(db, "DELETE FROM recordLookup WHERE record = ?")
        let insert = try BulkStatement(
            db,
            """
            INSERT INTO recordLookup(record, role, ordinal, header, way, reference, target)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        for record in records {
            remove.bind(record, at: 1)
            try remove.run()
            for lookup in try lookups.lookups(ofRecord: record) {
                insert.bind(record, at: 1)
                insert.bind(lookup.role.rawValue, at: 2)
                insert.bind(Int64(lookup.ordinal), at: 3)
                insert.bind(lookup.header, at: 4)
                insert.bind(lookup.way.rawValue, at: 5)
                insert.bind(lookup.reference, at: 6)
                insert.bind(lookup.target, at: 7)
                try insert.run()
            }
        }
    }

    /// Ascending.
    private func recordsToLookUp(_ db: Database) throws -> [Int64] {
        let state = history
        if try state.isEverythingChanged || state.areAllRecordsChanged || state.hasNewSource
            || haveWordsChanged(db)
        {
            return try Int64.fetchAll(db, sql: "SELECT id FROM sourceRecord ORDER BY id")
        }
        var records = state.changedRecords
        let affected = try BulkStatement(
            db,
            """
            SELECT record FROM recordLookup WHERE target = ?1
            UNION SELECT record FROM recordLookup WHERE target IS NULL AND reference IN (?2, ?3, ?4)
            """)
        let key = try BulkStatement(db, "SELECT key FROM historyRecord WHERE id = ?")
        for item in state.changed {
            key.bind(item, at: 1)
            guard try key.step() else { continue }
            let variants = HistoryKeyLookup.variants(of: key.text(0))
            key.reset()
            affected.bind(item, at: 1)
            for place in 0..<3 {
                affected.bind(variants[min(place, variants.count - 1)], at: Int32(place + 2))
            }
            while try affected.step() { records.insert(affected.integer(0)) }
        }
        return records.sorted()
    }
}

extension CanonicalStore {
    /// Records whose kept lookups are not those that follow from their cells.
    func lookupGaps(_ db: Database) throws -> [StoreGap] {
        let lookups = try RecordLookups(store: self, db)
        let kept = try BulkStatement(
            db,
            """
            SELECT role, ordinal, header, way, reference, target FROM recordLookup WHERE record = ?
            ORDER BY role, ordinal
            """)
        var gaps: [StoreGap] = []
        for record in try Int64.fetchAll(db, sql: "SELECT id FROM sourceRecord ORDER BY id") {
            kept.bind(record, at: 1)
            var agrees = true
            for lookup in try lookups.lookups(ofRecord: record) {
                agrees =
                    try agrees && kept.step() && kept.text(0) == lookup.role.rawValue
                    && kept.integer(1) == Int64(lookup.ordinal) && kept.text(2) == lookup.header
                    && kept.text(3) == lookup.way.rawValue && kept.text(4) == lookup.reference
                    && kept.optionalInteger(5) == lookup.target
                if !agrees { break }
            }
            if agrees { agrees = try !kept.step() }
            kept.reset()
            if agrees { continue }
            gaps.append(
                StoreGap(
                    code: "verify.historyLink",
                    message: "Record \(record) has other lookups than follow from it."))
            if gaps.count > 20 { break }
        }
        return gaps
    }
}
