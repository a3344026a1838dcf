import GRDB
import RecordModel
import Resolution

/// Compares entities that were derived again with those that are stored.
final class EntityComparison {
    private let entity: BulkStatement
    private let members: BulkStatement
    private var gaps: [StoreGap] = []
    private var sum = StableHash128.zero
    private var entityCount = 0
    private var memberCount = 0
    /// More gaps of one kind than this say nothing new.
    private static let mostGaps = 100

    init(_ db: Database) throws {
        entity = try BulkStatement(
            db,
            """
            SELECT entityId, contentHash, memberCount, \(GoldenColumns.columnList), detail
            FROM entity WHERE id = ?
            """)
        members = try BulkStatement(
            db, "SELECT record FROM membership WHERE entity = ? ORDER BY record")
    }

    /// - Parameter golden: nil for an entity of one, whose record says it all.
    func compare(
        _ identity: KnownIdentity, members expected: [Int64], hash: StableHash128,
        columns: [String?], golden: GoldenRecord?
    ) throws {
        sum = sum.adding(hash)
        entityCount += 1
        memberCount += expected.count
        let name = identity.id.rawValue
        entity.bind(identity.founder.rawValue, at: 1)
        guard try entity.step() else {
            return note("verify.entity", "Entity \(name) is missing.")
        }
        defer { entity.reset() }
        if entity.text(0) != name { note("verify.entity", "Entity \(name) has another id.") }
        if entity.hash(1) != hash {
            note("verify.content", "Entity \(name) does not say what its records say.")
        }
        for (index, text) in columns.enumerated()
        where entity.optionalText(Int32(3 + index)) != text {
            let field = GoldenColumns.fields[index].rawValue
            note("verify.content", "Entity \(name) has another \(field) than its records.")
        }
        if !Self.says(entity.optionalText(Int32(3 + columns.count)), golden) {
            note(
                "verify.lineage", "Entity \(name) says otherwise where its values came from.")
        }
        members.bind(identity.founder.rawValue, at: 1)
        var found: [Int64] = []
        while try members.step() { found.append(members.integer(0)) }
        if found != expected || Int(entity.integer(2)) != expected.count {
            let lacking = Set(expected).subtracting(found).sorted().prefix(20).map(String.init)
            note(
                "verify.crosswalk",
                "Entity \(name) has other members than its judgements say"
                    + (lacking.isEmpty
                        ? "." : "; record \(lacking.joined(separator: ", ")) is missing."))
        }
    }

    /// All that was found, with what only the whole shows.
    func gaps(
        _ db: Database, kept: StableHash128, links: StableHash128, computedLinks: StableHash128
    ) throws -> [StoreGap] {
        if sum != kept {
            note("verify.contentHash", "The content hash is not that of the content.")
        }
        if links != computedLinks {
            note("verify.contentHash", "The content hash is not that of the links.")
        }
        let stored = (
            entities: try Int.fetchOne(db, sql: "SELECT count(*) FROM entity") ?? 0,
            members: try Int.fetchOne(db, sql: "SELECT count(*) FROM membership") ?? 0
        )
        if stored.entities != entityCount || stored.members != memberCount {
            note(
                "verify.crosswalk",
                "The crosswalk has \(stored.members) records in \(stored.entities) entities; it "
                    + "should have \(memberCount) in \(entityCount).")
        }
        return gaps
    }

    /// Whether a stored detail is that of a golden record, as this or an older version writes it.
    private static func says(_ detail: String?, _ golden: GoldenRecord?) -> Bool {
        guard let detail, let golden else { return detail == nil && golden == nil }
        return detail == GoldenDetail.text(golden)
            || detail == GoldenDetail.text(golden, withThings: false)
    }

    private func note(_ code: String, _ message: String) {
        if gaps.count < Self.mostGaps { gaps.append(StoreGap(code: code, message: message)) }
    }
}
