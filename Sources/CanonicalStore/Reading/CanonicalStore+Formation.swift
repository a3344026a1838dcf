import GRDB
import RecordModel
import Resolution

extension CanonicalStore {
    /// How the entity of some records came to be.
    ///
    /// - Parameter members: all records of one entity.
    public func formation(of members: [RecordID]) throws(StoreError) -> Formation {
        try reading { db in
            let lookup = try StoredJudgements.Lookup(db)
            var found: [Int64: Judgement] = [:]
            for member in members {
                for judgement in try lookup.standing(of: member.rawValue) {
                    found[judgement.sequence] = judgement
                }
            }
            let run = try db.cachedStatement(sql: "SELECT run FROM judgement WHERE id = ?")
            let dated = try found.values.sorted { $0.sequence < $1.sequence }.map { judgement in
                let number = try Int64.fetchOne(run, arguments: [judgement.sequence]) ?? 0
                return (judgement: judgement, run: RunID(rawValue: number))
            }
            return Formation(members: members, judgements: dated)
        }
    }
}
