extension StoreSchema {
    /// Sources and records first, then what was decided, then what is derived from both.
    static let foundingTables = sourceTables + decisionTables + derivedTables

    private static let sourceTables = """
        CREATE TABLE run(
            id INTEGER PRIMARY KEY, command TEXT NOT NULL, actor TEXT NOT NULL, reason TEXT,
            startedAt TEXT NOT NULL, counts TEXT NOT NULL DEFAULT '{}',
            contentHash TEXT NOT NULL DEFAULT '', auditHead TEXT NOT NULL DEFAULT '',
            undoneBy INTEGER REFERENCES run(id)
        ) STRICT;
        CREATE TABLE source(
            id INTEGER PRIMARY KEY, name TEXT NOT NULL,
            kind TEXT NOT NULL CHECK(kind IN ('account', 'contact')), UNIQUE(name, kind)
        ) STRICT;
        CREATE TABLE sourceTable(
            id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source(id),
            name TEXT NOT NULL, presentRecords INTEGER NOT NULL DEFAULT 0, UNIQUE(source, name)
        ) STRICT;
        CREATE TABLE tableLayout(
            id INTEGER PRIMARY KEY, sourceTable INTEGER NOT NULL REFERENCES sourceTable(id),
            definitionHash TEXT NOT NULL, definition TEXT NOT NULL, ownColumns INTEGER NOT NULL,
            UNIQUE(sourceTable, definitionHash)
        ) STRICT;
        CREATE TABLE importFile(
            id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run(id),
            path TEXT NOT NULL, byteCount INTEGER NOT NULL, fingerprint TEXT NOT NULL,
            reading TEXT NOT NULL DEFAULT '', isCorrection INTEGER NOT NULL DEFAULT 0,
            layout INTEGER REFERENCES tableLayout(id),
            acceptedRows INTEGER NOT NULL DEFAULT 0, rejectedRows INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE INDEX importFileFingerprint ON importFile(fingerprint) WHERE fingerprint != '';
        CREATE INDEX importFileLayout ON importFile(layout);
        CREATE TABLE sourceRecord(
            id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source(id),
            layout INTEGER NOT NULL REFERENCES tableLayout(id), key TEXT NOT NULL,
            version INTEGER NOT NULL CHECK(version >= 1),
            file INTEGER REFERENCES importFile(id), row INTEGER,
            run INTEGER NOT NULL REFERENCES run(id), versionRun INTEGER NOT NULL,
            absentRun INTEGER,
            contentHash BLOB NOT NULL CHECK(length(contentHash) = 16), cells BLOB NOT NULL
        ) STRICT;
        CREATE TABLE recordVersion(
            record INTEGER NOT NULL REFERENCES sourceRecord(id), version INTEGER NOT NULL,
            layout INTEGER NOT NULL REFERENCES tableLayout(id),
            file INTEGER REFERENCES importFile(id), row INTEGER,
            run INTEGER NOT NULL, supersededRun INTEGER NOT NULL REFERENCES run(id),
            contentHash BLOB NOT NULL, cells BLOB NOT NULL, PRIMARY KEY(record, version)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE recordAlias(
            source INTEGER NOT NULL REFERENCES source(id), key TEXT NOT NULL,
            record INTEGER NOT NULL REFERENCES sourceRecord(id), PRIMARY KEY(source, key)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE rejectedRow(
            id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run(id), file TEXT NOT NULL,
            sourceTable INTEGER REFERENCES sourceTable(id), line INTEGER NOT NULL, row INTEGER,
            code TEXT NOT NULL, reason TEXT NOT NULL, cells TEXT NOT NULL,
            correctedRun INTEGER REFERENCES run(id),
            record INTEGER REFERENCES sourceRecord(id)
        ) STRICT;
        CREATE TABLE writtenFile(
            purpose TEXT NOT NULL, path TEXT NOT NULL, definition TEXT NOT NULL,
            run INTEGER NOT NULL REFERENCES run(id), PRIMARY KEY(purpose, path)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE statement(
            id INTEGER PRIMARY KEY, record INTEGER NOT NULL REFERENCES sourceRecord(id),
            field TEXT NOT NULL, label TEXT, text TEXT NOT NULL, actor TEXT NOT NULL,
            run INTEGER NOT NULL REFERENCES run(id)
        ) STRICT;
        CREATE INDEX statementRecord ON statement(record);

        """

