import GRDB
import RecordModel

extension StoreRun {
    /// Makes the links from contacts to accounts those given; a contact has one at most.
    public func replaceLinks(_ links: [AccountLink]) throws(StoreError) {
        recount("link")
        try store.access { db in
            var known: [Int64: FormerLinkRows.Link] = [:]
            if !isFirstLoad {
                let query = try BulkStatement(db, "SELECT contact, account, basis, role FROM link")
                while try query.step() {
                    known[query.integer(0)] = (
                        query.integer(1), query.text(2), query.optionalText(3)
                    )
                }
            }
            let insert = try BulkStatement(
                db,
                """
                INSERT OR REPLACE INTO link(contact, account, basis, role) VALUES (?, ?, ?, ?)
                """)
            let former = try FormerLinkRows(db, self)
            let hashes = try LinkHashes(db)
            var sum = try store.contentSum(db, .links)
            for link in links.sorted(by: { $0.contact < $1.contact }) {
                let old = known.removeValue(forKey: link.contact.rawValue)
                if let old, old.account == link.account.rawValue, old.basis == link.basis.rawValue,
                    old.role == link.role
                {
                    continue
                }
                try former.note(link.contact.rawValue, old)
                if let old {
                    sum = sum.subtracting(
                        try hashes.hash(link.contact.rawValue, old.account, old.basis))
                }
                sum = sum.adding(
                    try hashes.hash(
                        link.contact.rawValue, link.account.rawValue, link.basis.rawValue))
                if !isFirstLoad { relinked.insert(link.contact.rawValue) }
                insert.bind(link.contact.rawValue, at: 1)
                insert.bind(link.account.rawValue, at: 2)
                insert.bind(link.basis.rawValue, at: 3)
                insert.bind(link.role, at: 4)
                try insert.run()
                hasChanges = true
            }
            for (contact, old) in known {
                try former.note(contact, old)
                sum = sum.subtracting(try hashes.hash(contact, old.account, old.basis))
                relinked.insert(contact)
                try db.execute(sql: "DELETE FROM link WHERE contact = ?", arguments: [contact])
                hasChanges = true
            }
            // Where a record is called otherwise, so are links that stay.
            try store.setContentSum(
                db, .links, hasRelationChanges ? try store.linkSum(db) : sum)
        }
    }
}

/// The hashes of single links, which sum up to that of all.
private struct LinkHashes {
    private let hashers: SourceHashers
    private let name: BulkStatement

    init(_ db: Database) throws {
        hashers = try SourceHashers(db)
        name = try BulkStatement(db, "SELECT source, key FROM sourceRecord WHERE id = ?")
    }

    func hash(_ contact: Int64, _ account: Int64, _ basis: String) throws -> StableHash128 {
        var hasher = StableHasher()
        for record in [contact, account] {
            name.bind(record, at: 1)
            guard try name.step() else { continue }
            let hash = name.withBytes(1) { hashers.hash(source: name.integer(0), key: $0) }
            name.reset()
            hasher.appendRaw(hash.high)
            hasher.appendRaw(hash.low)
        }
        hasher.append(basis)
        return hasher.finish()
    }
}

extension CanonicalStore {
    /// The hash of all links, computed from the table.
    func linkSum(_ db: Database) throws -> StableHash128 {
        let hashers = try SourceHashers(db)
        let query = try BulkStatement(
            db,
            """
            SELECT c.source, c.key, a.source, a.key, k.basis FROM link k
                JOIN sourceRecord c ON c.id = k.contact JOIN sourceRecord a ON a.id = k.account
            """)
        var sum = StableHash128.zero
        while try query.step() {
            var hasher = StableHasher()
            for column in [Int32(0), 2] {
                let hash = query.withBytes(column + 1) {
                    hashers.hash(source: query.integer(column), key: $0)
                }
                hasher.appendRaw(hash.high)
                hasher.appendRaw(hash.low)
            }
            hasher.append(query.text(4))
            sum = sum.adding(hasher.finish())
        }
        return sum
    }
}
