/// What an OpenDocument package says about its parts: whether any is encrypted.
final class ODSManifest: XMLHandler {
    static let part = "META-INF/manifest.xml"
    private(set) var isEncrypted = false

    /// Reads the manifest; a package that lacks it is not encrypted.
    init(_ archive: ZipArchive) throws(ImportError) {
        guard let entry = archive.entry(named: Self.part) else { return }
        try XMLStream(try archive.open(entry), file: archive.name, handler: self).finish()
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes, _ stream: XMLStream) {
        if name.is("encryption-data") { isEncrypted = true }
    }
}
