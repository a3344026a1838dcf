import RecordModel

/// The secret with which fingerprints of personal values are made (DESIGN.md, D3).
///
/// A 0600 file beside the store, 32 hexadecimal digits. Who has the store without the key cannot
/// tell by trying values whether a person once was in it.
package struct FingerprintKey: Sendable {
    private let key: (UInt64, UInt64)

    /// Reads the key of a store.
    ///
    /// - Throws: `missingKey` where the file is not there or damaged.
    package init(paths: StorePaths) throws(StoreError) {
        guard let bytes = OwnerOnlyFile.head(of: paths.key, count: 64),
            let hash = StableHash128(
                hexadecimal: String(decoding: bytes.prefix(32), as: UTF8.self))
        else {
            throw StoreError(
                .missingKey, code: "store.missingKey",
                message: "The key file \(paths.key) is missing or damaged. Put it back from "
                    + "where the store was copied; without it nothing can be imported or erased.")
        }
        key = (hash.high, hash.low)
    }

    /// Makes the key of a new store; one that is there already stays.
    static func createIfMissing(paths: StorePaths) throws(StoreError) {
        if OwnerOnlyFile.shape(of: paths.key) != .missing { return }
        var generator = SystemRandomNumberGenerator()
        let secret = StableHash128(high: generator.next(), low: generator.next())
        // Under another name first: a process that is killed here leaves no half key.
        let part = paths.key + ".part"
        try OwnerOnlyFile.remove(part)
        try OwnerOnlyFile.create(part, contents: Array((secret.hexadecimal + "\n").utf8))
        try OwnerOnlyFile.move(part, to: paths.key)
    }

    /// The keyed fingerprint of a value: equal values have equal ones, and nothing else shows.
    package func fingerprint(_ text: String) -> StableHash128 {
        var hasher = StableHasher(key: key)
        hasher.append(text)
        return hasher.finish()
    }
}
