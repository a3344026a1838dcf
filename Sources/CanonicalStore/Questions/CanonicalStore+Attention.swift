import GRDB

extension CanonicalStore {
    /// Which relationships need attention. The period is that since when a reason holds; a reason
    /// without a day is left out where a period is named.
    ///
    /// - Parameters:
    ///   - departed: colleagues who have left, besides those whom lists of users name.
    ///   - reasons: the reasons that are asked for; empty for all.
    ///   - most: how many relationships have a line at most; nil for all.
    public func attention(
        _ scope: QuestionScope, limits: AttentionLimits = AttentionLimits(),
        departed: [String] = [], reasons: [Attention.Reason] = [], most: Int? = nil
    ) throws(StoreError) -> Attention {
        try asking(scope) { db in
            var reading = try AttentionReading(self, db, scope, limits, departed: departed)
            return try reading.attention(Set(reasons), most: most)
        }
    }

    /// The number of a record's version in force.
    func presentVersion(_ db: Database, _ record: Int64) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT version FROM sourceRecord WHERE id = ?", arguments: [record]) ?? 1
    }
}
