import GRDB
import RecordModel
import Resolution

/// Derives what entities say, chunk by chunk: the one routine behind writing and verifying.
struct EntityContent {
    /// Entities whose founders lie in one stretch of records.
    struct Chunk {
        /// Positions within the derived records.
        let range: Range<Int>
        /// Groups of two or more members whose founder lies in the range, by founder.
        let groups: [Int]
        /// For each of them the position of its founder.
        let founders: [Int]
    }

    let store: CanonicalStore
    let derived: DerivedEntities
    /// Records per chunk: bounds the memory for golden records.
    private static let chunkSize = 16_384

    /// The chunks, in the order of records.
    func chunks() -> [Chunk] {
        var byFounder: [(position: Int, group: Int)] = []
        for (group, members) in derived.partition.enumerated()
        where !derived.isPlain(members) {
            let founder = derived.identities[group].founder.rawValue
            if let position = derived.position(of: founder) { byFounder.append((position, group)) }
        }
        byFounder.sort { $0.position < $1.position }
        var out: [Chunk] = []
        var next = 0
        for start in stride(from: 0, to: derived.records.count, by: Self.chunkSize) {
            let range = start..<min(start + Self.chunkSize, derived.records.count)
            let first = next
            while next < byFounder.count, byFounder[next].position < range.upperBound { next += 1 }
            let own = byFounder[first..<next]
            out.append(
                Chunk(range: range, groups: own.map(\.group), founders: own.map(\.position)))
        }
        return out
    }

    /// What golden records of some groups are made from.
    func members(of groups: [Int]) throws(StoreError) -> [EntityMembers] {
        if groups.isEmpty { return [] }
        var all: [RecordID] = []
        for group in groups { all.append(contentsOf: derived.partition[group]) }
        let records = try store.sourceRecords(all)
        let pins = try store.pins(of: all)
        var out: [EntityMembers] = []
        out.reserveCapacity(groups.count)
        var next = 0
        for group in groups {
            let count = derived.partition[group].count
            let members = Array(records[next..<next + count])
            next += count
            let own = pins.isEmpty ? [] : members.flatMap { pins[$0.id] ?? [] }
            out.append(
                EntityMembers(
                    kind: members[0].reference.kind, members: members,
                    pins: own.sorted { $0.sequence < $1.sequence }))
        }
        return out
    }

    /// The content hash of a group.
    func hash(of group: Int, golden: GoldenRecord) -> StableHash128 {
        var hashes: [StableHash128] = []
        var relations: [(relation: Relation, to: StableHash128)] = []
        for member in derived.partition[group] {
            guard let position = derived.position(of: member.rawValue) else { continue }
            hashes.append(derived.hashes[position])
            if !derived.relations.isEmpty {
                relations.append(contentsOf: derived.relations[member.rawValue] ?? [])
            }
        }
        return ContentHash.entity(members: hashes, golden: golden, relations: relations)
    }

    /// Calls `body` with each entity of one in a chunk.
    ///
    /// - Parameter body: the record's position, its identity, hash, columns and cells.
    func forEachSingle(
        _ db: Database, _ chunk: Chunk,
        _ body: (Int, KnownIdentity, StableHash128, SingleEntity, Span<UInt8>) throws -> Void
    ) throws {
        let query = try BulkStatement(
            db,
            "SELECT id, layout, cells, run FROM sourceRecord WHERE id BETWEEN ? AND ? ORDER BY id")
        defer { query.reset() }
        var single = SingleEntity()
        var layout: TableLayout?
        var position = chunk.range.lowerBound
        while position < chunk.range.upperBound {
            // A stretch of records without gaps is read in one go.
            var end = position + 1
            while end < chunk.range.upperBound,
                derived.records[end] == derived.records[end - 1] + 1
            {
                end += 1
            }
            query.bind(derived.records[position], at: 1)
            query.bind(derived.records[end - 1], at: 2)
            while try query.step() {
                defer { position += 1 }
                guard let identity = identity(ofSingle: position, run: query.integer(3)) else {
                    continue
                }
                let number = query.integer(1)
                let present: TableLayout
                if let layout, layout.id == number {
                    present = layout
                } else {
                    present = try store.layout(number, db)
                    layout = present
                }
                try query.withBytes(2) { raw in
                    try present.withMeaning(of: raw) { bytes in
                        single.read(bytes, present)
                        let relations =
                            derived.relations.isEmpty
                            ? [] : derived.relations[derived.records[position]] ?? []
                        let hash = single.hash(
                            bytes, present, member: derived.hashes[position],
                            relations: relations)
                        try body(position, identity, hash, single, bytes)
                    }
                }
            }
            position = end
        }
    }

    /// The identity of the entity of one that a record is; nil where it has company.
    private func identity(ofSingle position: Int, run: Int64) -> KnownIdentity? {
        let group = derived.groupOfRecord[position]
        if group >= 0 {
            return derived.isPlain(derived.partition[Int(group)])
                ? derived.identities[Int(group)] : nil
        }
        return KnownIdentity(
            id: EntityID(founderHash: derived.hashes[position], kind: derived.kinds[position]),
            founder: RecordID(rawValue: derived.records[position]), formed: RunID(rawValue: run))
    }
}
