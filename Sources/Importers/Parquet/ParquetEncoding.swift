import RecordModel

/// How Parquet writes numbers within a page.
///
/// - Source: Apache Parquet, `Encodings.md`: plain encoding, run length and bit packing hybrid.
enum ParquetEncoding {
    /// The bytes of a number, the least significant first.
    static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
        var rest = number
        for _ in 0..<(type(of: number).bitWidth / 8) {
            bytes.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }

    /// Numbers of a few bits each: one run where all are the same, else packed in groups of eight.
    static func appendHybrid(
        _ numbers: ArraySlice<UInt32>, width: Int, to bytes: inout [UInt8]
    ) {
        guard let first = numbers.first else { return }
        if numbers.allSatisfy({ $0 == first }) {
            VariableLength.append(UInt64(numbers.count) << 1, to: &bytes)
            for index in 0..<((width + 7) / 8) {
                bytes.append(UInt8(truncatingIfNeeded: first >> (8 * UInt32(index))))
            }
            return
        }
        let groups = (numbers.count + 7) / 8
        VariableLength.append(UInt64(groups) << 1 | 1, to: &bytes)
        appendPacked(numbers, width: width, to: &bytes)
        // The last group is filled up with noughts.
        let missing = groups * width - (numbers.count * width + 7) / 8
        bytes.append(contentsOf: repeatElement(0, count: missing))
    }

    /// Numbers of a few bits each, one after the other from the least significant bit on.
    static func appendPacked(
        _ numbers: ArraySlice<UInt32>, width: Int, to bytes: inout [UInt8]
    ) {
        var held: UInt64 = 0
        var bits = 0
        for number in numbers {
            held |= UInt64(number) << UInt64(bits)
            bits += width
            while bits >= 8 {
                bytes.append(UInt8(truncatingIfNeeded: held))
                held >>= 8
                bits -= 8
            }
        }
        if bits > 0 { bytes.append(UInt8(truncatingIfNeeded: held)) }
    }
}
