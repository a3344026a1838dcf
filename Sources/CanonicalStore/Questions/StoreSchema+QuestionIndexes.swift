extension StoreSchema {
    /// What lets questions read only the pieces that they are about: those of one kind, and those
    /// that are still to come.
    static let questionIndexes = """
        CREATE INDEX historyRecordSource ON historyRecord(source) WHERE isPresent = 1;
        CREATE INDEX historyFactTime ON historyFact(time)
            WHERE state IS NULL AND time IS NOT NULL;
        """
}
