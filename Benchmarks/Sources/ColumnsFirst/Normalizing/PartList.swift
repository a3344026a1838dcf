/// Texts of equal number for each of some values, one after the other.
struct PartList: Sendable {
    private(set) var bytes: [UInt8] = []
    private(set) var ends: [UInt32] = []

    mutating func append(_ part: [UInt8]) {
        bytes.append(contentsOf: part)
        ends.append(UInt32(bytes.count))
    }

    /// Appends a text; an empty one for nil.
    mutating func append(_ text: String?) {
        if let text { bytes.append(contentsOf: text.utf8) }
        ends.append(UInt32(bytes.count))
    }

    /// Appends a byte of the part that `endPart` ends.
    @inline(__always)
    mutating func extend(_ byte: UInt8) { bytes.append(byte) }

    mutating func endPart() { ends.append(UInt32(bytes.count)) }

    /// Takes back what was appended since the last end.
    mutating func dropPart() {
        let start = ends.last.map(Int.init) ?? 0
        bytes.removeSubrange(start...)
    }

    func range(_ part: Int) -> Range<Int> {
        (part == 0 ? 0 : Int(ends[part - 1]))..<Int(ends[part])
    }
}
