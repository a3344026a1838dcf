/// The column of a cell reference such as `AB12`.
enum CellReference {
    /// The 0-based column; nil where the text is no reference.
    @inline(__always)
    static func column(_ value: XMLValue) -> Int? {
        var column = 0
        var index = 0
        while index < value.count {
            let letter = (value[index] & 0xdf) &- UInt8(ascii: "A")
            if letter > 25 { break }
            if index == 7 { return nil }
            column = column &* 26 &+ Int(letter) &+ 1
            index += 1
        }
        return index == 0 ? nil : column - 1
    }
}
