import RecordModel

/// What a kept count is of: 48 bits of a hash of a value, under a seed for what it is a value of.
///
/// Of two million values some ten million millionth share a key, which weighs less than a rounding.
struct CountKey: Sendable {
    private let seed: UInt64

    /// Records that have a value of a feature.
    static func values(of feature: Feature) -> CountKey { CountKey("value." + feature.rawValue) }
    /// Records that have a word of a feature's values.
    static func words(of feature: Feature) -> CountKey { CountKey("word." + feature.rawValue) }
    /// The population that a value of a feature is frequent in.
    static func populations(of feature: Feature) -> CountKey {
        CountKey("population." + feature.rawValue)
    }
    static let mailboxes = CountKey("mailbox")
    /// Records of a country.
    static let countries = CountKey("country")
    /// Records at a street of a place, by the feature that names the place.
    static func neighbours(in place: Feature) -> CountKey {
        CountKey("neighbours." + place.rawValue)
    }

    private init(_ name: String) {
        let bytes = Array(name.utf8)
        seed = MixHash.hash(bytes.span, seed: 0xc0)
    }

    func key(_ bytes: Span<UInt8>) -> UInt64 { MixHash.hash(bytes, seed: seed) >> 16 }

    /// - Parameter hash: of a value, 64 bits.
    func key(hash: UInt64) -> UInt64 { MixHash.mix(hash, seed: seed) >> 16 }

    /// - Parameters: hashes of a street and of its place.
    func key(street: UInt64, place: UInt64) -> UInt64 {
        MixHash.mix(street, seed: MixHash.mix(place, seed: seed)) >> 16
    }
}

/// Counts and logarithms in 16 bits, so that a key and its number are one word.
enum CountCode {
    private static let exact: UInt32 = 0x8000

    /// Exact below 32,768; beyond, to a 5,000th.
    static func code(count: UInt32) -> UInt16 {
        if count < exact { return UInt16(count) }
        let steps = (BinaryLogarithm.log(Double(count)) - 15) * 1900
        return UInt16(clamping: Int(exact) + Int(steps.rounded()))
    }

    static func count(_ code: UInt16) -> UInt32 {
        if code < exact { return UInt32(code) }
        let logarithm = 15 + Double(UInt32(code) - exact) / 1900
        return UInt32(BinaryLogarithm.power(logarithm).rounded())
    }

    /// - Parameter logarithm: of a population: 0 to 32.
    static func code(logarithm: Float) -> UInt16 {
        UInt16(clamping: Int((max(0, logarithm) * 2000).rounded()))
    }

    static func logarithm(_ code: UInt16) -> Float { Float(code) / 2000 }
}
