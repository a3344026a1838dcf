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

    /// Copies a stream into a temporary file that has no name any more, readable by its owner only.
    private static func spool(_ stream: Int32, name: String) throws(ImportError) -> Int32 {
        let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
        var template = Array((folder + "/recollect-spool-XXXXXX").utf8CString)
        let target = unsafe template.withUnsafeMutableBufferPointer { buffer in
            guard let path = buffer.baseAddress else { return Int32(-1) }
            let descriptor = unsafe mkstemp(path)
            if descriptor >= 0 { _ = unsafe unlink(path) }
            return descriptor
        }
        if target < 0 { throw unspoolable(name) }
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let got = unsafe buffer.withUnsafeMutableBytes {
                unsafe Self.retrying(stream, $0.baseAddress, $0.count)
            }
            if got == 0 { return target }
            guard got > 0, writeAll(buffer, count: got, to: target) else {
                close(target)
                throw unspoolable(name)
            }
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

    private static func writeAll(_ buffer: [UInt8], count: Int, to target: Int32) -> Bool {
        unsafe buffer.withUnsafeBytes { bytes in
            var done = 0
            while done < count {
                let wrote = unsafe write(
                    target, bytes.baseAddress?.advanced(by: done), count - done)
                if wrote < 0 && errno == EINTR { continue }
                if wrote <= 0 { return false }
                done += wrote
            }
            return true
        }
    }

    private static func unspoolable(_ name: String) -> ImportError {
        ImportError(
            code: "import.spoolFailed", kind: .unreadable, file: name,
            message: "The stream could not be kept in a temporary file; check the space in the"
                + " folder that TMPDIR names.")
    }
}

/// `read(2)`, apart from the class so that its own `read` does not hide it.
@unsafe private func recollectRead(
    _ descriptor: Int32, _ target: UnsafeMutableRawPointer?, _ count: Int
) -> Int {
    unsafe read(descriptor, target, count)
}
