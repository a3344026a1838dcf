import Foundation
import GRDB
import RecordModel

/// What the last run counted, so that nobody has to count all rows for it.
///
/// A run continues the numbers of the run before it by what it changed. Numbers of any run but the last say
/// nothing, as where an earlier version of the software has written to the store since.
struct KeptCounts: Codable, Equatable {
    static let name = "keptCounts"

    let run: Int64
    /// Entities with a record that is present.
    var people: Int
    var organizations: Int
    /// Different relations between two entities that stand and hold, by relation, whoever of them is still
    /// present; relations without any are missing.
    var relations: [String: Int]

    /// - Missing: nil where the store has none of this run.
    init?(_ db: Database, of run: Int64) throws {
        let text = try String.fetchOne(
            db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [Self.name])
        guard let text, let kept = try? JSONDecoder().decode(Self.self, from: Data(text.utf8)),
            kept.run == run
        else { return nil }
        self = kept
    }

    /// Those of the last run of a store.
    init?(ofLastRun db: Database) throws {
        guard let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM run") else { return nil }
        try self.init(db, of: last)
    }

    /// Counts all rows.
    init(counting db: Database, run: Int64) throws {
        self.run = run
        (people, organizations) = try Self.entities(db)
        relations = try Self.relations(db)
    }

    /// The numbers after a run, from those before it.
    init(_ former: Self?, _ changes: CountChanges, _ db: Database, run: Int64) throws {
        self.run = run
        if let base = changes.isEveryEntity ? (0, 0) : former.map({ ($0.people, $0.organizations) })
        {
            people = base.0 + changes.people
            organizations = base.1 + changes.organizations
        } else {
            (people, organizations) = try Self.entities(db)
        }
        if !changes.isEveryRelation, let former {
            relations = former.relations.merging(changes.relations, uniquingKeysWith: +)
                .filter { $0.value != 0 }
        } else {
            relations = try Self.relations(db)
        }
    }

    func write(_ db: Database) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        try db.execute(
            sql: "INSERT OR REPLACE INTO setting(name, value) VALUES (?, ?)",
            arguments: [Self.name, String(decoding: try encoder.encode(self), as: UTF8.self)])
    }

    /// Entities with a record that is present, counted.
    static func entities(_ db: Database) throws -> (people: Int, organizations: Int) {
        var out = (people: 0, organizations: 0)
        let query = try BulkStatement(
            db, "SELECT kind, count(*) FROM entity WHERE presentCount > 0 GROUP BY kind")
        while try query.step() {
            if query.text(0) == PartyKind.contact.rawValue {
                out.people = Int(query.integer(1))
            } else {
                out.organizations = Int(query.integer(1))
            }
        }
        return out
    }

    /// Different relations that stand and hold, counted.
    private static func relations(_ db: Database) throws -> [String: Int] {
        var out: [String: Int] = [:]
        let query = try BulkStatement(
            db,
            """
            SELECT relation, count(*) FROM (
                SELECT DISTINCT l.subject, r.relation, l.object FROM relationLink l
                    CROSS JOIN relation r ON r.id = l.relation
                WHERE l.state = 'stands' AND r.holds = 1)
            GROUP BY relation
            """)
        while try query.step() { out[query.text(0)] = Int(query.integer(1)) }
        return out
    }
}
