import GRDB

extension CanonicalStore {
    /// Where deals and tickets stand. The period is that in which a deal is expected to close, and in
    /// which a ticket was opened.
    ///
    /// - Parameters:
    ///   - departed: colleagues who have left, besides those whom lists of users name.
    ///   - most: how many deals, and how many tickets, are listed at most; nil for all.
    public func pipeline(
        _ scope: QuestionScope, departed: [String] = [], most: Int? = nil
    ) throws(StoreError) -> Pipeline {
        try asking(scope) { db in
            let rows = QuestionRows(self, db, scope.people)
            return try PipelineReading(
                scope, Colleagues(self, db, departed: departed), HistoryPieces(rows, scope.words)
            ).pipeline(most: most)
        }
    }
}
