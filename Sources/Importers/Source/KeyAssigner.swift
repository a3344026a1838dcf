import RecordModel

/// Gives each record of a table its key (DESIGN.md section 5, "Sources and keys").
///
/// A record with an id of its own has that as its key, any other `h:` and its content hash. The
/// n-th record with a key that is taken, n from 2, gets `#n`. Keys never repeat within a table.
///
/// - Complexity: constant time and some 30 to 55 bytes a record; ids are remembered by 64-bit hashes, so
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

    package init() {}

    /// The key of the next record.
    ///
    /// - Parameters:
    ///   - id: the record's own id, trimmed; nil or empty where it has none.
    ///   - contentHash: the hash of the record's cells with their headers.
    package mutating func key(
        id: String?, contentHash: StableHash128
    ) -> (key: String, finding: Finding) {
        let base: String
        let hash: UInt64
        if let id, !id.isEmpty {
            base = id
            hash = Self.hash(of: id)
        } else {
            base = "h:" + contentHash.hexadecimal
            hash = contentHash.low ^ MixHash.mix(contentHash.high, seed: 1)
        }
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
            let span = unsafe Span(_unsafeElements: bytes)
            return MixHash.hash(span, seed: 0x6b65_79)
        }
    }
}
