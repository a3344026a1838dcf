extension StoreSchema {
    /// What records have to do with each other: stated append-only, and re-linked to entities.
    static let relationTables = """
        CREATE TABLE relation(
            id INTEGER PRIMARY KEY,
            subject INTEGER NOT NULL REFERENCES sourceRecord(id),
            object INTEGER NOT NULL REFERENCES sourceRecord(id),
            relation TEXT NOT NULL, holds INTEGER NOT NULL DEFAULT 1 CHECK(holds IN (0, 1)),
            decider TEXT NOT NULL CHECK(decider IN ('rule', 'person')), actor TEXT NOT NULL,
            evidence TEXT NOT NULL DEFAULT '[]', since TEXT, until TEXT, statedAt TEXT NOT NULL,
            run INTEGER NOT NULL REFERENCES run(id),
            withdrawnRun INTEGER REFERENCES run(id),
            withdrawnFor TEXT CHECK(withdrawnFor IN ('undo', 'superseded')),
            CHECK(subject != object), CHECK((withdrawnRun IS NULL) = (withdrawnFor IS NULL))
        ) STRICT;
        CREATE INDEX relationSubject ON relation(subject);
        CREATE INDEX relationObject ON relation(object);
        CREATE TABLE relationLink(
            relation INTEGER PRIMARY KEY REFERENCES relation(id),
            subject INTEGER NOT NULL, object INTEGER NOT NULL,
            state TEXT NOT NULL
                CHECK(state = 'stands' OR state = 'inside' OR state = 'cycle' OR state = 'denied')
        ) STRICT;
        CREATE INDEX relationLinkSubject ON relationLink(subject);
        CREATE INDEX relationLinkObject ON relationLink(object);

        """

    static let relationViews = """
        CREATE VIEW entityRelation AS
            SELECT s.entityId AS subject, r.relation AS relation, o.entityId AS object,
                r.evidence AS evidence, r.since AS since, r.until AS until, r.decider AS decider,
                r.actor AS actor, r.statedAt AS statedAt, r.run AS run, a.name AS subjectSource,
                x.key AS subjectKey, b.name AS objectSource, y.key AS objectKey, r.id AS statement
            FROM relationLink l JOIN relation r ON r.id = l.relation
                JOIN entity s ON s.id = l.subject JOIN entity o ON o.id = l.object
                JOIN sourceRecord x ON x.id = r.subject JOIN source a ON a.id = x.source
                JOIN sourceRecord y ON y.id = r.object JOIN source b ON b.id = y.source
            WHERE l.state = 'stands' AND r.holds = 1 AND s.presentCount > 0 AND o.presentCount > 0;

        """

    /// The columns of a statement in force, for `StandingRelation`.
    static let standingRelations = standingRelations(from: "relation")

    /// The statements in force that an entity, by its number, is an end of.
    static let standingRelationsOfEntity = standingRelations(
        from: """
            (SELECT q.* FROM membership m JOIN relation q ON q.subject = m.record
                WHERE m.entity = ?1
            UNION SELECT q.* FROM membership m JOIN relation q ON q.object = m.record
                WHERE m.entity = ?1)
            """)

    /// The statements in force that a record is an end of.
    static let standingRelationsOfRecord = standingRelations(
        from: """
            (SELECT * FROM relation WHERE subject = ?1
            UNION SELECT * FROM relation WHERE object = ?1)
            """)

    private static func standingRelations(from relations: String) -> String {
        """
        SELECT r.id, r.subject, r.object, r.relation, r.holds, r.decider, r.evidence, r.since,
            r.until, s.source, s.key, o.source, o.key, ms.entity, mo.entity
        FROM \(relations) r JOIN sourceRecord s ON s.id = r.subject
            JOIN sourceRecord o ON o.id = r.object JOIN membership ms ON ms.record = r.subject
            JOIN membership mo ON mo.record = r.object
        WHERE r.withdrawnRun IS NULL ORDER BY r.id
        """
    }
}
