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
    /// For each landmark the place of the first property that is it; -1 where there is none.
    private let landmarks: InlineArray<9, Int32>

    init(
        _ raw: VCardRawCard, version: VCardVersion, properties: [VCardProperty], text: [UInt8]
    ) {
        ordinal = raw.ordinal
        line = raw.line
        byteOffset = raw.byteOffset
        self.version = version
        self.properties = properties
        self.text = text
        var landmarks = InlineArray<9, Int32>(repeating: -1)
        for (index, property) in properties.enumerated() {
            guard let landmark = property.head.landmark, landmarks[landmark.rawValue] < 0 else {
                continue
            }
            landmarks[landmark.rawValue] = Int32(clamping: index)
        }
        self.landmarks = landmarks
    }

    /// The first property that tells something; nil where there is none.
    func first(_ landmark: VCardLandmark) -> VCardProperty? {
        let index = Int(landmarks[landmark.rawValue])
        return index < 0 ? nil : properties[index]
    }

    /// The first property of a name, given in upper case.
    func first(_ name: String) -> VCardProperty? {
        properties.first { $0.head.name == name }
    }
}
