import GRDB
import RecordModel

extension StoreRun {
    /// Opens further proposals beside those that are open, to be asked in a given order.
    ///
    /// What a person has answered is not asked again. The next matching closes those that are not
    /// answered until then.
    ///
    /// - Returns: the open ones, in the order of the drafts.
    public func ask(
        _ drafts: [ProposalDraft], kind: PartyKind
    ) throws(StoreError) -> [ProposalID] {
        try store.access { db in
            let rows = try ProposalRows(db, run: id, kind: kind)
            let lookup = try ReferenceLookup(db)
            var asked: [ProposalID] = []
            for draft in drafts {
                let fingerprint = try Self.fingerprint(draft.members, lookup.hash)
                let known = try Row.fetchOne(
                    db, sql: "SELECT id, state FROM proposal WHERE fingerprint = ?",
                    arguments: [fingerprint])
                let state: String? = known?["state"]
                if state == nil || state == "superseded" {
                    try propose(db, draft, fingerprint: fingerprint, in: rows)
                } else if state != "open" {
                    continue
                }
                let number = try Int64.fetchOne(
                    db, sql: "SELECT id FROM proposal WHERE fingerprint = ?",
                    arguments: [fingerprint])
                if let number { asked.append(ProposalID(rawValue: number)) }
            }
            return asked
        }
    }
}
