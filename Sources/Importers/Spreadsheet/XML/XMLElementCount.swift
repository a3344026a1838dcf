/// Counts the elements of one name in a document.
final class XMLElementCount: XMLHandler {
    private(set) var count = 0
    private let name: StaticString

    /// Reads a part; one that is not there has none.
    init(
        of name: StaticString, part: String, in archive: ZipArchive
    ) throws(ImportError) {
        self.name = name
        guard let entry = archive.entry(named: part) else { return }
        try XMLStream(try archive.open(entry), file: archive.name, handler: self).finish()
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes, _ stream: XMLStream) {
        if name.is(self.name) { count += 1 }
    }
}
