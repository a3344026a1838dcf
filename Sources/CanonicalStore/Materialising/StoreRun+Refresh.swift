import GRDB
import RecordModel
import Resolution

extension StoreRun {
    /// Derives anew what follows from the run's changes: entities, crosswalk, golden records,
    /// redirects and the content hash.
    ///
    /// Only components that a change touched are derived, so the cost follows the change and not
    /// the store. Call it after the last change of records, judgements, pins or policy; what it
    /// does depends on the state alone, not on the order of the changes.
    public func refresh(golden: GoldenMaker) async throws {
        if isFirstLoad {
            guard imports.hasUnrefreshedRecords || !touched.isEmpty else { return }
            try await materialise(touched: nil, golden: golden)
            try store.access { try $0.execute(sql: StoreSchema.laterIndexes) }
        } else {
            guard !touched.isEmpty else { return }
            try await materialise(touched: touched, golden: golden)
        }
        touched.removeAll()
        imports.hasUnrefreshedRecords = false
    }

    /// Derives everything from the source records, the judgements and the policy, as if nothing
    /// derived were there; ids that were given out stay.
    ///
    /// - Returns: whether the content hash is what it was.
    @discardableResult
    public func rebuild(golden: GoldenMaker) async throws -> Bool {
        let before = try store.contentHash()
        try await materialise(touched: nil, golden: golden)
        touched.removeAll()
        imports.hasUnrefreshedRecords = false
        try rebuildSearchIndex()
        hasChanges = true
        return try store.contentHash() == before
    }

    private func materialise(touched: Set<RecordID>?, golden: GoldenMaker) async throws {
        let derived = try store.access { db in
            try EntityDeriver(store: store, db: db, run: id).derive(touched: touched)
        }
        let isAll = touched == nil
        var former = try store.access { db in
            try FormerEntities(db, derived, isAll: isAll)
        }
        try store.access { db in try former.remove(db, derived, isAll: isAll) }
        let content = EntityContent(store: store, derived: derived)
        for chunk in content.chunks() {
            let members = try content.members(of: chunk.groups)
            let made = members.isEmpty ? [] : try await golden(members)
            precondition(made.count == members.count, "one golden record for each entity")
            try store.access { db in
                try write(db, content, chunk, made, &former)
            }
            try Task.checkCancellation()
        }
        try store.access { db in
            try writeRedirects(db, derived)
            let sum = try store.contentSum(db, .entities)
            try store.setContentSum(
                db, .entities, sum.subtracting(former.removed).adding(former.added))
        }
    }

    private func write(
        _ db: Database, _ content: EntityContent, _ chunk: EntityContent.Chunk,
        _ golden: [GoldenRecord], _ former: inout FormerEntities
    ) throws {
        let derived = content.derived
        let row = try EntityRow(db)
        // Groups are few beside singles; both are written in the order of their founders as far
        // as that is free, because appending to a tree is cheapest.
        try content.forEachSingle(db, chunk) { position, identity, hash, single, bytes in
            try row.write(
                identity, kind: derived.kinds[position], isPresent: !derived.isAbsent[position],
                hash: hash, single: single, bytes)
            former.added = former.added.adding(hash)
            try noteSplit(db, identity, derived.records[position], former)
        }
        for (index, group) in chunk.groups.enumerated() {
            let members = derived.partition[group]
            let hash = content.hash(of: group, golden: golden[index])
            try row.write(
                derived.identities[group], members: members.count,
                present: derived.presentCount(members), hash: hash, golden: golden[index])
            former.added = former.added.adding(hash)
            try note(db, derived.identities[group], members, hash, former)
        }
        for position in chunk.range {
            let record = derived.records[position]
            let group = derived.groupOfRecord[position]
            let entity = group >= 0 ? derived.identities[Int(group)].founder.rawValue : record
            try row.writeMembership(record: record, entity: entity)
        }
    }

    private func writeRedirects(_ db: Database, _ derived: DerivedEntities) throws {
        let statement = try BulkStatement(
            db,
            """
            INSERT OR REPLACE INTO redirect(entityId, founder, formedRun, run) VALUES (?, ?, ?, ?)
            """)
        for redirect in derived.redirects {
            statement.bind(redirect.identity.id.rawValue, at: 1)
            statement.bind(redirect.identity.founder.rawValue, at: 2)
            statement.bind(redirect.identity.formed.rawValue, at: 3)
            statement.bind(id.rawValue, at: 4)
            try statement.run()
        }
    }

    /// Writes the ledger's event for an entity of several records that formed or changed.
    private func note(
        _ db: Database, _ identity: KnownIdentity, _ members: ArraySlice<RecordID>,
        _ hash: StableHash128, _ former: FormerEntities
    ) throws {
        let old = former.entities[identity.founder.rawValue]
        let present = members.map(\.rawValue).sorted()
        let action: String
        if let old, old.members == present {
            if old.hash == hash { return }
            action = "entity.changed"
        } else if let old, !Set(old.members).isSubset(of: present) {
            action = "entity.split"
            counts.splitEntities += 1
        } else {
            action = "entity.merged"
        }
        if action != "entity.split" { counts.mergedEntities += 1 }
        let list = present.map(String.init).joined(separator: ",")
        try audit.append(
            db, run: id, action: action, subject: identity.id.rawValue,
            detail: "{\"records\":[\(list)],\"hash\":\"\(hash.hexadecimal)\"}")
    }

    /// Writes the ledger's event for an entity that lost all members but one.
    private func noteSplit(
        _ db: Database, _ identity: KnownIdentity, _ record: Int64, _ former: FormerEntities
    ) throws {
        guard let old = former.entities[identity.founder.rawValue], old.members.count > 1 else {
            return
        }
        counts.splitEntities += 1
        try audit.append(
            db, run: id, action: "entity.split", subject: identity.id.rawValue,
            detail: "{\"records\":[\(record)]}")
    }
}
