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
        var count: UInt32 = 0
        for group in text.split(separator: ";") {
            for word in group.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                pairs.append((names.intern(String(word)), count))
            }
            count += 1
        }
        pairs.sort { ($0.name, $0.group) < ($1.name, $1.group) }
        var offsets: [UInt32] = []
        var groups: [UInt32] = []
        var previous: (name: UInt32, group: UInt32)?
        for pair in pairs {
            if let previous, previous == pair { continue }
            while offsets.count <= Int(pair.name) { offsets.append(UInt32(groups.count)) }
            groups.append(pair.group)
            previous = pair
        }
        offsets.append(UInt32(groups.count))
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
