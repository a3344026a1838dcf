import RecordModel

/// Gives each record of a table its key (DESIGN.md section 5, "Sources and keys").
///
/// A record with an id of its own has that as its key, any other `h:` and its content hash. The
/// n-th record with a key that is taken, n from 2, gets `#n`. Keys never repeat within a table.
///
/// - Complexity: constant time and some 20 to 45 bytes a record; ids are remembered by 64-bit hashes, so
///   that a chance collision (below 1e-5 among ten million) costs a needless suffix, never a key.
package struct KeyAssigner {
    /// What was found out about an assigned key.
    package enum Finding: Sendable {
        case unique
        /// An equal record was there before.
        case repeatedRecord
        /// The id was there before with other content.
        case repeatedID
    }

    private var known = KeyCounts()
    private var fetched: UInt64 = 0

    package init() {}

    /// The key of the next record.
    ///
    /// - Parameters:
    ///   - id: the record's own id, trimmed; nil or empty where it has none.
    ///   - contentHash: the hash of the record's cells with their headers.
    package mutating func key(
        id: String?, contentHash: StableHash128
    ) -> (key: String, finding: Finding) {
        let (base, hash) = Self.base(id, contentHash)
        return key(base, hash: hash, contentHash: contentHash)
    }

    /// The keys of several records in their order: the same as one by one, faster.
    package mutating func keys(
        ids: [String?], contentHashes: [StableHash128]
    ) -> [(key: String, finding: Finding)] {
        var bases: [String] = []
        var hashes: [UInt64] = []
        bases.reserveCapacity(ids.count)
        hashes.reserveCapacity(ids.count)
        for (id, contentHash) in zip(ids, contentHashes) {
            let (base, hash) = Self.base(id, contentHash)
            bases.append(base)
            hashes.append(hash)
        }
        fetched &+= known.fetch(hashes)
        return ids.indices.map {
            key(bases[$0], hash: hashes[$0], contentHash: contentHashes[$0])
        }
    }

    /// What the key is unless it is taken, and the hash that it is remembered by.
    private static func base(
        _ id: String?, _ contentHash: StableHash128
    ) -> (base: String, hash: UInt64) {
        if let id, !id.isEmpty { return (id, hash(of: id)) }
        return ("h:" + contentHash.hexadecimal, hash(of: contentHash))
    }

    /// What a record without an id is remembered by.
    static func hash(of contentHash: StableHash128) -> UInt64 {
        contentHash.low ^ MixHash.mix(contentHash.high, seed: 1)
    }

    /// What an id is remembered by.
    static func hash(of id: Span<UInt8>) -> UInt64 { MixHash.hash(id, seed: 0x6b65_79) }

    private mutating func key(
        _ base: String, hash: UInt64, contentHash: StableHash128
    ) -> (key: String, finding: Finding) {
        let (slot, isNew) = known.insert(hash, content: contentHash.low)
        if isNew { return (base, .unique) }
        let content = known.content(at: slot)
        var count = known.count(at: slot)
        var key = base
        repeat {
            count += 1
            key = "\(base)#\(count)"
        } while known.contains(Self.hash(of: key))
        known.setCount(count, at: slot)
        _ = known.insert(Self.hash(of: key), content: contentHash.low)
        return (key, content == contentHash.low ? .repeatedRecord : .repeatedID)
    }

    private static func hash(of key: String) -> UInt64 {
        var key = key
        return key.withUTF8 { bytes in
            unsafe hash(of: Span(_unsafeElements: bytes))
        }
    }
}
