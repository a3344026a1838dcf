import GRDB
import RecordModel

extension StoreRun {
    /// Stores a trained model and makes it the one in use for its kind.
    public func setModel(
        version: String, kind: PartyKind, definition: String
    ) throws(StoreError) {
        try store.access { db in
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO model(version, kind, definition, run) VALUES (?, ?, ?, ?)
                    """, arguments: [version, kind.rawValue, definition, id.rawValue])
        }
        try set("model.\(kind.rawValue)", to: version)
    }

    /// Stores a policy's text and makes it the one in use, from this run on.
    public func setPolicy(version: String, text: String) throws(StoreError) {
        if try store.setting("policy") == version { return }
        try store.access { db in
            try db.execute(
                sql: "INSERT OR IGNORE INTO policy(version, text, run) VALUES (?, ?, ?)",
                arguments: [version, text, id.rawValue])
            try db.execute(
                sql: "INSERT OR REPLACE INTO policyAdoption(run, version) VALUES (?, ?)",
                arguments: [id.rawValue, version])
        }
        try set("policy", to: version)
    }

    /// Makes the policy in use the one that was adopted last by a run that is in force.
    ///
    /// Where no such run is left, the first one that the store ever had stays.
    /// - Returns: whether that is another one than before.
    @discardableResult
    public func settlePolicy() throws(StoreError) -> Bool {
        let version = try store.access { db in
            try String.fetchOne(
                db,
                sql: """
                    SELECT a.version FROM policyAdoption a JOIN run r ON r.id = a.run
                    ORDER BY r.undoneBy IS NOT NULL,
                        CASE WHEN r.undoneBy IS NULL THEN -a.run ELSE a.run END LIMIT 1
                    """)
        }
        guard let version, try store.setting("policy") != version else { return false }
        try set("policy", to: version)
        return true
    }

    /// Says under which survivorship rules golden records are made from now on: where they are others
    /// than before, all are made anew, so that the store follows from one policy.
    ///
    /// - Parameter version: equal for equal rules.
    public func setSurvivorship(version: String) throws(StoreError) {
        let former = try store.setting("survivorship")
        if former == version { return }
        try set("survivorship", to: version)
        if !isFirstLoad { isEverythingTouched = true }
    }

    /// The setting that keeps what a report says of all matched records of a kind. It names sources, so that an
    /// erasure lets go of it; the next run that matches all makes it anew.
    public static func matchedReport(_ kind: PartyKind) -> String { "report.\(kind.rawValue)" }

    /// Lets go of what reports keep of all records.
    func dropMatchedReports() throws(StoreError) {
        try store.access { db in
            for kind in PartyKind.allCases {
                try db.execute(
                    sql: "DELETE FROM setting WHERE name = ?",
                    arguments: [Self.matchedReport(kind)])
            }
        }
    }

    /// Remembers something small about the store, such as the version of a library.
    ///
    /// - Precondition: the value is not personal.
    public func set(_ name: String, to value: String) throws(StoreError) {
        try store.access { db in
            let known = try String.fetchOne(
                db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
            if known == value { return }
            try db.execute(
                sql: "INSERT OR REPLACE INTO setting(name, value) VALUES (?, ?)",
                arguments: [name, value])
            hasChanges = true
        }
    }
}
