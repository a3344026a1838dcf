/// A column of numbers, each as wide as the numbers differ; one that is constant has no rows.
enum NumberColumnBlock {
    static func append(_ numbers: [Int64], to bytes: inout [UInt8]) {
        let least = numbers.min() ?? 0
        let span = UInt64(bitPattern: (numbers.max() ?? 0) &- least)
        let width = span == 0 ? 0 : BlockBytes.width(of: span)
        bytes.append(UInt8(width))
        BlockBytes.append(UInt64(bitPattern: least), 8, to: &bytes)
        for number in numbers where width > 0 {
            BlockBytes.append(UInt64(bitPattern: number &- least), width, to: &bytes)
        }
    }

    /// One row's number, of a column that begins at a place.
    static func number(_ bytes: Span<UInt8>, at start: Int, row: Int) -> Int64 {
        let width = Int(bytes[start])
        let least = Int64(bitPattern: BlockBytes.read(bytes, start + 1, 8))
        if width == 0 { return least }
        let code = BlockBytes.read(bytes, start + 9 + row * width, width)
        return least &+ Int64(bitPattern: code)
    }
}
