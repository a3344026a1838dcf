import GRDB

/// The versions of the store's schema and how one becomes the next.
///
/// Migrations only grow, are named, and are never edited after a release (HOUSE_STYLE.md,
/// section 10). docs/store.md describes the tables for people who query them.
enum StoreSchema {
    /// `RCLT`: marks a SQLite file as a store.
    static let applicationID: Int32 = 0x5243_4C54
    /// The version that this software writes: the number of the last migration.
    static let version = 19

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 founding tables") { db in
            try db.execute(sql: foundingTables)
            try db.execute(sql: foundingViews)
        }
        migrator.registerMigration("2 history") { db in
            try db.execute(sql: historyTables)
            try db.execute(sql: historyViews)
        }
        migrator.registerMigration("3 relations") { db in
            try db.execute(sql: relationTables)
            try db.execute(sql: relationViews)
        }
        migrator.registerMigration("4 undo in any order") { db in
            try db.execute(sql: undoTables)
        }
        migrator.registerMigration("5 timeline") { db in
            try db.execute(sql: timelineViews)
        }
        migrator.registerMigration("6 erasure") { db in
            try db.execute(sql: erasureTables)
        }
        migrator.registerMigration("7 redirects of sources") { db in
            try db.execute(sql: packViews)
        }
        // Nothing that was there changes, so that nothing has to be checked: a large store opens at once.
        migrator.registerMigration("8 remarks of reviewers", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: reviewTables)
        }
        migrator.registerMigration("9 nights and quality") { db in
            try db.execute(sql: nightTables)
            try db.execute(sql: qualityTables)
        }
        migrator.registerMigration("10 policies and the past") { db in
            try db.execute(sql: adoptionTables)
        }
        migrator.registerMigration("11 questions", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: questionViews)
        }
        migrator.registerMigration("12 keys, questions, absence", foreignKeyChecks: .immediate) {
            db in
            try db.execute(sql: sharedKeyTables)
            try db.execute(sql: changeTables)
        }
        migrator.registerMigration("13 waiting records", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: waitingTables)
        }
        migrator.registerMigration("14 match index", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: matchIndexTables)
        }
        migrator.registerMigration("15 questions at once", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: questionIndexes + attentionViews)
        }
        migrator.registerMigration("16 blocks of questions", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: blockTables)
        }
        migrator.registerMigration("17 kept quality", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: keptQualityTables)
        }
        migrator.registerMigration("18 quality by part", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: countedRowTables)
        }
        migrator.registerMigration("19 nights that wait", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: waitingNightView)
        }
        return migrator
    }

    /// Brings a store to the present version, or makes a new one.
    static func migrate(_ queue: DatabaseQueue) throws {
        let migrator = Self.migrator
        if try queue.read(migrator.hasCompletedMigrations) { return }
        try migrator.migrate(queue)
        try queue.writeWithoutTransaction { db in
            try db.execute(
                sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
        }
    }

    /// Whether a store has all tables and views of this version.
    static func isCurrent(_ db: Database) throws -> Bool {
        try Int.fetchOne(db, sql: "PRAGMA user_version") == version
    }

    /// Indexes that a new store gets after its first records, because building them from sorted
    /// rows is several times cheaper than keeping them.
    static let recordKeyIndex = """
        CREATE UNIQUE INDEX IF NOT EXISTS sourceRecordKey ON sourceRecord(source, key)
        """
    static let judgementIndexes = """
        CREATE INDEX IF NOT EXISTS judgementLeft ON judgement("left");
        CREATE INDEX IF NOT EXISTS judgementRight ON judgement("right");
        """
    static let laterIndexes =
        judgementIndexes + """

            CREATE INDEX IF NOT EXISTS judgementRun ON judgement(run);
            CREATE INDEX IF NOT EXISTS sourceRecordAbsent ON sourceRecord(absentRun)
                WHERE absentRun IS NOT NULL;
            CREATE INDEX IF NOT EXISTS membershipEntity ON membership(entity);
            CREATE INDEX IF NOT EXISTS entityPresent ON entity(kind) WHERE presentCount > 0;
            CREATE UNIQUE INDEX IF NOT EXISTS entityName ON entity(entityId);
            CREATE INDEX IF NOT EXISTS pairRight ON pair("right");
            CREATE INDEX IF NOT EXISTS proposalMemberRecord ON proposalMember(record);
            CREATE INDEX IF NOT EXISTS linkAccount ON link(account);
            CREATE INDEX IF NOT EXISTS redirectFounder ON redirect(founder);
            CREATE INDEX IF NOT EXISTS auditEventRun ON auditEvent(run);
            CREATE INDEX IF NOT EXISTS proposalEvidenceProposal ON proposalEvidence(proposal);
            CREATE INDEX IF NOT EXISTS searchBlockSegment ON searchBlock(segment);
            """
}
