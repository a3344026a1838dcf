#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension SourceInput {
    /// Opens a path for reading; what is not a regular file is spooled first.
    static func openDescriptor(path: String, name: String) throws(ImportError) -> Int32 {
        let descriptor = path == "-" ? dup(0) : unsafe open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 { throw openingFailed(name, errno) }
        guard let stamp = FileStamp(descriptor: descriptor) else {
            close(descriptor)
            throw unreadable(name)
        }
        if stamp.isDirectory {
            close(descriptor)
            throw ImportError(
                code: "import.isDirectory", kind: .isDirectory, file: name,
                message: "This is a directory; name the files in it, for instance DIR/*.csv.")
        }
        if stamp.isRegular { return descriptor }
        defer { close(descriptor) }
        return try spool(descriptor, name: name)
    }

    static func unreadable(_ name: String) -> ImportError {
        ImportError(
            code: "import.unreadable", kind: .unreadable, file: name,
            message: "The file cannot be read; check its permissions and the disk.")
    }

    private static func openingFailed(_ name: String, _ code: Int32) -> ImportError {
        if code == ENOENT || code == ENOTDIR {
            return ImportError(
                code: "import.missing", kind: .missing, file: name,
                message: "There is no such file; check the path.")
        }
        return unreadable(name)
    }

    /// The first bytes of a regular file; nil where it cannot be read.
    static func beginning(of descriptor: Int32, count: Int) -> [UInt8]? {
        var isRead = true
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            let got = unsafe pread(descriptor, buffer.baseAddress, count, 0)
            isRead = got >= 0
            initialized = max(0, got)
        }
        return isRead ? bytes : nil
    }

    /// Copies a stream into a temporary file.
    private static func spool(_ stream: Int32, name: String) throws(ImportError) -> Int32 {
        let file = try SpoolFile(for: name)
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let got = unsafe buffer.withUnsafeMutableBytes {
                unsafe Self.retrying(stream, $0.baseAddress, $0.count)
            }
            if got == 0 { return try file.finish() }
            if got < 0 { throw unreadable(name) }
            let chunk = buffer
            try file.write(chunk.span.extracting(0..<got))
        }
    }

    @unsafe private static func retrying(
        _ descriptor: Int32, _ target: UnsafeMutableRawPointer?, _ count: Int
    ) -> Int {
        while true {
            let got = unsafe recollectRead(descriptor, target, count)
            if got >= 0 || errno != EINTR { return got }
        }
    }
}

/// `read(2)`, apart from the class so that its own `read` does not hide it.
@unsafe private func recollectRead(
    _ descriptor: Int32, _ target: UnsafeMutableRawPointer?, _ count: Int
) -> Int {
    unsafe read(descriptor, target, count)
}
