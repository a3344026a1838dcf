import Foundation
import GRDB
import RecordModel
import Resolution

/// The store as it was after a run: the same function of records, judgements and pins, applied to
/// those that there were then.
///
/// Versions, judgements, withdrawals and undone runs tell by themselves what was in force. Of links and
/// of what history belongs to whom, what they were before they changed is kept. Values of people who
/// were erased since are not there any more.
final class StorePast {
    let store: CanonicalStore
    let db: Database
    let run: Int64
    let standing: RunStanding
    /// Those that were asked for, by each of their records.
    private var parties: [RecordID: PastParty] = [:]

    init(_ store: CanonicalStore, _ db: Database, run: RunID) throws {
        self.store = store
        self.db = db
        self.run = run.rawValue
        standing = try RunStanding(db, until: run.rawValue)
    }

    /// The entity that a record was in; nil where the store did not have it yet.
    func party(with record: RecordID) throws -> PastParty? {
        if let known = parties[record] { return known }
        let records = try members(with: record)
        if records.isEmpty { return nil }
        let members = try records.map { try store.sourceRecord($0, version: try version($0)) }
            .sorted { $0.reference < $1.reference }
        let ids = try identities(of: records)
        let party = PastParty(
            id: ids.first?.id ?? EntityID(founder: members[0].reference),
            formed: ids.first?.formed ?? RunID(rawValue: run),
            formerIDs: ids.dropFirst().map(\.id).sorted(), records: records,
            entity: EntityMembers(
                kind: members[0].reference.kind, members: members, pins: try pins(of: records)))
        for record in records { parties[record] = party }
        return party
    }

    /// The members of the entity that a record was in; empty where the store did not have it yet.
    func members(with record: RecordID) throws -> [RecordID] {
        try groups(around: record).first { $0.contains(record) } ?? []
    }

    /// The records of that entity and of others that whatever was judged ties to it, by entity; empty where
    /// the store did not have it yet.
    func groups(around record: RecordID) throws -> [[RecordID]] {
        guard try isKnown(record) else { return [] }
        var reached: Set<RecordID> = [record]
        var frontier = [record]
        var judgements: [Int64: Judgement] = [:]
        while let next = frontier.popLast() {
            for judgement in try self.judgements(about: next) {
                judgements[judgement.sequence] = judgement
                guard judgement.verdict == .same else { continue }
                for other in [judgement.left, judgement.right]
                where reached.insert(other).inserted { frontier.append(other) }
            }
        }
        let records = reached.sorted()
        let lookup = try ReferenceLookup(db)
        let partition = EntityResolver.components(
            records: records, hashes: try records.map { try lookup.hash($0).high },
            judgements: judgements.values.sorted { $0.sequence < $1.sequence })
        let grouped = Set(partition.joined())
        return partition.map { $0.sorted() }
            + records.filter { !grouped.contains($0) }.map { [$0] }
    }

    /// A record's version of that time.
    func version(_ record: RecordID) throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT max(version) FROM (
                    SELECT version FROM sourceRecord WHERE id = ?1 AND versionRun <= ?2
                    UNION ALL SELECT version FROM recordVersion WHERE record = ?1 AND run <= ?2)
                """, arguments: [record.rawValue, run]) ?? 1
    }

    /// What people had said of some records and what held then, in order.
    func pins(of records: [RecordID]) throws -> [FieldPin] {
        var pins: [FieldPin] = []
        for record in records {
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT p.id, p.record, p.field, p.label, p.statedBy, p.statedColumn, p.actor,
                        s.text FROM pin p LEFT JOIN statement s ON s.id = p.statement
                    WHERE p.record = ? AND p.run <= ? ORDER BY p.id
                    """, arguments: [record.rawValue, run])
            for row in rows where try !isTakenBack("pinWithdrawal", "pin", row["id"]) {
                pins.append(try store.pin(row))
            }
        }
        return pins.sorted { $0.sequence < $1.sequence }
    }

    /// The id that the entity had, and those that led to it.
    func identities(of members: [RecordID]) throws -> [KnownIdentity] {
        var found: [KnownIdentity] = []
        for member in members {
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT entityId, formedRun FROM entity WHERE id = ?1 AND formedRun <= ?2
                    UNION SELECT entityId, formedRun FROM redirect
                        WHERE founder = ?1 AND formedRun <= ?2
                    """, arguments: [member.rawValue, run])
            for row in rows {
                found.append(
                    KnownIdentity(
                        id: EntityID(rawValue: row["entityId"]), founder: member,
                        formed: RunID(rawValue: row["formedRun"])))
            }
        }
        return found.sorted { ($0.formed, $0.id) < ($1.formed, $1.id) }
    }

    private func isKnown(_ record: RecordID) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM sourceRecord WHERE id = ? AND run <= ?)",
            arguments: [record.rawValue, run]) ?? false
    }

    /// What was judged of a record and held then.
    func judgements(about record: RecordID) throws -> [Judgement] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT id, "left" AS a, "right" AS b, verdict, relation, decider, actor, weight,
                    agreements FROM judgement WHERE "left" = ?1 AND run <= ?2
                UNION ALL SELECT id, "left", "right", verdict, relation, decider, actor, weight,
                    agreements FROM judgement WHERE "right" = ?1 AND run <= ?2
                """, arguments: [record.rawValue, run])
        return try rows.compactMap { row in
            if try isTakenBack("withdrawal", "judgement", row["id"]) { return nil }
            let verdict: String = row["verdict"]
            let relation: String? = row["relation"]
            let decider: String = row["decider"]
            let agreements: Int64 = row["agreements"]
            return Judgement(
                left: RecordID(rawValue: row["a"]), right: RecordID(rawValue: row["b"]),
                verdict: Verdict(rawValue: verdict) ?? .unsure,
                relation: relation.flatMap(Relation.init),
                decider: StoredJudgements.decider(decider), actor: row["actor"],
                sequence: row["id"], weight: row["weight"],
                agreements: UInt16(truncatingIfNeeded: agreements))
        }
    }

    /// Whether a run that was in force then had taken back a judgement or a pin.
    func isTakenBack(_ table: String, _ column: String, _ number: Int64) throws -> Bool {
        try Int64.fetchAll(
            db, sql: "SELECT run FROM \(table) WHERE \(column) = ? AND run <= ?",
            arguments: [number, run]
        ).contains { standing.undoer(of: $0) == nil }
    }
}
