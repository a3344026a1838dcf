import CByteMask

/// The bit-parallel kernels for all lanes of a group at once; see `CTextLanes.h`.
@safe
enum TextLanes {
    /// The most lanes of a group.
    static let mostLanes = 32

    /// The lanes of a group.
    static func lanes(bits: Int) -> Int { bits == 8 ? 32 : 512 / bits }

    /// The words of a row: what a byte value has for all lanes of a group.
    static func rowWords(bits: Int) -> Int { lanes(bits: bits) * bits / 64 }

    /// By how much the edit distance of each lane's text differs from the length of another text.
    ///
    /// - Parameters:
    ///   - rows: the words of one group.
    ///   - length: how long the texts of the group are.
    static func edits(
        _ rows: Span<UInt64>, bits: Int, length: Int, _ text: Span<UInt8>, transposing: Bool,
        into differences: inout MutableSpan<Int8>
    ) {
        precondition(
            rows.count == 256 * rowWords(bits: bits) && differences.count == mostLanes)
        let whole: UInt64 = length == 64 ? ~0 : (1 &<< UInt64(length)) &- 1
        unsafe differences.withUnsafeMutableBufferPointer { differences in
            unsafe rows.withUnsafeBufferPointer { rows in
                unsafe text.withUnsafeBufferPointer { text in
                    unsafe ctextlanes_edits(
                        rows.baseAddress, Int32(bits), text.baseAddress, text.count, whole,
                        transposing ? 1 : 0, differences.baseAddress)
                }
            }
        }
    }

    /// How many bytes each lane's text has in common with another of at most 64 bytes, then, from the
    /// 33rd byte on, how many of them stand in another order.
    ///
    /// - Parameter window: how far apart equal bytes may stand.
    static func jaro(
        _ rows: Span<UInt64>, bits: Int, _ text: Span<UInt8>, window: Int,
        into counts: inout MutableSpan<UInt8>
    ) {
        precondition(
            rows.count == 256 * rowWords(bits: bits) && counts.count == 2 * mostLanes
                && text.count <= 64)
        unsafe counts.withUnsafeMutableBufferPointer { counts in
            unsafe rows.withUnsafeBufferPointer { rows in
                unsafe text.withUnsafeBufferPointer { text in
                    guard let common = counts.baseAddress else { return }
                    unsafe ctextlanes_jaro(
                        rows.baseAddress, Int32(bits), text.baseAddress, text.count, window,
                        common, common + mostLanes)
                }
            }
        }
    }
}
