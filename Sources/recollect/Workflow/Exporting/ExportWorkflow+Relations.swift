import CanonicalStore
import Resolution

extension ExportWorkflow {
    /// `export relations`: what entities have to do with each other, one line a statement.
    func relations() throws {
        var rows = CSVRows(
            [
                "relation", "subject_id", "object_id", "since", "until", "decider", "actor",
                "stated_at", "evidence", "subject_record", "object_record",
            ], write)
        try store.forEachRelation { row in
            try rows.add([
                row.relation, row.subject.rawValue, row.object.rawValue, row.since ?? "",
                row.until ?? "", row.decider, row.actor, row.statedAt,
                row.evidence.map(\.rawValue).joined(separator: ";"), row.subjectRecord,
                row.objectRecord,
            ])
        }
        try rows.finish()
    }
}
