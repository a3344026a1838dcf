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
            guard !touched.isEmpty || isEverythingTouched else { return }
            try await materialise(
                touched: isEverythingTouched ? nil : touched, golden: golden)
        }
        isEverythingTouched = false
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
        isEverythingTouched = false
        touched.removeAll()
        imports.hasUnrefreshedRecords = false
        history.isEverythingChanged = true
        try store.access { try rebuildStages($0) }
        try rebuildSearchIndex()
        hasChanges = true
        return try store.contentHash() == before
    }

    private func materialise(touched: Set<RecordID>?, golden: GoldenMaker) async throws {
        let derived = try store.access { db in
            try EntityDeriver(store: store, db: db, run: id).derive(touched: touched)
        }
        let isAll = touched == nil
        if isAll {
            hasRederivedAll = true
            changedBlocks.isEveryParty = true
            hasRelationChanges = true
            if history.hasDecisions { history.mayLinksChange = true }
        } else {
            rederived.formUnion(derived.records.map(RecordID.init))
            for record in derived.records { changedBlocks.note(record: record) }
        }
        var former = try store.access { db in
            try FormerEntities(db, derived, isAll: isAll)
        }
        if isAll {
            countChanges.isEveryEntity = true
            (countChanges.people, countChanges.organizations) = (0, 0)
        } else {
            for entity in former.entities.values {
                countChanges.add(entity.kind, isPresent: entity.isPresent, -1)
            }
        }
        try store.access { db in try former.remove(db, derived, isAll: isAll) }
        let content = EntityContent(store: store, derived: derived)
        let chunks = content.chunks()
        var made: [MadeEntity] = []
        if let first = chunks.first {
            made = try await Self.make(
                first.groups, content.members(of: first.groups), content, golden)
        }
        func groups(_ index: Int) -> [Int] { index < chunks.count ? chunks[index].groups : [] }
        var members = try content.members(of: groups(1))
        for (index, chunk) in chunks.enumerated() {
            // The next chunk's golden records are made while this one is written, and what the one after that is
            // made from is read.
            let (next, ready) = (groups(index + 1), members)
            async let following = Self.make(next, ready, content, golden)
            try store.access { db in
                try write(db, content, chunk, made, &former)
            }
            let later = try content.members(of: groups(index + 2))
            made = try await following
            members = later
            try Task.checkCancellation()
        }
        try store.access { db in
            try writeRedirects(db, derived)
            let sum = try store.contentSum(db, .entities)
            try store.setContentSum(
                db, .entities, sum.subtracting(former.removed).adding(former.added))
        }
    }

    /// Makes the golden records of some groups, and what is written of each.
    private static func make(
        _ groups: [Int], _ members: [EntityMembers], _ content: EntityContent,
        _ golden: GoldenMaker
    ) async throws -> [MadeEntity] {
        if members.isEmpty { return [] }
        let made = try await golden(members)
        precondition(made.count == members.count, "one golden record for each entity")
        let half = made.count / 2
        async let first = (0..<half).map { MadeEntity(made[$0], of: groups[$0], content) }
        let second = (half..<made.count).map { MadeEntity(made[$0], of: groups[$0], content) }
        return await first + second
    }

    /// Writes the entities of a chunk, by founder: rows are appended to the tree.
    private func write(
        _ db: Database, _ content: EntityContent, _ chunk: EntityContent.Chunk,
        _ made: [MadeEntity], _ former: inout FormerEntities
    ) throws {
        let derived = content.derived
        let row = try EntityRow(db)
        var next = 0
        func writeGroups(before position: Int) throws {
            while next < chunk.groups.count, chunk.founders[next] < position {
                let group = chunk.groups[next]
                let members = derived.partition[group]
                let hash = made[next].hash
                let present = derived.presentCount(members)
                try row.write(
                    derived.identities[group], members: members.count, present: present,
                    made[next])
                countChanges.add(made[next].kind, isPresent: present > 0, 1)
                former.added = former.added.adding(hash)
                try note(db, derived.identities[group], members, hash, former)
                next += 1
            }
        }
        try content.forEachSingle(db, chunk) { position, identity, hash, single, bytes in
            try writeGroups(before: position)
            let (kind, isPresent) = (derived.kinds[position], !derived.isAbsent[position])
            try row.write(
                identity, kind: kind, isPresent: isPresent, hash: hash, single: single, bytes)
            countChanges.add(kind, isPresent: isPresent, 1)
            former.added = former.added.adding(hash)
            try noteSplit(db, identity, derived.records[position], former)
        }
        try writeGroups(before: chunk.range.upperBound)
        let memberships = try MembershipRows(db)
        for position in chunk.range {
            let record = derived.records[position]
            let group = derived.groupOfRecord[position]
            let entity = group >= 0 ? derived.identities[Int(group)].founder.rawValue : record
            try memberships.write(record: record, entity: entity)
        }
        try memberships.finish()
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
            action = present.count == 1 ? "entity.changed" : "entity.merged"
        }
        if action != "entity.split" && present.count > 1 { counts.mergedEntities += 1 }
        var detail: [UInt8] = []
        detail.reserveCapacity(64 + present.count * 8)
        JSONText.append(#"{"records":["#, to: &detail)
        for (index, record) in present.enumerated() {
            if index > 0 { detail.append(UInt8(ascii: ",")) }
            JSONText.append(record, to: &detail)
        }
        JSONText.append(#"],"hash":"#, to: &detail)
        JSONText.appendString(hash.hexadecimal, to: &detail)
        detail.append(UInt8(ascii: "}"))
        try audit.append(
            db, run: id, action: action, subject: identity.id.rawValue,
            detail: String(decoding: detail, as: UTF8.self))
    }

    /// Writes the ledger's event for an entity that lost all members but one.
    private func noteSplit(
        _ db: Database, _ identity: KnownIdentity, _ record: Int64, _ former: FormerEntities
    ) throws {
        if former.entities.isEmpty { return }
        guard let old = former.entities[identity.founder.rawValue], old.members.count > 1 else {
            return
        }
        counts.splitEntities += 1
        try audit.append(
            db, run: id, action: "entity.split", subject: identity.id.rawValue,
            detail: "{\"records\":[\(record)]}")
    }
}
