/// One card with its properties, decoded.
struct VCardCard {
    /// 1-based, in the order of the cards' beginnings.
    let ordinal: Int
    /// The 1-based line and the 0-based offset at which it begins.
    let line: Int
    let byteOffset: Int
    let version: VCardVersion
    /// All properties but BEGIN, END and VERSION, in order.
    let properties: [VCardProperty]
    /// The whole card in UTF-8: one line for each property, unfolded, ends with LF.
    ///
    /// It can be parsed again, with `isTranscoded`, to the same properties.
    let text: [UInt8]

    /// The first property of a name, given in upper case.
    func first(_ name: String) -> VCardProperty? {
        properties.first { $0.head.name == name }
    }
}