    // A list of three or more words after IN is a table that SQLite makes and fills for each row that is
    // written: more than half of what writing judgements took. So conditions of large tables are spelt out.
    private static let decisionTables = """
        CREATE TABLE judgement(
            id INTEGER PRIMARY KEY,
            "left" INTEGER NOT NULL REFERENCES sourceRecord(id),
            "right" INTEGER NOT NULL REFERENCES sourceRecord(id),
            verdict TEXT NOT NULL CHECK(verdict = 'same' OR verdict = 'different'
                OR verdict = 'related' OR verdict = 'unsure'),
            relation TEXT, decider TEXT NOT NULL
                CHECK(decider = 'model' OR decider = 'rule' OR decider = 'person'),
            actor TEXT NOT NULL, weight REAL, agreements INTEGER NOT NULL DEFAULT 0,
            run INTEGER NOT NULL REFERENCES run(id),
            CHECK("left" < "right"), CHECK((verdict = 'related') = (relation IS NOT NULL))
        ) STRICT;
        CREATE TABLE withdrawal(
            id INTEGER PRIMARY KEY, judgement INTEGER NOT NULL REFERENCES judgement(id),
            reason TEXT NOT NULL CHECK(reason IN ('undo', 'superseded')),
            run INTEGER NOT NULL REFERENCES run(id), revokedRun INTEGER REFERENCES run(id)
        ) STRICT;
        CREATE INDEX withdrawalJudgement ON withdrawal(judgement);
        CREATE TABLE pin(
            id INTEGER PRIMARY KEY, record INTEGER NOT NULL REFERENCES sourceRecord(id),
            field TEXT NOT NULL, label TEXT,
            statedBy INTEGER REFERENCES sourceRecord(id), statedColumn INTEGER,
            statement INTEGER REFERENCES statement(id),
            actor TEXT NOT NULL, run INTEGER NOT NULL REFERENCES run(id),
            withdrawnRun INTEGER REFERENCES run(id), CHECK(statedBy IS NOT NULL OR statement IS NOT NULL)
        ) STRICT;
        CREATE INDEX pinRecord ON pin(record);
        CREATE TABLE importConflict(
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            record INTEGER NOT NULL REFERENCES sourceRecord(id),
            field TEXT NOT NULL, pin INTEGER NOT NULL REFERENCES pin(id),
            baseVersion INTEGER NOT NULL, theirVersion INTEGER NOT NULL,
            state TEXT NOT NULL DEFAULT 'open'
                CHECK(state = 'open' OR state = 'theirs' OR state = 'ours' OR state = 'superseded'),
            run INTEGER NOT NULL REFERENCES run(id), closedRun INTEGER REFERENCES run(id)
        ) STRICT;
        CREATE INDEX importConflictRecord ON importConflict(record);
        CREATE TABLE model(
            version TEXT NOT NULL, kind TEXT NOT NULL, definition TEXT NOT NULL,
            run INTEGER NOT NULL REFERENCES run(id), PRIMARY KEY(version, kind)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE policy(
            version TEXT PRIMARY KEY, text TEXT NOT NULL, run INTEGER NOT NULL REFERENCES run(id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE proposal(
            id INTEGER PRIMARY KEY AUTOINCREMENT, fingerprint TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL CHECK(kind IN ('account', 'contact')), reason TEXT NOT NULL,
            weight REAL NOT NULL, decisiveLeft INTEGER, decisiveRight INTEGER,
            state TEXT NOT NULL DEFAULT 'open'
                CHECK(state = 'open' OR state = 'merged' OR state = 'apart' OR state = 'unsure'
                    OR state = 'superseded'),
            run INTEGER NOT NULL REFERENCES run(id), closedRun INTEGER REFERENCES run(id)
        ) STRICT;
        CREATE TABLE proposalMember(
            proposal INTEGER NOT NULL REFERENCES proposal(id),
            record INTEGER NOT NULL REFERENCES sourceRecord(id), PRIMARY KEY(proposal, record)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE auditEvent(
            id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run(id),
            action TEXT NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL,
            hash BLOB NOT NULL CHECK(length(hash) = 32)
        ) STRICT;

        """

    private static let derivedTables = """
        CREATE TABLE proposalEvidence(
            proposal INTEGER PRIMARY KEY REFERENCES proposal(id), text TEXT NOT NULL
        ) STRICT;
        CREATE TABLE pair(
            "left" INTEGER NOT NULL REFERENCES sourceRecord(id),
            "right" INTEGER NOT NULL REFERENCES sourceRecord(id),
            weight REAL NOT NULL, probability REAL NOT NULL,
            agreements INTEGER NOT NULL, contradictions INTEGER NOT NULL,
            PRIMARY KEY("left", "right"), CHECK("left" < "right")
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE entity(
            id INTEGER PRIMARY KEY REFERENCES sourceRecord(id), entityId TEXT NOT NULL,
            kind TEXT NOT NULL CHECK(kind IN ('account', 'contact')),
            formedRun INTEGER NOT NULL, memberCount INTEGER NOT NULL CHECK(memberCount >= 1),
            presentCount INTEGER NOT NULL,
            contentHash BLOB NOT NULL CHECK(length(contentHash) = 16),
            fullName TEXT, givenName TEXT, familyName TEXT, organization TEXT, jobTitle TEXT,
            email TEXT, phone TEXT, street TEXT, city TEXT, region TEXT, postalCode TEXT,
            country TEXT, birthDate TEXT, url TEXT, detail TEXT
        ) STRICT;
        CREATE TABLE membership(
            record INTEGER PRIMARY KEY REFERENCES sourceRecord(id), entity INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE redirect(
            entityId TEXT PRIMARY KEY, founder INTEGER NOT NULL REFERENCES sourceRecord(id),
            formedRun INTEGER NOT NULL, run INTEGER NOT NULL REFERENCES run(id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE link(
            contact INTEGER PRIMARY KEY REFERENCES sourceRecord(id),
            account INTEGER NOT NULL REFERENCES sourceRecord(id),
            basis TEXT NOT NULL CHECK(basis = 'key' OR basis = 'name' OR basis = 'domain'), role TEXT
        ) STRICT;
        CREATE TABLE searchBlock(
            segment INTEGER NOT NULL, firstTerm TEXT NOT NULL, terms BLOB NOT NULL,
            PRIMARY KEY(segment, firstTerm)
        ) STRICT, WITHOUT ROWID;

        """
}
