#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The bytes of one run as a file with a path, which the readers open as they open any other.
///
/// The file has no name in any folder and goes with the process. Its length is always the run's.
public struct FuzzedFile: Sendable {
    private let descriptor: Int32
    public let path: String

    /// - Precondition: a temporary file can be made where `TMPDIR` says.
    public init() {
        let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/dev/shm"
        var template = Array((folder + "/fuzzed-XXXXXX").utf8CString)
        let descriptor = unsafe template.withUnsafeMutableBufferPointer { buffer in
            guard let path = buffer.baseAddress else { return Int32(-1) }
            let descriptor = unsafe mkstemp(path)
            if descriptor >= 0 { _ = unsafe unlink(path) }
            return descriptor
        }
        precondition(descriptor >= 0, "no temporary file could be made")
        self.descriptor = descriptor
        path = "/proc/self/fd/\(descriptor)"
    }

    /// Makes the bytes the content of the file.
    public func replace(by bytes: [UInt8]) {
        precondition(ftruncate(descriptor, 0) == 0, "the file could not be emptied")
        var done = 0
        while done < bytes.count {
            let wrote = unsafe bytes.withUnsafeBytes {
                unsafe pwrite(
                    descriptor, $0.baseAddress?.advanced(by: done), bytes.count - done,
                    off_t(done))
            }
            precondition(wrote > 0, "the file could not be written")
            done += wrote
        }
    }

    /// The bytes that libFuzzer hands over.
    @unsafe public static func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
        unsafe Array(UnsafeBufferPointer(start: start, count: count))
    }
}
