import CanonicalStore

/// Exports of what a later import found out.
extension ExportWorkflow {
    /// `export absent`: records that their sources no longer have.
    func absent() throws {
        var rows = CSVRows(
            ["source", "record_key", "entity_id", "kind", "absent_since_run"], write)
        try store.forEachAbsentRecord { absent in
            try rows.add([
                absent.record.source, absent.record.key, absent.entity.rawValue,
                absent.record.kind.rawValue, String(absent.since.rawValue),
            ])
        }
        try rows.finish()
    }

    /// `export conflicts`: cells that changed under what a person settled.
    func conflicts() throws {
        var rows = CSVRows(
            [
                "conflict", "entity_id", "source", "record_key", "field", "base", "theirs", "ours",
                "settled_by", "run",
            ], write)
        for conflict in try store.openConflicts() {
            try rows.add([
                String(conflict.id), conflict.entity.rawValue, conflict.record.source,
                conflict.record.key, conflict.field.rawValue, conflict.base, conflict.theirs,
                conflict.ours, conflict.actor, String(conflict.run.rawValue),
            ])
        }
        try rows.finish()
    }
}
