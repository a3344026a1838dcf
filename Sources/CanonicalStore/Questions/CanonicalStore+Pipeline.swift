import GRDB

extension CanonicalStore {
    /// Where deals and tickets stand. The period is that in which a deal is expected to close, and in
    /// which a ticket was opened.
    ///
    /// - Parameter departed: colleagues who have left, besides those whom lists of users name.
    public func pipeline(
        _ scope: QuestionScope, departed: [String] = []
    ) throws(StoreError) -> Pipeline {
        try reading { db in
            let rows = QuestionRows(self, db)
            return try PipelineReading(
                scope, Colleagues(self, db, departed: departed), HistoryPieces(rows, scope.words)
            ).pipeline()
        }
    }
}
