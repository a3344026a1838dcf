import GRDB
import RecordModel
import Resolution

extension StoreRun {
    /// Notes where a source has changed what a person has settled otherwise.
    ///
    /// The person's word stays in force; the conflict waits for an answer (`resolve`). A cell that
    /// came to say what the person says, or went back to what it was, is no conflict.
    /// - Returns: how many are new.
    func noteConflicts() throws(StoreError) -> Int {
        if imports.changed.isEmpty { return 0 }
        var noted = 0
        try store.access { db in
            let hasPins =
                try Bool.fetchOne(
                    db, sql: "SELECT EXISTS (SELECT 1 FROM pin WHERE withdrawnRun IS NULL)")
                ?? false
            guard hasPins else { return }
            for change in imports.changed.sorted(by: { $0.record < $1.record }) {
                let record = RecordID(rawValue: change.record)
                let pins = try pinsOfEntity(db, record)
                if pins.isEmpty { continue }
                let base = try store.sourceRecord(record, version: Int(change.base))
                let theirs = try store.sourceRecord(record, version: Int(change.base) + 1)
                for pin in pins {
                    noted += try note(db, pin, base, theirs) ? 1 : 0
                }
            }
        }
        return noted
    }

    /// Answers a conflict: the source's value stands again by the rules, or the person's stays.
    ///
    /// - Throws: `missing` for an unknown conflict, `refused` for one that is not open.
    public func resolve(
        conflict: Int64, _ answer: ConflictAnswer
    ) throws(StoreError) {
        try store.access { db in
            let open = try Row.fetchOne(
                db, sql: "SELECT pin, record FROM openConflict WHERE conflict = ?",
                arguments: [conflict])
            guard let open else {
                let isKnown =
                    try Bool.fetchOne(
                        db, sql: "SELECT EXISTS (SELECT 1 FROM importConflict WHERE id = ?)",
                        arguments: [conflict]) ?? false
                throw StoreError(
                    isKnown ? .refused : .missing,
                    code: isKnown ? "store.closedConflict" : "store.unknownConflict",
                    message: isKnown
                        ? "Conflict \(conflict) is settled already."
                        : "The store has no conflict \(conflict). See them with: "
                            + "recollect conflicts")
            }
            if answer == .theirs {
                let pin: Int64 = open["pin"]
                let pinned = try Int64.fetchOne(
                    db, sql: "SELECT record FROM pin WHERE id = ?", arguments: [pin])
                try withdrawPins(db, [pin], reason: .replaced)
                if let pinned { touch(RecordID(rawValue: pinned)) }
            }
            try close(db, conflict, answer.rawValue)
        }
    }

    private func close(_ db: Database, _ conflict: Int64, _ state: String) throws {
        try db.execute(
            sql: "UPDATE importConflict SET state = ?, closedRun = ? WHERE id = ?",
            arguments: [state, id.rawValue, conflict])
        hasChanges = true
    }

    /// The pins that hold for a record's entity as it was before the run: of each field the last.
    private func pinsOfEntity(_ db: Database, _ record: RecordID) throws -> [FieldPin] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT p.id, p.record, p.field, p.label, p.statedBy, p.statedColumn, p.actor,
                    s.text
                FROM membership m JOIN membership o ON o.entity = m.entity
                    JOIN pin p ON p.record = o.record LEFT JOIN statement s ON s.id = p.statement
                WHERE m.record = ? AND p.withdrawnRun IS NULL ORDER BY p.id
                """, arguments: [record.rawValue])
        var latest: [Field: FieldPin] = [:]
        for row in rows {
            let pin = try store.pin(row)
            latest[pin.field] = pin
        }
        return latest.values.sorted { $0.sequence < $1.sequence }
    }

    /// Whether a record's new version brings a conflict with a pin.
    private func note(
        _ db: Database, _ pin: FieldPin, _ base: SourceRecord, _ theirs: SourceRecord
    ) throws -> Bool {
        let before = ConflictValue(base, pin.field)
        let now = ConflictValue(theirs, pin.field)
        if before == now { return false }
        let open = try Row.fetchOne(
            db,
            sql: """
                SELECT id, baseVersion FROM importConflict
                WHERE record = ? AND field = ? AND state = 'open' ORDER BY id DESC
                """, arguments: [base.id.rawValue, pin.field.rawValue])
        var origin = base.version
        if let open {
            try close(db, open["id"], "superseded")
            origin = open["baseVersion"]
            if ConflictValue(try store.sourceRecord(base.id, version: origin), pin.field) == now {
                return false
            }
        }
        if now.says(pin.text) { return false }
        try db.execute(
            sql: """
                INSERT INTO importConflict(record, field, pin, baseVersion, theirVersion, run)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                base.id.rawValue, pin.field.rawValue, pin.sequence, origin, theirs.version,
                id.rawValue,
            ])
        hasChanges = true
        return true
    }
}
