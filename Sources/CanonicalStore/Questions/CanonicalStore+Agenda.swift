import GRDB

extension CanonicalStore {
    /// What should happen next: open tasks and callbacks, talk that is planned, and contracts that end
    /// or ended within the last 90 days. The period is that in which something is due.
    ///
    /// - Parameter departed: colleagues who have left, besides those whom lists of users name.
    public func agenda(
        _ scope: QuestionScope, departed: [String] = []
    ) throws(StoreError) -> Agenda {
        try reading { db in
            try AgendaReading(self, db, scope, departed: departed).agenda()
        }
    }
}
