extension StoreSchema {
    /// The same talk told by two systems, and the timeline of an entity without what is told twice.
    ///
    /// Views, so that they follow merges and unmerges by themselves. Two pieces are one by the id of
    /// the message; else, where one of them names none, by kind, time, subject and participants, told
    /// by two sources. The one with a message id stays, then the smaller by source and key.
    static let timelineViews = """
        ALTER TABLE historyFact ADD COLUMN messageKey TEXT;
        ALTER TABLE historyFact ADD COLUMN talkKey TEXT;
        INSERT INTO setting(name, value)
            SELECT 'historyIsStale', '1' WHERE EXISTS (SELECT 1 FROM historyRecord);
        CREATE INDEX historyFactMessage ON historyFact(messageKey) WHERE messageKey IS NOT NULL;
        CREATE INDEX historyFactTalk ON historyFact(talkKey) WHERE talkKey IS NOT NULL;
        CREATE VIEW itemEntity AS
            SELECT DISTINCT h.item AS item, m.entity AS entity
            FROM historyReach h JOIN membership m ON m.record = h.record;
        CREATE VIEW foldedActivity AS
            SELECT a.item AS item, b.item AS "into", 'message' AS basis
            FROM historyFact a JOIN historyFact b ON b.messageKey = a.messageKey
                JOIN historyRecord ra ON ra.id = a.item JOIN historySource sa ON sa.id = ra.source
                JOIN historyRecord rb ON rb.id = b.item JOIN historySource sb ON sb.id = rb.source
            WHERE a.item <> b.item AND ra.isPresent = 1 AND rb.isPresent = 1
                AND (sb.name, sb.object, rb.key) < (sa.name, sa.object, ra.key)
            UNION ALL
            SELECT a.item, b.item, 'talk'
            FROM historyFact a JOIN historyFact b ON b.talkKey = a.talkKey
                JOIN historyRecord ra ON ra.id = a.item JOIN historySource sa ON sa.id = ra.source
                JOIN historyRecord rb ON rb.id = b.item JOIN historySource sb ON sb.id = rb.source
            WHERE a.item <> b.item AND ra.isPresent = 1 AND rb.isPresent = 1
                AND a.messageKey IS NULL AND sa.name <> sb.name
                AND (b.messageKey IS NOT NULL
                    OR (sb.name, sb.object, rb.key) < (sa.name, sa.object, ra.key))
                AND EXISTS (SELECT 1 FROM historyReach h WHERE h.item = a.item)
                AND NOT EXISTS (SELECT entity FROM itemEntity WHERE item = a.item
                    EXCEPT SELECT entity FROM itemEntity WHERE item = b.item)
                AND NOT EXISTS (SELECT entity FROM itemEntity WHERE item = b.item
                    EXCEPT SELECT entity FROM itemEntity WHERE item = a.item);
        CREATE VIEW entityTimeline AS
            SELECT h.* FROM entityHistory h WHERE NOT EXISTS (
                SELECT 1 FROM foldedActivity f JOIN itemEntity i ON i.item = f."into"
                    JOIN entity e ON e.id = i.entity
                WHERE f.item = h.item AND e.entityId = h.entityId);
        """
}
