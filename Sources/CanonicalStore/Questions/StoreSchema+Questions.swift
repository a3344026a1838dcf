extension StoreSchema {
    /// What an entity `e` is called.
    static let partyName = """
        coalesce(CASE WHEN e.kind = 'account' THEN e.organization END, e.fullName,
            nullif(trim(coalesce(e.givenName, '') || ' ' || coalesce(e.familyName, '')), ''),
            e.organization, e.email, e.phone)
        """

    /// The present pieces of history of an entity `e`, as `f` and `s`.
    private static let ownHistory = """
        membership m JOIN historyReach h ON h.record = m.record
            JOIN historyRecord r ON r.id = h.item JOIN historySource s ON s.id = r.source
            JOIN historyFact f ON f.item = h.item
        WHERE m.entity = e.id AND r.isPresent = 1
        """

    /// The questions that people ask of a CRM, for their own tools; docs/questions.md documents each.
    static let questionViews = """
        CREATE VIEW party AS
            SELECT e.entityId AS entityId, e.kind AS kind, \(partyName) AS name,
                e.memberCount AS memberCount, (SELECT g.stage FROM membership m
                    JOIN recordStage g ON g.record = m.record WHERE m.entity = e.id
                    ORDER BY g.since DESC, g.version DESC, g.stage LIMIT 1) AS stage,
                EXISTS (SELECT 1 FROM \(ownHistory)
                    AND (s.object IN ('purchase', 'contract', 'asset')
                        OR (s.object = 'deal' AND f.state = 'won'))) AS hasBought,
                EXISTS (SELECT 1 FROM \(ownHistory)
                    AND s.object = 'deal' AND f.state = 'open') AS hasOpenDeal
            FROM entity e WHERE e.presentCount > 0;
        CREATE VIEW knownDuplicate AS
            SELECT p.id AS proposal, p.kind AS kind, e.entityId AS entityId, s.name AS source,
                r.key AS recordKey
            FROM proposal p JOIN proposalMember q ON q.proposal = p.id
                JOIN sourceRecord r ON r.id = q.record JOIN source s ON s.id = r.source
                JOIN membership m ON m.record = r.id JOIN entity e ON e.id = m.entity
            WHERE p.state IN ('open', 'unsure');
        """ + workViews

    /// What is under way and what is due.
    private static let workViews = """
        CREATE INDEX historyFactOpen ON historyFact(item) WHERE state = 'open';
        CREATE VIEW dealStanding AS
            SELECT s.name AS source, r.key AS recordKey, f.name AS name, f.state AS state,
                f.stage AS stage, coalesce((\(lastChange)), f.time) AS since,
                CASE WHEN (\(lastChange)) IS NOT NULL THEN 'change'
                    WHEN f.time IS NOT NULL THEN 'created' END AS sinceBasis,
                f.amount AS amountMillionths, f.amount / 1e6 AS amount, f.currency AS currency,
                substr(f.dueTime, 1, 10) AS closeDay, f.owner AS owner, r.id AS item
            FROM historySource s JOIN historyRecord r ON r.source = s.id
                JOIN historyFact f ON f.item = r.id
            WHERE s.object = 'deal' AND r.isPresent = 1;
        CREATE VIEW ticketStanding AS
            SELECT s.name AS source, r.key AS recordKey, f.name AS name, f.state AS state,
                f.status AS status, f.priority AS priority, f.time AS openedTime,
                f.endTime AS endTime, f.owner AS owner, (SELECT count(*)
                    FROM historyLink l JOIN historyRecord n ON n.id = l.item
                    WHERE l.target = r.id AND l.role = 'ticket' AND n.isPresent = 1) AS attempts,
                r.id AS item
            FROM historySource s JOIN historyRecord r ON r.source = s.id
                JOIN historyFact f ON f.item = r.id
            WHERE s.object = 'ticket' AND r.isPresent = 1;
        CREATE VIEW dueItem AS
            SELECT coalesce(f.dueTime, f.time) AS dueTime,
                CASE WHEN s.object = 'contract' THEN 'renewal'
                    WHEN f.channel = 'call' THEN 'callback' ELSE 'task' END AS action,
                f.owner AS owner, f.name AS name, s.name AS source, s.object AS object,
                r.key AS recordKey, r.id AS item
            FROM historySource s JOIN historyRecord r ON r.source = s.id
                JOIN historyFact f ON f.item = r.id
            WHERE r.isPresent = 1 AND ((s.object IN ('task', 'activity') AND f.state = 'open')
                OR (s.object = 'contract' AND f.dueTime IS NOT NULL));
        CREATE VIEW attention AS
            SELECT e.entityId AS entityId, 'overdueTask' AS reason,
                substr(f.dueTime, 1, 10) AS since, s.name AS source, s.object AS object,
                r.key AS recordKey
            FROM historySource s JOIN historyRecord r ON r.source = s.id
                JOIN historyFact f ON f.item = r.id JOIN itemEntity i ON i.item = r.id
                JOIN entity e ON e.id = i.entity
            WHERE s.object IN ('task', 'activity') AND r.isPresent = 1 AND f.state = 'open'
                AND substr(f.dueTime, 1, 10) < date('now')
            UNION ALL
            SELECT e.entityId, 'pastClose', substr(f.dueTime, 1, 10), s.name, s.object, r.key
            FROM historySource s JOIN historyRecord r ON r.source = s.id
                JOIN historyFact f ON f.item = r.id JOIN itemEntity i ON i.item = r.id
                JOIN entity e ON e.id = i.entity
            WHERE s.object = 'deal' AND r.isPresent = 1 AND f.state = 'open'
                AND substr(f.dueTime, 1, 10) < date('now')
            UNION ALL
            SELECT e.entityId, 'noOwner', substr(f.time, 1, 10), s.name, s.object, r.key
            FROM historySource s JOIN historyRecord r ON r.source = s.id
                JOIN historyFact f ON f.item = r.id JOIN itemEntity i ON i.item = r.id
                JOIN entity e ON e.id = i.entity
            WHERE s.object IN ('deal', 'ticket', 'task') AND r.isPresent = 1
                AND f.state = 'open' AND f.owner IS NULL;
        CREATE VIEW sourcePattern AS
            SELECT s.name AS source, s.kind AS kind, count(*) AS records,
                count(DISTINCT m.entity) AS parties,
                1 - 1.0 * count(DISTINCT m.entity) / count(*) AS duplicateRate
            FROM source s JOIN sourceRecord r ON r.source = s.id
                JOIN membership m ON m.record = r.id
            WHERE r.absentRun IS NULL GROUP BY s.id;
        """

    /// When a deal `f` came into its stage, as its source lists the changes of stages.
    private static let lastChange = """
        SELECT max(cf.time) FROM historyLink cl JOIN historyRecord cr ON cr.id = cl.item
            JOIN historySource cs ON cs.id = cr.source JOIN historyFact cf ON cf.item = cl.item
        WHERE cl.target = f.item AND cl.role = 'deal' AND cs.object = 'dealStage'
            AND cr.isPresent = 1 AND cf.stage = f.stage
        """
}
