import GRDB
import RecordModel

extension StorePast {
    /// The links of an entity, one to each other entity, by the best basis that any record had.
    func links(of party: PastParty) throws -> [PastLink] {
        var best: [EntityID: PastLink] = [:]
        for record in party.records {
            let found =
                party.entity.kind == .contact
                ? try link(ofContact: record).map { [$0] } ?? [] : try links(ofAccount: record)
            for (other, basis, role) in found {
                guard let other = try self.party(with: other) else { continue }
                let link = PastLink(other: other, basis: basis, role: role)
                if let known = best[other.id], known.basis.rank <= basis.rank { continue }
                best[other.id] = link
            }
        }
        return best.values.sorted { $0.other.id < $1.other.id }
    }

    private typealias Found = (other: RecordID, basis: AccountLink.Basis, role: String?)

    /// The account that a contact belonged to: what it was before the first change since, else what
    /// it is.
    private func link(ofContact contact: RecordID) throws -> Found? {
        let row =
            try Row.fetchOne(
                db,
                sql: """
                    SELECT account, basis, role FROM formerLink WHERE contact = ? AND run > ?
                    ORDER BY run LIMIT 1
                    """, arguments: [contact.rawValue, run])
            ?? Row.fetchOne(
                db, sql: "SELECT account, basis, role FROM link WHERE contact = ?",
                arguments: [contact.rawValue])
        guard let row, let account: Int64 = row["account"], let basis: String = row["basis"] else {
            return nil
        }
        return (
            RecordID(rawValue: account), AccountLink.Basis(rawValue: basis) ?? .key, row["role"]
        )
    }

    private func links(ofAccount account: RecordID) throws -> [Found] {
        let contacts = try Int64.fetchAll(
            db,
            sql: """
                SELECT contact FROM link WHERE account = ?1
                UNION SELECT contact FROM formerLink WHERE account = ?1 ORDER BY contact
                """, arguments: [account.rawValue])
        return try contacts.compactMap { number in
            let contact = RecordID(rawValue: number)
            guard let link = try link(ofContact: contact), link.other == account else { return nil }
            return (contact, link.basis, link.role)
        }
    }
}

extension AccountLink.Basis {
    /// The surest first.
    fileprivate var rank: Int {
        switch self {
        case .key: 0
        case .name: 1
        case .domain: 2
        }
    }
}
