import GRDB

extension CanonicalStore {
    /// Which relationships need attention. The period is that since when a reason holds; a reason
    /// without a day is left out where a period is named.
    ///
    /// - Parameter departed: colleagues who have left, besides those whom lists of users name.
    public func attention(
        _ scope: QuestionScope, limits: AttentionLimits = AttentionLimits(),
        departed: [String] = []
    ) throws(StoreError) -> Attention {
        try reading { db in
            var reading = try AttentionReading(self, db, scope, limits, departed: departed)
            return try reading.attention()
        }
    }

    /// The key of a record; empty where there is none.
    func key(_ db: Database, _ record: Int64) throws -> String {
        try String.fetchOne(
            db, sql: "SELECT key FROM sourceRecord WHERE id = ?", arguments: [record]) ?? ""
    }

    /// The number of a record's version in force.
    func presentVersion(_ db: Database, _ record: Int64) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT version FROM sourceRecord WHERE id = ?", arguments: [record]) ?? 1
    }
}
