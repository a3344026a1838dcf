import RecordModel

/// The files within a ZIP archive, each opened as if it had been named itself.
///
/// Every entry is expanded into a temporary file first, checksum included; how much that may be is
/// limited as for any archive (`ZipLimits`). What is no table (pictures, texts about the export) is
/// skipped and said; an archive within the archive too.
enum ArchivedTables {
    /// What opens a file of whatever format.
    typealias Opening = (SourceInput) throws(ImportError) -> (
        format: String, readers: [any RecordReader]
    )

    /// Whether an archive is the container of a document, which has readers of its own.
    static func isOfficeFile(_ archive: ZipArchive) -> Bool {
        archive.entry(named: "[Content_Types].xml") != nil
            || archive.entry(named: "mimetype") != nil
    }

    /// Opens the entries of an archive, in the order of their names.
    ///
    /// - Throws: `zip.encrypted` where an entry needs a password, `zip.damaged`, `zip.bomb`;
    ///   `zip.noTable` where no entry can be imported.
    static func open(
        _ archive: ZipArchive, name: String, opening: Opening
    ) throws(ImportError) -> (format: String, readers: [any RecordReader]) {
        var readers: [any RecordReader] = []
        var formats: [String] = []
        var skipped: [Diagnostic] = []
        for entry in archive.entries.filter(isWorthOpening).sorted(by: { $0.name < $1.name }) {
            let path = name + "/" + entry.name
            let input = try expand(archive, entry, as: path)
            guard let input else { continue }
            do {
                let opened = try opening(input)
                readers += opened.readers
                if !formats.contains(opened.format) { formats.append(opened.format) }
            } catch {
                switch error.kind {
                case .notATable, .unsupported, .empty, .noUsableRow:
                    skipped.append(
                        Diagnostic(
                            code: "zip.skippedEntry", severity: .warning, file: path,
                            message: "A file of the archive was skipped: \(error.message)"))
                default: throw error
                }
            }
        }
        guard let first = readers.first else {
            throw ImportError(
                code: "zip.noTable", kind: .notATable, file: name,
                message: "The archive holds no table that can be read; unpack it and name the"
                    + " files of contacts or accounts.")
        }
        if !skipped.isEmpty { readers[0] = AnnotatedReader(first, with: skipped) }
        return (formats.count == 1 ? formats[0] : "zip", readers)
    }

    /// Not folders, not what macOS adds, not hidden files.
    private static func isWorthOpening(_ entry: ZipEntry) -> Bool {
        if entry.isDirectory { return false }
        let parts = entry.name.utf8.split(separator: UInt8(ascii: "/"))
        return !parts.contains { String($0) == "__MACOSX" || $0.first == UInt8(ascii: ".") }
    }

    /// The entry's content in a temporary file; nil where it has none.
    private static func expand(
        _ archive: ZipArchive, _ entry: ZipEntry, as path: String
    ) throws(ImportError) -> SourceInput? {
        let stream = try archive.open(entry)
        let spool = try SpoolFile(for: path)
        var chunk: [UInt8] = []
        while try stream.read(count: 1 << 18, into: &chunk) > 0 {
            let bytes = chunk
            try spool.write(bytes.span)
            chunk.removeAll(keepingCapacity: true)
        }
        if stream.bytesRead == 0 { return nil }
        return try SourceInput(descriptor: try spool.finish(), name: path)
    }
}
