import GRDB
import RecordModel

/// The sources of a store, each with the beginning of its records' reference hashes.
struct SourceHashers {
    private var names: [Int64: String] = [:]
    private var kinds: [PartyKind?] = []
    private var prefixes: [StableHasher] = []

    init(_ db: Database) throws {
        for row in try Row.fetchAll(db, sql: "SELECT id, name, kind FROM source ORDER BY id") {
            let id: Int64 = row["id"]
            let name: String = row["name"]
            let kindName: String = row["kind"]
            while kinds.count <= Int(id) {
                kinds.append(nil)
                prefixes.append(StableHasher())
            }
            names[id] = name
            kinds[Int(id)] = PartyKind(rawValue: kindName)
            // As in `RecordReference.stableHash`.
            var hasher = StableHasher()
            hasher.append(name)
            hasher.append(kindName)
            prefixes[Int(id)] = hasher
        }
    }

    func name(ofSource source: Int64) -> String { names[source] ?? "" }

    @inline(__always)
    func kind(ofSource source: Int64) -> PartyKind? {
        Int(source) < kinds.count ? kinds[Int(source)] : nil
    }

    /// `RecordReference.stableHash` of a record.
    @inline(__always)
    func hash(source: Int64, key: Span<UInt8>) -> StableHash128 {
        guard Int(source) < prefixes.count else { return .zero }
        var hasher = prefixes[Int(source)]
        hasher.append(key)
        return hasher.finish()
    }
}
