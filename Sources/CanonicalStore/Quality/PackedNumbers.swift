import RecordModel

/// Ascending numbers in few bytes: each as its distance from the one before.
enum PackedNumbers {
    static func pack(_ numbers: [Int64]) -> [UInt8] {
        var bytes: [UInt8] = []
        var last: Int64 = 0
        for number in numbers {
            precondition(number >= last, "the numbers ascend")
            VariableLength.append(UInt64(number - last), to: &bytes)
            last = number
        }
        return bytes
    }

    static func unpack(_ bytes: [UInt8]) -> [Int64] {
        var numbers: [Int64] = []
        var last: Int64 = 0
        var value: UInt64 = 0
        var shift: UInt64 = 0
        for byte in bytes {
            value |= UInt64(byte & 0x7f) << shift
            if byte >= 0x80 {
                shift += 7
                continue
            }
            last += Int64(truncatingIfNeeded: value)
            numbers.append(last)
            value = 0
            shift = 0
        }
        return numbers
    }
}
