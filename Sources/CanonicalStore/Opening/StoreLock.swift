#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The right to change a store: one process at a time has it.
///
/// An advisory lock on `<store>.lock`, which the system releases when the process ends however it
/// ends; the file's text says who holds it. The file is removed by the holder at the end.
final class StoreLock {
    private let path: String
    private let handle: Int32

    /// Takes the lock.
    ///
    /// - Throws: `locked`, naming the holder; `cannotCreate` where the folder cannot be written.
    init(path: String, command: String) throws(StoreError) {
        self.path = path
        handle = try Self.acquire(path)
        guard ftruncate(handle, 0) == 0 else {
            close(handle)
            throw OwnerOnlyFile.failure("write", path)
        }
        try OwnerOnlyFile.write(Array("\(getpid()) \(command)\n".utf8), to: handle, path)
    }

    deinit {
        // Removed while held: who opened it meanwhile sees that the name leads elsewhere.
        unsafe unlink(path)
        close(handle)
    }

    private static func acquire(_ path: String) throws(StoreError) -> Int32 {
        while true {
            let handle = unsafe open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
            guard handle >= 0 else { throw OwnerOnlyFile.failure("create", path) }
            guard flock(handle, LOCK_EX | LOCK_NB) == 0 else {
                let number = errno
                close(handle)
                errno = number
                throw number == EWOULDBLOCK ? locked(path) : OwnerOnlyFile.failure("lock", path)
            }
            if isCurrent(handle, path) { return handle }
            close(handle)
        }
    }

    /// Whether the locked file still is the one that the path names.
    private static func isCurrent(_ handle: Int32, _ path: String) -> Bool {
        var held = stat()
        var named = stat()
        guard unsafe fstat(handle, &held) == 0, unsafe stat(path, &named) == 0 else { return false }
        return held.st_ino == named.st_ino && held.st_dev == named.st_dev
    }

    private static func locked(_ path: String) -> StoreError {
        let text = String(decoding: OwnerOnlyFile.head(of: path, count: 200) ?? [], as: UTF8.self)
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        let holder =
            words.count >= 2 ? "process \(words[0]) (\(words[1]))" : "another process"
        return StoreError(
            .locked, code: "store.locked",
            message: "The store is being changed by \(holder). Try again when it is done.")
    }
}
