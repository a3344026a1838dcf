import GRDB
import RecordModel

extension StorePast {
    /// Entities that were others than they are.
    struct Differences {
        /// Ascending by their first record.
        var parties: [PastParty] = []
        /// By record, the smallest number of a record of its entity.
        var entities: [Int64: Int64] = [:]
        /// The present entities whose records these are, ascending.
        var gone: [Int64] = []
    }

    func differences() throws -> Differences {
        let entityOf = try BulkStatement(db, "SELECT entity FROM membership WHERE record = ?")
        let recordsOf = try BulkStatement(
            db, "SELECT record FROM membership WHERE entity = ? ORDER BY record")
        func entity(_ record: RecordID) throws -> Int64? {
            entityOf.bind(record.rawValue, at: 1)
            defer { entityOf.reset() }
            return try entityOf.step() ? entityOf.integer(0) : nil
        }
        func records(_ entity: Int64) throws -> [RecordID] {
            recordsOf.bind(entity, at: 1)
            var found: [RecordID] = []
            while try recordsOf.step() { found.append(RecordID(rawValue: recordsOf.integer(0))) }
            return found
        }
        var found = Differences()
        var gone: Set<Int64> = []
        var seen: Set<RecordID> = []
        for record in try touched() where !seen.contains(record) {
            for group in try groups(around: record) {
                seen.formUnion(group)
                if let now = try entity(group[0]), try records(now) == group { continue }
                guard let party = try party(with: group[0]) else { continue }
                found.parties.append(party)
                for member in group {
                    found.entities[member.rawValue] = group[0].rawValue
                    if let now = try entity(member) { gone.insert(now) }
                }
            }
        }
        found.parties.sort { $0.records[0] < $1.records[0] }
        found.gone = gone.sorted()
        for entity in found.gone { try follow(records(entity), in: &found) }
        return found
    }

    /// Records that came later go with the first of those with whom they are now.
    private func follow(_ records: [RecordID], in found: inout Differences) {
        let known = found.entities
        let first = records.lazy.compactMap { known[$0.rawValue] }.first
        for record in records where found.entities[record.rawValue] == nil {
            found.entities[record.rawValue] = first
        }
    }

    /// The records of that time that somebody, or a rule, has said something new about since, or taken
    /// something back; ascending.
    private func touched() throws -> [RecordID] {
        let changed = try RunStanding(db).changes(from: standing).map { String($0.run) }
        let query = try BulkStatement(
            db,
            """
            WITH said AS (
                SELECT "left" AS a, "right" AS b FROM judgement
                WHERE verdict IN ('same', 'different') AND (run > ?1 OR id IN (
                    SELECT judgement FROM withdrawal
                    WHERE run > ?1 OR run IN (\(changed.joined(separator: ", "))))))
            SELECT id FROM sourceRecord WHERE run <= ?1
                AND id IN (SELECT a FROM said UNION SELECT b FROM said) ORDER BY id
            """)
        query.bind(run, at: 1)
        var records: [RecordID] = []
        while try query.step() { records.append(RecordID(rawValue: query.integer(0))) }
        return records
    }
}
