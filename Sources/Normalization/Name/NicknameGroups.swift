import RecordModel

/// Given names that may be the same person's: nicknames, diminutives and spellings.
///
/// A group holds a name with its short forms; a name may be in several groups (`al` is short for
/// Albert and for Alan), and two names are equivalent when they share a group. Groups stay within a
/// language: Juan and John are two names.
public struct NicknameGroups: Sendable {
    /// The groups as they are compiled in.
    public static let standard = NicknameGroups(englishAToI + ";" + englishJToZ + ";" + european)

    /// The number of groups; group ids are below it.
    public let groupCount: Int
    private let names: ValuePool
    private let offsets: [UInt32]
    private let groups: [UInt32]

    /// Reads groups that end in a semicolon, words separated by white space.
    init(_ text: String) {
        var names = ValuePool()
        var pairs: [(name: UInt32, group: UInt32)] = []
        pairs.reserveCapacity(text.utf8.count / 6)
        var latest: [UInt32] = []
        var count: UInt32 = 0
        var isOpen = false
        var words = TableWords(text, delimiter: TableWords.semicolon)
        while words.next() {
            if !words.word.isEmpty {
                let name = names.intern(words.word.span)
                if Int(name) == latest.count { latest.append(.max) }
                // A group that has a name twice counts it once.
                if latest[Int(name)] != count { pairs.append((name, count)) }
                latest[Int(name)] = count
                isOpen = true
            }
            if words.end == TableWords.semicolon && isOpen {
                count += 1
                isOpen = false
            }
        }
        if isOpen { count += 1 }
        // Groups come in ascending order, so that counting the names puts the pairs in order.
        var offsets = [UInt32](repeating: 0, count: names.count + 1)
        for pair in pairs { offsets[Int(pair.name) + 1] += 1 }
        for name in 0..<names.count { offsets[name + 1] += offsets[name] }
        var groups = [UInt32](repeating: 0, count: pairs.count)
        var next = offsets
        for pair in pairs {
            groups[Int(next[Int(pair.name)])] = pair.group
            next[Int(pair.name)] += 1
        }
        (self.names, self.offsets, self.groups) = (names, offsets, groups)
        groupCount = Int(count)
    }

    /// The ids of a folded given name's groups, ascending; empty where it is in none.
    public func groups(of name: String) -> [UInt32] {
        let bytes = Array(name.utf8)
        return Array(groups(of: bytes.span))
    }

    /// Whether two folded given names differ and share a group.
    public func areEquivalent(_ left: String, _ right: String) -> Bool {
        if left == right { return false }
        let others = groups(of: right)
        return groups(of: left).contains { others.contains($0) }
    }

    func groups(of name: Span<UInt8>) -> ArraySlice<UInt32> {
        guard let id = names.find(name) else { return [] }
        return groups[Int(offsets[Int(id)])..<Int(offsets[Int(id) + 1])]
    }
}
