/// A file that records come from.
public struct ImportFile: Hashable, Sendable {
    /// As the user named it.
    public let path: String
    public let byteCount: Int
    /// A hash of its bytes, in hexadecimal; equal files have equal ones.
    public let fingerprint: String

    public init(path: String, byteCount: Int, fingerprint: String) {
        self.path = path
        self.byteCount = byteCount
        self.fingerprint = fingerprint
    }
}
