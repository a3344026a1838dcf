import RecordModel

/// The accounts that alone have a name, in one source or in all.
struct AccountNames {
    private let column: FeatureColumn?
    private let sourceNames: [String]
    /// By value, and by value and source: the account's record; -1 where several entities have it.
    private var everywhere: [Int32]
    private var inSource: [UInt64: Int32] = [:]

    init(_ accounts: NormalizedTable, groups: [Int]) {
        column = accounts[.organization]
        sourceNames = accounts.sourceNames
        everywhere = [Int32](repeating: -2, count: column?.pool.count ?? 0)
        guard let column else { return }
        for account in 0..<accounts.count {
            for position in column.range(ofRecord: account) {
                let value = column.values[position]
                let known = everywhere[Int(value)]
                everywhere[Int(value)] = Self.joined(known, account, groups)
                let key = UInt64(accounts.sources[account]) << 32 | UInt64(value)
                inSource[key] = Self.joined(inSource[key] ?? -2, account, groups)
            }
        }
    }

    /// -2 is nobody yet, -1 more than one.
    private static func joined(_ known: Int32, _ account: Int, _ groups: [Int]) -> Int32 {
        if known == -2 { return Int32(account) }
        return known >= 0 && groups[Int(known)] == groups[account] ? known : -1
    }

    /// For each value of another pool the same value here; nil where no account has it.
    func values(of pool: ValuePool) -> [UInt32?] {
        guard let column else { return [UInt32?](repeating: nil, count: pool.count) }
        let names = column.pool.indexed()
        let bytes = pool.bytes
        return (0..<UInt32(pool.count)).map {
            names.find(bytes.span.extracting(pool.range(of: $0)))
        }
    }

    /// For each source of another table the same source here; nil where it has no accounts.
    func sources(of names: [String]) -> [Int?] {
        names.map { sourceNames.firstIndex(of: $0) }
    }

    func account(_ value: UInt32, source: Int?) -> Int? {
        if let source, let own = inSource[UInt64(source) << 32 | UInt64(value)] {
            return own >= 0 ? Int(own) : nil
        }
        let account = everywhere[Int(value)]
        return account >= 0 ? Int(account) : nil
    }
}
