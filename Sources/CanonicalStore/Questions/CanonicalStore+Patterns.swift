import GRDB

extension CanonicalStore {
    /// What can be learned from what customers did, up to the day asked about. The period is that in
    /// which a deal ended, a ticket was opened and something was bought; records are all counted.
    ///
    /// - Parameter departed: colleagues who have left, besides those whom lists of users name.
    public func patterns(
        _ scope: QuestionScope, departed: [String] = []
    ) throws(StoreError) -> Patterns {
        try asking(scope) { db in
            var reading = try PatternReading(self, db, scope, departed: departed)
            return try reading.patterns()
        }
    }
}
