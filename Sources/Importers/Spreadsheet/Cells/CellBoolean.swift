/// What a truth value in a cell says: `TRUE` or `FALSE`, as spreadsheet programs export it.
enum CellBoolean {
    static func read(_ bytes: inout [UInt8], from start: Int) {
        let text = bytes[start...]
        let isTrue = text.elementsEqual("1".utf8) || text.elementsEqual("true".utf8)
        guard isTrue || text.elementsEqual("0".utf8) || text.elementsEqual("false".utf8) else {
            return
        }
        bytes.removeSubrange(start...)
        bytes += Array((isTrue ? "TRUE" : "FALSE").utf8)
    }
}
