extension StoreSchema {
    /// More of what is due and of what needs attention, for people's own tools: planned talk, deals
    /// about which nobody talks, many tickets, contracts that end. docs/questions.md documents each.
    static let attentionViews = """
        DROP VIEW attention;
        DROP VIEW dueItem;
        CREATE VIEW dueItem AS
            SELECT coalesce(f.dueTime, f.time) AS dueTime,
                CASE WHEN s.object = 'contract' THEN 'renewal'
                    WHEN f.channel = 'call' THEN 'callback' ELSE 'task' END AS action,
                f.owner AS owner, f.name AS name, s.name AS source, s.object AS object,
                r.key AS recordKey, r.id AS item
            FROM historySource s JOIN historyRecord r ON r.source = s.id
                JOIN historyFact f ON f.item = r.id
            WHERE r.isPresent = 1 AND ((s.object IN ('task', 'activity') AND f.state = 'open')
                OR (s.object = 'contract' AND f.dueTime IS NOT NULL))
            UNION ALL
            SELECT f.time, 'appointment', f.owner, f.name, s.name, s.object, r.key, r.id
            FROM historyFact f JOIN historyRecord r ON r.id = f.item
                JOIN historySource s ON s.id = r.source
            WHERE s.object IN ('call', 'meeting', 'activity') AND r.isPresent = 1
                AND f.state IS NULL AND f.time >= date('now', '+1 day');
        CREATE VIEW talk AS
            SELECT m.entity AS entity,
                coalesce(CASE WHEN s.object = 'task' THEN f.endTime END, f.time) AS time,
                f.item AS item
            FROM membership m CROSS JOIN historyReach h ON h.record = m.record
                CROSS JOIN historyFact f ON f.item = h.item
                CROSS JOIN historyRecord r ON r.id = h.item
                CROSS JOIN historySource s ON s.id = r.source
            WHERE r.isPresent = 1 AND f.time < date('now', '+1 day')
                AND s.name <> '\(CanonicalStore.ownSource)'
                AND (s.object IN ('call', 'email', 'meeting', 'note', 'ticketEntry', 'purchase')
                    OR (s.object IN ('activity', 'task')
                        AND (f.state IS NULL OR f.state = 'closed')));
        CREATE VIEW itemHolder AS
            SELECT h.item AS item, m.entity AS entity, e.entityId AS entityId
            FROM historyReach h JOIN membership m ON m.record = h.record
                JOIN entity e ON e.id = m.entity
            WHERE e.presentCount > 0
                AND NOT EXISTS (SELECT 1 FROM historyReach sh
                    JOIN membership sm ON sm.record = sh.record
                    WHERE sh.item = h.item AND sm.entity = m.entity AND sh.record < h.record)
                AND (e.kind = 'account' OR NOT EXISTS (
                SELECT 1 FROM historyReach oh JOIN membership om ON om.record = oh.record
                    JOIN entity o ON o.id = om.entity
                WHERE oh.item = h.item AND o.kind = 'account' AND o.presentCount > 0));
        CREATE VIEW attention AS
        """ + attentionReasons

    /// The last day on which anybody talked with whom an item `r` belongs to, or with their people.
    private static let lastTalk = """
        SELECT max(t.time) FROM talk t WHERE t.entity IN (
            SELECT om.entity FROM historyReach oh JOIN membership om ON om.record = oh.record
                WHERE oh.item = r.id
            UNION SELECT mc.entity FROM historyReach oh
                JOIN membership om ON om.record = oh.record
                JOIN membership ma ON ma.entity = om.entity JOIN link k ON k.account = ma.record
                JOIN membership mc ON mc.record = k.contact WHERE oh.item = r.id)
        """

    /// Whether an entity `i` has something of a kind that is open.
    private static func hasOpen(_ kinds: String) -> String {
        """
        EXISTS (SELECT 1 FROM membership wm CROSS JOIN historyReach wh ON wh.record = wm.record
            CROSS JOIN historyRecord wr ON wr.id = wh.item
            CROSS JOIN historySource ws ON ws.id = wr.source
            CROSS JOIN historyFact wf ON wf.item = wh.item
            WHERE wm.entity = i.entity AND wr.isPresent = 1 AND ws.object IN (\(kinds))
                AND wf.state = 'open')
        """
    }

    /// Present pieces of some kinds with whom they belong to.
    private static func held(_ kinds: String) -> String {
        """
        FROM historySource s CROSS JOIN historyRecord r ON r.source = s.id
            CROSS JOIN historyFact f ON f.item = r.id CROSS JOIN itemHolder i ON i.item = r.id
        WHERE s.object IN (\(kinds)) AND r.isPresent = 1
        """
    }

    private static let attentionReasons = """

            SELECT i.entityId AS entityId, 'overdueTask' AS reason,
                substr(f.dueTime, 1, 10) AS since, s.name AS source, s.object AS object,
                r.key AS recordKey
            \(held("'task', 'activity'"))
                AND f.state = 'open' AND substr(f.dueTime, 1, 10) < date('now')
            UNION ALL
            SELECT i.entityId, 'pastClose', substr(f.dueTime, 1, 10), s.name, s.object, r.key
            \(held("'deal'"))
                AND f.state = 'open' AND substr(f.dueTime, 1, 10) < date('now')
            UNION ALL
            SELECT i.entityId, 'noOwner', substr(f.time, 1, 10), s.name, s.object, r.key
            \(held("'deal', 'ticket', 'task'"))
                AND f.state = 'open' AND f.owner IS NULL
            UNION ALL
            SELECT i.entityId, 'silent', substr(coalesce((\(lastTalk)), f.time), 1, 10), s.name,
                s.object, r.key
            \(held("'deal'"))
                AND f.state = 'open'
                AND substr(coalesce((\(lastTalk)), f.time), 1, 10) < date('now', '-60 days')
            UNION ALL
            SELECT i.entityId, 'tickets', substr(f.time, 1, 10), s.name, s.object, r.key
            \(held("'ticket'"))
                AND substr(f.time, 1, 10) BETWEEN date('now', '-89 days') AND date('now')
                AND (SELECT count(DISTINCT th.item) FROM membership tm
                        CROSS JOIN historyReach th ON th.record = tm.record
                        CROSS JOIN historyRecord tr ON tr.id = th.item
                        CROSS JOIN historySource ts ON ts.id = tr.source
                        CROSS JOIN historyFact tf ON tf.item = th.item
                    WHERE tm.entity = i.entity AND tr.isPresent = 1 AND ts.object = 'ticket'
                        AND substr(tf.time, 1, 10)
                            BETWEEN date('now', '-89 days') AND date('now')) >= 3
            UNION ALL
            SELECT i.entityId, 'renewal', substr(f.dueTime, 1, 10), s.name, s.object, r.key
            \(held("'contract'"))
                AND substr(f.dueTime, 1, 10) BETWEEN date('now') AND date('now', '+60 days')
                AND NOT \(hasOpen("'deal', 'task', 'activity'"))
                AND coalesce(substr((\(lastTalk)), 1, 10), '') < date('now', '-30 days');
        """
}
