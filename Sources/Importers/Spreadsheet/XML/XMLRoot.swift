/// Finds out the local name of a document's outermost element and reads no further.
final class XMLRoot: XMLHandler {
    private(set) var name: String?
    private static let candidates: [StaticString] = [
        "workbook", "document", "presentation", "document-content",
    ]

    func start(_ name: XMLName, _ attributes: XMLAttributes, _ stream: XMLStream) {
        if self.name != nil { return }
        self.name = Self.candidates.first { name.is($0) }?.description ?? ""
        stream.stop()
    }
}
