import GRDB

extension CanonicalStore {
    /// What should happen next: open tasks and callbacks, talk that is planned, and contracts that end
    /// or ended within the last 90 days. The period is that in which something is due.
    ///
    /// - Parameters:
    ///   - departed: colleagues who have left, besides those whom lists of users name.
    ///   - isOfDeparted: whether only what belongs to somebody who has left, or to nobody, is wanted.
    ///   - most: how many items are listed at most, overdue ones and those to come; nil for all.
    public func agenda(
        _ scope: QuestionScope, departed: [String] = [], isOfDeparted: Bool = false,
        most: Int? = nil
    ) throws(StoreError) -> Agenda {
        try asking(scope) { db in
            try AgendaReading(self, db, scope, departed: departed).agenda(
                isOfDeparted: isOfDeparted, most: most)
        }
    }
}
