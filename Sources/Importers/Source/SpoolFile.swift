#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A temporary file without a name that nobody else can open: where streams and the contents of
/// archives are kept while they are imported.
///
/// It lies in the folder that `TMPDIR` names, else in `/tmp`, and is gone when it is closed, also
/// where the process is killed.
@safe
struct SpoolFile: ~Copyable {
    private let descriptor: Int32
    /// What the user knows the content as, for errors.
    private let name: String

    init(for name: String) throws(ImportError) {
        self.name = name
        let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
        var template = Array((folder + "/recollect-spool-XXXXXX").utf8CString)
        descriptor = unsafe template.withUnsafeMutableBufferPointer { buffer in
            guard let path = buffer.baseAddress else { return Int32(-1) }
            let descriptor = unsafe mkstemp(path)
            if descriptor >= 0 { _ = unsafe unlink(path) }
            return descriptor
        }
        if descriptor < 0 { throw Self.failed(name) }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Appends bytes.
    ///
    /// - Throws: `import.spoolFailed` where the disk is full.
    func write(_ bytes: Span<UInt8>) throws(ImportError) {
        let descriptor = descriptor
        let isDone = unsafe bytes.withUnsafeBufferPointer { buffer in
            var done = 0
            while done < buffer.count {
                let wrote = unsafe posixWrite(
                    descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
                if wrote < 0 && errno == EINTR { continue }
                if wrote <= 0 { return false }
                done += wrote
            }
            return true
        }
        if !isDone { throw Self.failed(name) }
    }

    /// Reads bytes that were written.
    ///
    /// - Throws: `import.spoolFailed` where they are not there.
    func read(at offset: Int, count: Int) throws(ImportError) -> [UInt8] {
        let descriptor = descriptor
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
            while done < count {
                let got = unsafe pread(
                    descriptor, buffer.baseAddress?.advanced(by: done), count - done,
                    off_t(offset + done))
                if got < 0 && errno == EINTR { continue }
                if got <= 0 { return }
                done += got
            }
        }
        if bytes.count < count { throw Self.failed(name) }
        return bytes
    }

    /// Gives up the file's descriptor, which the caller closes.
    consuming func finish() throws(ImportError) -> Int32 {
        let copy = dup(descriptor)
        if copy < 0 { throw Self.failed(name) }
        return copy
    }

    static func failed(_ name: String) -> ImportError {
        ImportError(
            code: "import.spoolFailed", kind: .unreadable, file: name,
            message: "The content could not be kept in a temporary file; check the space in the"
                + " folder that TMPDIR names.")
    }
}

/// `write(2)`, apart from the type so that its own `write` does not hide it.
@unsafe private func posixWrite(
    _ descriptor: Int32, _ bytes: UnsafePointer<UInt8>?, _ count: Int
) -> Int {
    unsafe write(descriptor, bytes, count)
}
