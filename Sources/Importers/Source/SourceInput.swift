#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

import RecordModel

/// A file to import, open for reading, that can be read from the start any number of times.
///
/// Standard input, pipes and what was compressed are spooled to a temporary file that nobody else can
/// open. Reading checks that the file stays the same; it is closed when the last reference goes.
package final class SourceInput {
    /// The name for people and for the source: the path, or what the user gave instead.
    package let name: String
    /// The number of bytes when it was opened, expanded where it was compressed.
    package let byteCount: Int
    /// What was noteworthy about how the content came out of its container.
    package let diagnostics: [Diagnostic]
    private let descriptor: Int32
    private let stamp: FileStamp

    /// Opens a path; `-` is standard input. A gzip file is expanded.
    ///
    /// - Throws: `ImportError` of kind `missing`, `isDirectory`, `empty`, `damaged` or `unreadable`.
    package convenience init(path: String, originalName: String? = nil) throws(ImportError) {
        let name = originalName ?? (path == "-" ? "stdin" : path)
        let stored = try Self.openDescriptor(path: path, name: name)
        guard let expanded = try GzipExpansion.expandIfCompressed(stored, name: name) else {
            try self.init(descriptor: stored, name: name)
            return
        }
        try self.init(
            descriptor: expanded.descriptor, name: name, diagnostics: expanded.diagnostics)
    }

    /// Takes over an open file.
    ///
    /// - Throws: `ImportError` of kind `empty` or `unreadable`; the file is closed then.
    init(
        descriptor: Int32, name: String, diagnostics: [Diagnostic] = []
    ) throws(ImportError) {
        guard let stamp = FileStamp(descriptor: descriptor) else {
            close(descriptor)
            throw Self.unreadable(name)
        }
        if stamp.byteCount == 0 {
            close(descriptor)
            throw ImportError(
                code: "import.empty", kind: .empty, file: name,
                message: "The file is empty; export it again.")
        }
        self.name = name
        self.stamp = stamp
        self.descriptor = descriptor
        self.diagnostics = diagnostics
        byteCount = stamp.byteCount
    }

    deinit {
        close(descriptor)
    }

    /// Reads up to `count` bytes from an offset, appending them; returns how many, 0 at the end.
    ///
    /// - Throws: `ImportError` of kind `vanished` where the file ends before its length at opening
    ///   or reading fails.
    package func read(
        at offset: Int, count: Int, into output: inout [UInt8]
    ) throws(ImportError) -> Int {
        let wanted = min(count, byteCount - offset)
        if wanted <= 0 { return 0 }
        let start = output.count
        output.reserveCapacity(start + wanted)
        let descriptor = descriptor
        let chunk = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, initialized in
            while initialized < wanted {
                let got = unsafe pread(
                    descriptor, buffer.baseAddress?.advanced(by: initialized),
                    wanted - initialized, off_t(offset + initialized))
                if got < 0 && errno == EINTR { continue }
                if got <= 0 { break }
                initialized += got
            }
        }
        if start == 0 { output = chunk } else { output.append(contentsOf: chunk) }
        if chunk.count < wanted { throw vanished(at: offset + chunk.count) }
        return wanted
    }

    /// Checks that the file is still what it was when it was opened.
    ///
    /// - Throws: `ImportError` of kind `vanished` where it is not.
    package func checkUnchanged() throws(ImportError) {
        if FileStamp(descriptor: descriptor) != stamp { throw vanished(at: nil) }
    }

    private func vanished(at offset: Int?) -> ImportError {
        ImportError(
            code: "import.vanished", kind: .vanished, file: name,
            message: "The file was changed or went away while it was read; nothing of it was"
                + " imported. Run the import again when it is at rest.",
            byteOffset: offset)
    }
}
