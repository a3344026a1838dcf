/// How far an archive may expand before it is taken for a bomb.
///
/// Deflate reaches 1,032 to 1; the XML of real workbooks and long lists stay below 100 to 1. Small
/// archives may expand as they like: they are no danger.
package struct ZipLimits: Hashable, Sendable {
    /// Up to so many expanded bytes the ratio does not matter.
    package var harmlessByteCount: Int
    /// The most expanded bytes for one byte in the archive.
    package var highestRatio: Int
    /// The most entries.
    package var entryCount: Int

    package init(
        harmlessByteCount: Int = 32 << 20, highestRatio: Int = 250, entryCount: Int = 100_000
    ) {
        self.harmlessByteCount = harmlessByteCount
        self.highestRatio = highestRatio
        self.entryCount = entryCount
    }

    /// Whether so many bytes come out of so many.
    package func allow(expanded: Int, from compressed: Int) -> Bool {
        expanded <= harmlessByteCount || expanded / highestRatio <= max(compressed, 1)
    }
}
