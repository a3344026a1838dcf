extension StoreSchema {
    /// For each source which of its records stand for one and the same, and which of them leads.
    ///
    /// A source that still has both can send the ids of the others to the one that leads. The leading
    /// record is the one with the smallest key, so it does not depend on when records came.
    static let packViews = """
        CREATE VIEW sourceRedirect AS
            SELECT s.name AS source, s.kind AS kind, r.key AS recordKey, (
                    SELECT min(o.key) FROM membership n JOIN sourceRecord o ON o.id = n.record
                    WHERE n.entity = m.entity AND o.source = r.source AND o.absentRun IS NULL)
                AS leadingKey, e.entityId AS entityId, r.id AS record
            FROM sourceRecord r JOIN source s ON s.id = r.source
                JOIN membership m ON m.record = r.id JOIN entity e ON e.id = m.entity
            WHERE r.absentRun IS NULL AND e.memberCount > 1;
        """
}
