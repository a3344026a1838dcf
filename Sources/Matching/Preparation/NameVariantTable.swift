import RecordModel

/// The groups of nicknames and spellings that each distinct name belongs to.
struct NameVariantTable: Sendable {
    private let offsets: FrozenColumn<UInt32>
    private let groups: FrozenColumn<UInt32>

    /// - Missing: a column without groups, or none, gives a table in which no two names are alike.
    init(_ column: FeatureColumn?, in arena: MemoryArena) {
        offsets = arena.freeze(column?.variantOffsets ?? [])
        groups = arena.freeze(column?.variants ?? [])
    }

    /// Whether two names each stand in some group.
    @inline(__always)
    func areKnown(_ a: UInt32, _ b: UInt32) -> Bool {
        if offsets.count == 0 { return false }
        return offsets[a] < offsets[a &+ 1] && offsets[b] < offsets[b &+ 1]
    }

    /// Whether two names stand in one group.
    @inline(__always)
    func areShared(_ a: UInt32, _ b: UInt32) -> Bool {
        if offsets.count == 0 { return false }
        let left = Int(offsets[a])..<Int(offsets[a &+ 1])
        let right = Int(offsets[b])..<Int(offsets[b &+ 1])
        for i in left {
            for j in right where groups[i] == groups[j] { return true }
        }
        return false
    }
}
