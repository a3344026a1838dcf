/// The values of one feature for all records, dictionary-encoded.
///
/// - Shapes: record `r` has the value numbers `values[offsets[r]..<offsets[r + 1]]`, distinct, in
///   the order of their source columns; `offsets` has one entry more than there are records.
public struct FeatureColumn: Sendable {
    /// Sealed, where a builder made it: whoever looks values up takes it `indexed`.
    public let pool: ValuePool
    public let offsets: [UInt32]
    public let values: [UInt32]
    /// For each distinct value the groups of equivalent names that it belongs to (nicknames,
    /// diminutives, spelling families), in the same form; empty where the feature has none.
    public let variantOffsets: [UInt32]
    public let variants: [UInt32]

    public init(
        pool: ValuePool, offsets: [UInt32], values: [UInt32], variantOffsets: [UInt32] = [],
        variants: [UInt32] = []
    ) {
        self.pool = pool
        self.offsets = offsets
        self.values = values
        self.variantOffsets = variantOffsets
        self.variants = variants
    }

    /// The range of a record's values within `values`; empty where it has none.
    @inlinable @inline(__always)
    public func range(ofRecord record: Int) -> Range<Int> {
        Int(offsets[record])..<Int(offsets[record &+ 1])
    }

    /// A record's first value; nil where it has none.
    @inlinable @inline(__always)
    public func first(ofRecord record: Int) -> UInt32? {
        let start = offsets[record]
        return start == offsets[record &+ 1] ? nil : values[Int(start)]
    }

    /// Calls a function with each of a record's values.
    ///
    /// Nothing is copied or counted, which a slice of the values would be at each record.
    @inlinable @inline(__always)
    public func forEachValue(ofRecord record: Int, _ body: (UInt32) -> Void) {
        for position in range(ofRecord: record) { body(values[position]) }
    }

    /// A record's values as text.
    public func texts(ofRecord record: Int) -> [String] {
        range(ofRecord: record).map { pool.text(values[$0]) }
    }
}
