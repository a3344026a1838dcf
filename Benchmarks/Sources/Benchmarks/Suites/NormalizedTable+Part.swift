import RecordModel

extension NormalizedTable {
    /// Some records as a table of their own.
    func part(_ wanted: [Int]) -> NormalizedTable {
        let columns = columns.mapValues { column in
            var pool = ValuePool()
            var offsets: [UInt32] = [0]
            var values: [UInt32] = []
            let bytes = column.pool.bytes
            for record in wanted {
                for position in column.range(ofRecord: record) {
                    let range = column.pool.range(of: column.values[position])
                    values.append(pool.intern(bytes.span.extracting(range)))
                }
                offsets.append(UInt32(values.count))
            }
            return FeatureColumn(pool: pool, offsets: offsets, values: values)
        }
        return NormalizedTable(
            kind: kind, records: wanted.map { records[$0] },
            recordHashes: wanted.map { recordHashes[$0] }, sources: wanted.map { sources[$0] },
            sourceNames: sourceNames, columns: columns)
    }
}
