extension StoreSchema {
    /// Who was erased: the shape stays, and keyed fingerprints that refuse the person when an old file
    /// comes again (DESIGN.md, D3).
    static let erasureTables = """
        ALTER TABLE sourceRecord ADD COLUMN erasedRun INTEGER REFERENCES run(id);
        ALTER TABLE historyRecord ADD COLUMN erasedRun INTEGER REFERENCES run(id);
        CREATE INDEX sourceRecordErased ON sourceRecord(erasedRun) WHERE erasedRun IS NOT NULL;
        CREATE INDEX historyRecordErased ON historyRecord(erasedRun) WHERE erasedRun IS NOT NULL;
        CREATE TABLE erasedFingerprint(
            hash BLOB PRIMARY KEY CHECK(length(hash) = 16), run INTEGER NOT NULL REFERENCES run(id)
        ) STRICT, WITHOUT ROWID;
        CREATE VIEW erasedRecord AS
            SELECT s.name AS source, s.kind AS kind, r.key AS recordKey, e.entityId AS entityId,
                r.erasedRun AS erasedRun, r.id AS record
            FROM sourceRecord r JOIN source s ON s.id = r.source
                JOIN membership m ON m.record = r.id JOIN entity e ON e.id = m.entity
            WHERE r.erasedRun IS NOT NULL;
        """
}
