import RecordModel

/// Builds one feature's column, record by record, numbering values by their first appearance.
///
/// Records come in the order of their hashes, so the numbers depend on the records alone.
struct FeatureAssembler {
    private var pool = ValuePool()
    private var offsets: [UInt32] = [0]
    private var values: [UInt32] = []
    private var sources: [ValuePool] = []
    private var maps: [[UInt32]] = []

    init(recordCount: Int) {
        offsets.reserveCapacity(recordCount + 1)
    }

    /// Declares a pool whose values will be added, and returns the number to name it by.
    mutating func addSource(_ source: ValuePool) -> Int {
        sources.append(source)
        maps.append([UInt32](repeating: .max, count: source.count))
        return maps.count - 1
    }

    /// Adds a value of a declared pool to the current record, unless the record has it.
    mutating func add(_ id: UInt32, source: Int) {
        var final = maps[source][Int(id)]
        if final == .max {
            let bytes = sources[source].bytes
            final = pool.intern(bytes.span.extracting(sources[source].range(of: id)))
            maps[source][Int(id)] = final
        }
        addFinal(final)
    }

    /// Adds a value that no pool holds; an empty one is no value.
    mutating func add(_ bytes: [UInt8]) {
        if bytes.isEmpty { return }
        addFinal(pool.intern(bytes.span))
    }

    /// Ends the current record.
    mutating func endRecord() {
        offsets.append(UInt32(values.count))
    }

    /// The column; nil where no record has a value.
    consuming func finish(
        variants: (ValuePool) -> (offsets: [UInt32], variants: [UInt32]) = { _ in ([], []) }
    ) -> FeatureColumn? {
        if values.isEmpty { return nil }
        let groups = variants(pool)
        pool.seal()
        return FeatureColumn(
            pool: pool, offsets: offsets, values: values, variantOffsets: groups.offsets,
            variants: groups.variants)
    }

    private mutating func addFinal(_ id: UInt32) {
        var index = Int(offsets[offsets.count - 1])
        while index < values.count {
            if values[index] == id { return }
            index += 1
        }
        values.append(id)
    }
}
