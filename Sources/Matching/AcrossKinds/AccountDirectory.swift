import RecordModel

/// The accounts that contacts mean: by their keys, and by names that one entity alone has, in one source or in
/// all.
struct AccountDirectory {
    private var keys: [UInt64: Int32] = [:]
    /// By name, and by name and source: the account's record; -1 where several entities have it.
    private var everywhere: [UInt64: Int32] = [:]
    private var inSource: [UInt64: Int32] = [:]

    /// - Parameters:
    ///   - keys: the numbers of records by `source:key`.
    ///   - groups: for each account a number that the records of one entity share.
    init(_ accounts: NormalizedTable, keys: [String: Int], groups: [Int]) {
        for (key, account) in keys { self.keys[ContactToken.of(key)] = Int32(account) }
        guard let column = accounts[.organization] else { return }
        let bytes = column.pool.bytes
        let names = (0..<UInt32(column.pool.count)).map {
            ContactToken.of(bytes.span.extracting(column.pool.range(of: $0)))
        }
        let sources = accounts.sourceNames.map { ContactToken.of($0) }
        for account in 0..<accounts.count {
            let source = sources[Int(accounts.sources[account])]
            for position in column.range(ofRecord: account) {
                let name = names[Int(column.values[position])]
                everywhere[name] = Self.joined(everywhere[name], account, groups)
                let own = Self.key(name, source: source)
                inSource[own] = Self.joined(inSource[own], account, groups)
            }
        }
    }

    /// -1 for more than one.
    private static func joined(_ known: Int32?, _ account: Int, _ groups: [Int]) -> Int32 {
        guard let known else { return Int32(account) }
        return known >= 0 && groups[Int(known)] == groups[account] ? known : -1
    }

    private static func key(_ name: UInt64, source: UInt64) -> UInt64 {
        MixHash.mix(name, seed: source)
    }

    /// The account of a contact: by its key, else by a name that one account alone has, in the contact's
    /// source or, where that source has none of the name, in all.
    ///
    /// - Missing: nil where neither leads to one account.
    func account(_ clues: ContactClues, _ contact: Int) -> Int? {
        for key in clues.tokens(.accountKey, of: contact) {
            if let account = keys[key] { return Int(account) }
        }
        guard let name = clues.tokens(.organization, of: contact).first,
            let source = clues.tokens(.source, of: contact).first,
            let account = inSource[Self.key(name, source: source)] ?? everywhere[name]
        else { return nil }
        return account >= 0 ? Int(account) : nil
    }
}
