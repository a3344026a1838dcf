extension StoreSchema {
    /// What people query with their own tools; docs/store.md documents each.
    static let foundingViews = """
        CREATE VIEW contact AS
            SELECT entityId, fullName, givenName, familyName, organization, jobTitle, email, phone,
                street, city, region, postalCode, country, birthDate, url, memberCount
            FROM entity WHERE kind = 'contact' AND presentCount > 0;
        CREATE VIEW account AS
            SELECT entityId, coalesce(organization, fullName) AS name, email, phone, street, city,
                region, postalCode, country, url, memberCount
            FROM entity WHERE kind = 'account' AND presentCount > 0;
        CREATE VIEW crosswalk AS
            SELECT s.name AS source, r.key AS recordKey, r.row AS row, e.entityId AS entityId,
                s.kind AS kind, r.id AS record
            FROM sourceRecord r JOIN source s ON s.id = r.source
                JOIN membership m ON m.record = r.id JOIN entity e ON e.id = m.entity
            WHERE r.absentRun IS NULL;
        CREATE VIEW currentRedirect AS
            SELECT d.entityId AS oldEntityId, e.entityId AS entityId, e.kind AS kind
            FROM redirect d JOIN membership m ON m.record = d.founder
                JOIN entity e ON e.id = m.entity;
        CREATE VIEW survivor AS
            SELECT e.entityId AS entityId, v.value ->> 'field' AS field,
                v.value ->> 'text' AS text, v.value ->> 'record' AS record,
                v.value ->> 'rule' AS rule, coalesce(v.value ->> 'conflict', 0) AS isConflict
            FROM entity e, json_each(e.detail) v WHERE e.detail IS NOT NULL;
        CREATE VIEW alternate AS
            SELECT e.entityId AS entityId, v.value ->> 'field' AS field,
                a.value ->> 'text' AS text, a.value ->> 'record' AS record
            FROM entity e, json_each(e.detail) v, json_each(v.value, '$.alternates') a
            WHERE e.detail IS NOT NULL;
        CREATE VIEW standingJudgement AS
            SELECT j.* FROM judgement j WHERE NOT EXISTS (
                SELECT 1 FROM withdrawal w WHERE w.judgement = j.id AND w.revokedRun IS NULL);
        CREATE VIEW openProposal AS
            SELECT p.id AS proposal, p.kind AS kind, p.reason AS reason, p.weight AS weight,
                s.name AS source, r.key AS recordKey
            FROM proposal p JOIN proposalMember m ON m.proposal = p.id
                JOIN sourceRecord r ON r.id = m.record JOIN source s ON s.id = r.source
            WHERE p.state = 'open';
        CREATE VIEW openConflict AS
            SELECT c.id AS conflict, e.entityId AS entityId, c.field AS field, s.name AS source,
                r.key AS recordKey, c.baseVersion AS baseVersion, c.theirVersion AS theirVersion,
                c.record AS record, c.pin AS pin
            FROM importConflict c JOIN pin p ON p.id = c.pin
                JOIN sourceRecord r ON r.id = c.record JOIN source s ON s.id = r.source
                JOIN membership m ON m.record = c.record JOIN membership o ON o.record = p.record
                JOIN entity e ON e.id = m.entity
            WHERE c.state = 'open' AND p.withdrawnRun IS NULL AND o.entity = m.entity;
        CREATE VIEW absentRecord AS
            SELECT s.name AS source, r.key AS recordKey, e.entityId AS entityId, s.kind AS kind,
                r.absentRun AS absentRun, r.id AS record
            FROM sourceRecord r JOIN source s ON s.id = r.source
                JOIN membership m ON m.record = r.id JOIN entity e ON e.id = m.entity
            WHERE r.absentRun IS NOT NULL;
        CREATE VIEW scoredPair AS
            SELECT a.name AS leftSource, l.key AS leftKey, b.name AS rightSource,
                r.key AS rightKey, p.weight AS matchWeight, p.probability AS matchProbability
            FROM pair p JOIN sourceRecord l ON l.id = p."left" JOIN source a ON a.id = l.source
                JOIN sourceRecord r ON r.id = p."right" JOIN source b ON b.id = r.source;
        CREATE VIEW contactAccount AS
            SELECT c.entityId AS contact, o.entityId AS account, k.basis AS basis, k.role AS role
            FROM link k JOIN membership mc ON mc.record = k.contact
                JOIN entity c ON c.id = mc.entity JOIN membership mo ON mo.record = k.account
                JOIN entity o ON o.id = mo.entity;
        """
}
