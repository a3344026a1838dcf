import RecordModel

extension StoreSchema {
    /// History: what sources said, then what follows from it.
    ///
    /// What a source says of a piece of history is one version after the other and never changed;
    /// that it is gone is a version without cells. Undoing an import withdraws its versions.
    static let historyTables = """
        CREATE TABLE historySource(
            id INTEGER PRIMARY KEY, name TEXT NOT NULL, object TEXT NOT NULL, UNIQUE(name, object)
        ) STRICT;
        CREATE TABLE historyTable(
            id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES historySource(id),
            name TEXT NOT NULL, presentRecords INTEGER NOT NULL DEFAULT 0, UNIQUE(source, name)
        ) STRICT;
        CREATE TABLE historyLayout(
            id INTEGER PRIMARY KEY, historyTable INTEGER NOT NULL REFERENCES historyTable(id),
            definitionHash TEXT NOT NULL, definition TEXT NOT NULL,
            UNIQUE(historyTable, definitionHash)
        ) STRICT;
        CREATE TABLE historyRecord(
            id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES historySource(id),
            historyTable INTEGER NOT NULL REFERENCES historyTable(id), key TEXT NOT NULL,
            version INTEGER, isPresent INTEGER NOT NULL CHECK(isPresent IN (0, 1)),
            run INTEGER NOT NULL REFERENCES run(id), UNIQUE(source, key),
            CHECK(isPresent = 0 OR version IS NOT NULL)
        ) STRICT;
        CREATE INDEX historyRecordTable ON historyRecord(historyTable, isPresent);
        CREATE TABLE historyVersion(
            record INTEGER NOT NULL REFERENCES historyRecord(id),
            version INTEGER NOT NULL CHECK(version >= 1),
            layout INTEGER REFERENCES historyLayout(id),
            file INTEGER REFERENCES importFile(id), row INTEGER,
            run INTEGER NOT NULL REFERENCES run(id), withdrawnRun INTEGER REFERENCES run(id),
            contentHash BLOB, cells BLOB, PRIMARY KEY(record, version),
            CHECK((cells IS NULL) = (layout IS NULL))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX historyVersionRun ON historyVersion(run);
        CREATE INDEX historyVersionWithdrawn ON historyVersion(withdrawnRun)
            WHERE withdrawnRun IS NOT NULL;
        CREATE TABLE historyFact(
            item INTEGER PRIMARY KEY REFERENCES historyRecord(id), name TEXT, channel TEXT,
            state TEXT CHECK(state = 'open' OR state = 'won' OR state = 'lost' OR state = 'closed'),
            stage TEXT, status TEXT,
            priority TEXT, direction TEXT, amount INTEGER, currency TEXT, time TEXT, dueTime TEXT,
            endTime TEXT, owner TEXT, isLinked INTEGER NOT NULL CHECK(isLinked IN (0, 1)),
            contentHash BLOB NOT NULL CHECK(length(contentHash) = 16)
        ) STRICT;
        CREATE TABLE historyLink(
            item INTEGER NOT NULL REFERENCES historyRecord(id), role TEXT NOT NULL,
            ordinal INTEGER NOT NULL,
            way TEXT NOT NULL CHECK(way = 'key' OR way = 'email' OR way = 'name'),
            reference TEXT NOT NULL, record INTEGER REFERENCES sourceRecord(id),
            target INTEGER REFERENCES historyRecord(id),
            basis TEXT CHECK(basis = 'key' OR basis = 'keyElsewhere' OR basis = 'email'
                OR basis = 'name'),
            reason TEXT CHECK(reason IN ('missing', 'ambiguous')),
            PRIMARY KEY(item, role, ordinal),
            CHECK(record IS NULL OR target IS NULL),
            CHECK((record IS NULL AND target IS NULL) = (basis IS NULL)),
            CHECK((basis IS NULL) = (reason IS NOT NULL))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX historyLinkRecord ON historyLink(record) WHERE record IS NOT NULL;
        CREATE INDEX historyLinkTarget ON historyLink(target) WHERE target IS NOT NULL;
        CREATE INDEX historyLinkLoose ON historyLink(item)
            WHERE \(looseLinks);
        CREATE TABLE historyReach(
            record INTEGER NOT NULL REFERENCES sourceRecord(id),
            item INTEGER NOT NULL REFERENCES historyRecord(id), PRIMARY KEY(record, item)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX historyReachItem ON historyReach(item);
        CREATE TABLE recordLookup(
            record INTEGER NOT NULL REFERENCES sourceRecord(id), role TEXT NOT NULL,
            ordinal INTEGER NOT NULL, header TEXT NOT NULL,
            way TEXT NOT NULL CHECK(way IN ('key', 'name')), reference TEXT NOT NULL,
            target INTEGER REFERENCES historyRecord(id), PRIMARY KEY(record, role, ordinal)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX recordLookupTarget ON recordLookup(target) WHERE target IS NOT NULL;
        CREATE INDEX recordLookupMissing ON recordLookup(reference) WHERE target IS NULL;

        """

