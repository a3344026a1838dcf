import RecordModel

/// log₂ of how many other records have a value, by the number of records that have it.
///
/// Duplicates make a value look more frequent than it is: of ten records of one person, nine are
/// no coincidence. So the expected number of a record's own duplicates is taken away.
struct CountLogarithms: Sendable {
    private static let tableSize = 4096

    private let table: FrozenColumn<Float>

    init(in arena: MemoryArena) {
        table = arena.freeze(Self.values(duplicates: 0))
    }

    /// Takes another number of duplicates per record as known; for all columns that share this.
    ///
    /// - Precondition: no task reads meanwhile.
    func assume(duplicates: Double, in arena: MemoryArena) {
        arena.overwrite(table, with: Self.values(duplicates: duplicates))
    }

    /// - Complexity: one read below 4,096 records; beyond, duplicates do not matter.
    @inline(__always)
    func value(_ count: UInt32) -> Float {
        if Int(count) < Self.tableSize { return table[count] }
        return Float(BinaryLogarithm.log(Double(count)))
    }

    private static func values(duplicates: Double) -> [Float] {
        (0..<tableSize).map { count in
            let others = Double(count) - 1
            return Float(BinaryLogarithm.log(max(others - duplicates, others * 0.25, 0.5)))
        }
    }
}
