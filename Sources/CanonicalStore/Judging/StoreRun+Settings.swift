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

    /// Stores a policy's text and makes it the one in use.
    public func setPolicy(version: String, text: String) throws(StoreError) {
        try store.access { db in
            try db.execute(
                sql: "INSERT OR IGNORE INTO policy(version, text, run) VALUES (?, ?, ?)",
                arguments: [version, text, id.rawValue])
        }
        try set("policy", to: version)
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