    /// Links that another record could take: found by an address or a name or not at all, or by a key
    /// that several kinds may have.
    static let looseLinks = """
        basis IS NULL OR basis <> 'key'
            OR (role IN ('customer', 'related', 'what', 'who') AND length(reference) < 10)
        """

    /// Those of them that records of people and companies could take: an owner's and an author's are
    /// colleagues.
    static let partyLinks = """
        role NOT IN ('owner', 'author') AND (\(looseLinks))
        """

    /// Links of parties that were not found, or not by the key that names them: what is decided about
    /// records that they do not point to may concern them.
    static let unsureLinks = """
        role NOT IN ('owner', 'author')
            AND (basis IS NULL OR (way = 'key' AND basis IN ('email', 'name')))
        """
    static let unsureLinkIndex = """
        CREATE INDEX IF NOT EXISTS historyLinkUnsure ON historyLink(item) WHERE \(unsureLinks)
        """

    /// What people query with their own tools; docs/store.md documents each.
    static let historyViews = """
        CREATE VIEW historyItem AS
            SELECT s.name AS source, s.object AS object, r.key AS recordKey, f.name AS name,
                f.channel AS channel, f.state AS state, f.stage AS stage, f.status AS status,
                f.priority AS priority, f.direction AS direction, f.amount / 1e6 AS amount,
                f.amount AS amountMillionths, f.currency AS currency, f.time AS time,
                f.dueTime AS dueTime, f.endTime AS endTime, f.owner AS owner,
                f.isLinked AS isLinked, r.id AS item
            FROM historyRecord r JOIN historySource s ON s.id = r.source
                JOIN historyFact f ON f.item = r.id
            WHERE r.isPresent = 1;
        CREATE VIEW historyReference AS
            SELECT s.name AS source, s.object AS object, r.key AS recordKey, l.role AS role,
                l.way AS way, l.reference AS reference, l.basis AS basis, l.reason AS reason,
                coalesce(ps.kind, ts.object) AS targetKind,
                coalesce(ps.name, ts.name) AS targetSource, coalesce(p.key, t.key) AS targetKey,
                l.record AS record, l.target AS target, l.item AS item
            FROM historyLink l JOIN historyRecord r ON r.id = l.item
                JOIN historySource s ON s.id = r.source
                LEFT JOIN sourceRecord p ON p.id = l.record LEFT JOIN source ps ON ps.id = p.source
                LEFT JOIN historyRecord t ON t.id = l.target
                LEFT JOIN historySource ts ON ts.id = t.source
            WHERE r.isPresent = 1;
        CREATE VIEW recordReference AS
            SELECT s.name AS source, s.kind AS kind, r.key AS recordKey, l.role AS role,
                l.header AS header, l.reference AS reference, ts.object AS targetObject,
                t.key AS targetKey, f.name AS targetName, l.record AS record, l.target AS target
            FROM recordLookup l JOIN sourceRecord r ON r.id = l.record
                JOIN source s ON s.id = r.source LEFT JOIN historyRecord t ON t.id = l.target
                LEFT JOIN historySource ts ON ts.id = t.source
                LEFT JOIN historyFact f ON f.item = l.target;
        CREATE VIEW entityHistory AS
            SELECT DISTINCT e.entityId AS entityId, h.item AS item, s.object AS object,
                f.name AS name, f.channel AS channel, f.state AS state, f.stage AS stage,
                f.status AS status, f.priority AS priority, f.direction AS direction,
                f.amount / 1e6 AS amount, f.amount AS amountMillionths, f.currency AS currency,
                f.time AS time, f.dueTime AS dueTime, f.endTime AS endTime, f.owner AS owner,
                s.name AS source, r.key AS recordKey
            FROM entity e JOIN membership m ON m.entity = e.id
                JOIN historyReach h ON h.record = m.record
                JOIN historyRecord r ON r.id = h.item JOIN historySource s ON s.id = r.source
                JOIN historyFact f ON f.item = h.item
            WHERE r.isPresent = 1;
        """

    /// Which records each piece of history belongs to: those that it names, and those that the pieces
    /// name to which it belongs, over two steps; a condition on `a.item` or nothing.
    static func reach(where condition: String) -> String {
        """
        SELECT a.record AS record, a.item AS item FROM historyLink a
            WHERE a.record IS NOT NULL \(condition)
        UNION SELECT b.record, a.item FROM historyLink a JOIN historyLink b ON b.item = a.target
            WHERE a.role IN (\(leadingRoles)) AND b.record IS NOT NULL \(condition)
        UNION SELECT c.record, a.item FROM historyLink a JOIN historyLink b ON b.item = a.target
            JOIN historyLink c ON c.item = b.target
            WHERE a.role IN (\(leadingRoles)) AND b.role IN (\(leadingRoles))
                AND c.record IS NOT NULL \(condition)
        """
    }

    /// The roles by which a piece belongs to whom another piece belongs to, quoted.
    static var leadingRoles: String {
        HistoryRole.allCases.filter {
            $0.leadsToParty && !$0.historyKinds(from: .other).isEmpty
        }.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    }
}
