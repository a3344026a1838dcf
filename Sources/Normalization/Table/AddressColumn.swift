import RecordModel

/// Assembles one part of the addresses from the columns that may hold it.
struct AddressColumn {
    /// Which line of an address a result was read from.
    enum Line: Int {
        case street, line2, full
    }

    var assembler: FeatureAssembler
    private let kind: UInt8
    private let own: DistinctValues?
    private let second: DistinctValues?

    /// - Parameters:
    ///   - kind: the kind that the part has in the results of lines (`AddressKind`).
    ///   - own: the normalised values of a column of its own, of kind 0.
    ///   - second: those of a column that stands in for it.
    init(
        _ sources: AddressSources, _ kind: UInt8, own: DistinctValues?, _ second: DistinctValues?,
        _ recordCount: Int
    ) {
        self.kind = kind
        self.own = own
        self.second = second
        assembler = FeatureAssembler(recordCount: recordCount)
        for values in [sources.street, sources.line2, sources.full] {
            _ = assembler.addSource(values.pools[Int(kind)])
        }
        _ = assembler.addSource(own?.pools[0] ?? ValuePool())
        _ = assembler.addSource(second?.pools[0] ?? ValuePool())
    }

    /// Adds the part that a line holds, if it does.
    mutating func add(_ raw: UInt32, of line: Line, _ values: DistinctValues) {
        if let id = values.first(kind, of: raw) { assembler.add(id, source: line.rawValue) }
    }

    /// Adds the value of its own column.
    mutating func addOwn(_ raw: UInt32) {
        if let id = own?.first(0, of: raw) { assembler.add(id, source: 3) }
    }

    /// Adds the value of the column that stands in for it.
    mutating func addSecond(_ raw: UInt32) {
        if let id = second?.first(0, of: raw) { assembler.add(id, source: 4) }
    }
}
