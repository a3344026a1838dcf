import RecordModel

/// What a card says about itself as a whole.
extension VCardMapper {
    /// The `UID` without `urn:uuid:`; nil where there is none.
    static func key(of card: VCardCard) -> String? {
        guard let uid = card.first(.uid) else { return nil }
        let key = bareKey(uid.trimmedString(card.version))
        return key.isEmpty ? nil : key
    }

    /// A key without `urn:uuid:`, whatever its case.
    static func bareKey(_ key: String) -> String {
        let prefix = Array("urn:uuid:".utf8)
        let isUniversal =
            key.utf8.count > prefix.count
            && zip(key.utf8, prefix).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
        return isUniversal ? String(key.dropFirst(prefix.count)) : key
    }

    /// The place of the `FN` that is preferred to others; nil where it is the first one anyhow.
    static func preferredName(of card: VCardCard) -> Int? {
        let names = card.properties.indices.filter {
            card.properties[$0].head.landmark == .formattedName
        }
        let best = names.min {
            card.properties[$0].head.preference < card.properties[$1].head.preference
        }
        return best == names.first ? nil : best
    }

    /// The lines of the properties that are preferred to others of their name in the card; names
    /// are not among them.
    static func preferredLines(of card: VCardCard) -> [Int] {
        guard card.properties.contains(where: { $0.head.preference <= 100 }) else { return [] }
        var best: [String: (rank: Int, line: Int, count: Int, isDistinct: Bool)] = [:]
        for property in card.properties {
            let rank = property.head.preference
            let landmark = property.head.landmark
            if landmark == .name || landmark == .formattedName { continue }
            guard var known = best[property.head.name] else {
                best[property.head.name] = (rank, property.line, 1, false)
                continue
            }
            known.count += 1
            if rank != known.rank { known.isDistinct = true }
            if rank < known.rank {
                known.rank = rank
                known.line = property.line
            }
            best[property.head.name] = known
        }
        return best.values.filter { $0.isDistinct }.map(\.line).sorted()
    }
}
