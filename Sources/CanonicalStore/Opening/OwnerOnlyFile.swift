#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// System calls on the files beside a store: owner-only, and on disk when they say so.
enum OwnerOnlyFile {
    /// What stands at a path.
    enum Shape: Equatable {
        case missing
        case file(bytes: Int)
        case other
    }

    static func shape(of path: String) -> Shape {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return .missing }
        return status.st_mode & S_IFMT == S_IFREG ? .file(bytes: Int(status.st_size)) : .other
    }

    /// Creates an empty file that only its owner can read, replacing none.
    ///
    /// - Throws: `cannotCreate` when the folder refuses, `inputOutput` when the disk is full.
    static func create(_ path: String, contents: [UInt8] = []) throws(StoreError) {
        let handle = unsafe open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard handle >= 0 else { throw failure("create", path) }
        defer { close(handle) }
        guard fchmod(handle, 0o600) == 0 else { throw failure("protect", path) }
        try write(contents, to: handle, path)
        guard fsync(handle) == 0 else { throw failure("write", path) }
    }

    static func write(
        _ bytes: [UInt8], to handle: Int32, _ path: String
    ) throws(StoreError) {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Self.writeSome(handle, buffer, from: written)
            }
            guard count > 0 else { throw failure("write", path) }
            written += count
        }
    }

    private static func writeSome(
        _ handle: Int32, _ buffer: UnsafeRawBufferPointer, from start: Int
    ) -> Int {
        guard let base = buffer.baseAddress else { return 0 }
        #if canImport(Glibc)
            return unsafe Glibc.write(handle, base + start, buffer.count - start)
        #elseif canImport(Musl)
            return unsafe Musl.write(handle, base + start, buffer.count - start)
        #else
            return unsafe Darwin.write(handle, base + start, buffer.count - start)
        #endif
    }

    /// The first bytes of a file; nil where it cannot be read.
    static func head(of path: String, count: Int) -> [UInt8]? {
        let handle = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard handle >= 0 else { return nil }
        defer { close(handle) }
        var bytes = [UInt8](repeating: 0, count: count)
        let got = unsafe bytes.withUnsafeMutableBytes { buffer in
            unsafe read(handle, buffer.baseAddress, buffer.count)
        }
        return got < 0 ? nil : Array(bytes.prefix(got))
    }

    /// Makes a file readable and writable by its owner only.
    static func protect(_ path: String) throws(StoreError) {
        guard unsafe chmod(path, 0o600) == 0 else { throw failure("protect", path) }
    }

    /// Waits until a file, or the names in a folder, are on disk.
    static func synchronize(_ path: String) throws(StoreError) {
        let handle = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard handle >= 0 else { throw failure("open", path) }
        defer { close(handle) }
        guard fsync(handle) == 0 else { throw failure("write", path) }
    }

    /// Gives a file another name in one step, replacing what has it.
    static func move(_ from: String, to: String) throws(StoreError) {
        guard unsafe rename(from, to) == 0 else { throw failure("rename", from) }
    }

    /// Removes a file; nothing happens where there is none.
    static func remove(_ path: String) throws(StoreError) {
        guard unsafe unlink(path) == 0 || errno == ENOENT else { throw failure("remove", path) }
    }

    /// The error of the system call that failed last.
    static func failure(_ verb: String, _ path: String) -> StoreError {
        let number = errno
        let reason = unsafe String(cString: strerror(number))
        switch number {
        case EACCES, EPERM, EROFS, ENOENT, ENOTDIR, EISDIR:
            return StoreError(
                .cannotCreate, code: "store.cannotCreate",
                message: "Cannot \(verb) \(path): \(reason). Check the folder and its permissions.")
        case ENOSPC, EDQUOT:
            return StoreError(
                .inputOutput, code: "store.diskFull",
                message: "Cannot \(verb) \(path): \(reason). Make room and run the command again.")
        default:
            return StoreError(
                .inputOutput, code: "store.inputOutput",
                message: "Cannot \(verb) \(path): \(reason).")
        }
    }
}
