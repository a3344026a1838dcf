/// The name of an entity: `P-` or `O-` and 16 characters of Crockford's base 32.
///
/// Derived from the entity's founding source record (DESIGN.md, D2), so that the same input gives
/// the same id on every machine, and kept while that record is a member, whatever joins later.
public struct EntityID: RawRepresentable, Hashable, Comparable, Sendable, Codable {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The id that an entity founded by this source record has.
    public init(founder: RecordReference) {
        self.init(founderHash: founder.stableHash, kind: founder.kind)
    }

    /// The id that an entity has whose founding record's `RecordReference.stableHash` is known.
    package init(founderHash hash: StableHash128, kind: PartyKind) {
        // 80 of the 128 bits: a collision among ten million entities has a chance below 1e-10.
        let alphabet = Self.alphabet
        var high = hash.high
        var low = hash.low
        // A million ids are made in a run: one allocation each.
        rawValue = unsafe String(unsafeUninitializedCapacity: 18) { out in
            unsafe out[0] = UInt8(ascii: kind == .contact ? "P" : "O")
            unsafe out[1] = UInt8(ascii: "-")
            for index in 2..<18 {
                unsafe out[index] = alphabet[Int(low & 31)]
                low = (low >> 5) | (high << 59)
                high >>= 5
            }
            return 18
        }
    }

    public static func < (left: EntityID, right: EntityID) -> Bool {
        left.rawValue < right.rawValue
    }

    /// Crockford's base 32: no letter that is mistaken for a digit.
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
}
