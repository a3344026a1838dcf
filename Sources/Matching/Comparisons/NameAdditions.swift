import RecordModel

/// What stands behind an organisation's name, in brackets or behind a dash, where it is another one's whole name.
///
/// `Hochleitner Holding (Vitalis)` has a branch by its form; beside a company called `Vitalis` it is the name
/// under which it trades.
struct NameAdditions: Sendable {
    private let branches: PreparedFeature
    /// By value of the branches the same text among the names; `PreparedFeature.none` where no name is so.
    private let names: FrozenColumn<UInt32>

    /// nil where no addition is a name.
    init?(
        _ branches: PreparedFeature, column: FeatureColumn, names: FeatureColumn,
        in arena: MemoryArena
    ) {
        let known = names.pool.indexed()
        let bytes = column.pool.bytes
        let same = (0..<UInt32(column.pool.count)).map { value in
            known.find(bytes.span.extracting(column.pool.range(of: value)))
                ?? PreparedFeature.none
        }
        if same.allSatisfy({ $0 == PreparedFeature.none }) { return nil }
        self.branches = branches
        self.names = arena.freeze(same)
    }

    /// The name of one record that the other one adds to its own; nil where there is none.
    func name(_ left: Int, _ right: Int, _ organizations: PreparedFeature) -> UInt32? {
        addition(of: left, in: right, organizations) ?? addition(of: right, in: left, organizations)
    }

    private func addition(of one: Int, in other: Int, _ organizations: PreparedFeature) -> UInt32? {
        for position in branches.range(one) {
            let name = names[branches.value(at: position)]
            if name == PreparedFeature.none { continue }
            for own in organizations.range(other) where organizations.value(at: own) == name {
                return name
            }
        }
        return nil
    }
}
