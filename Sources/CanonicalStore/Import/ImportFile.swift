/// A file that records come from.
public struct ImportFile: Hashable, Sendable {
    /// As the user named it.
    public let path: String
    public let byteCount: Int
    /// A hash of its bytes, in hexadecimal; equal files have equal ones. Empty where not known.
    public let fingerprint: String
    /// Says how it is read: options, mapping, version. Where it and the fingerprint are equal,
    /// reading the file again would give the same rows.
    public let reading: String
    /// Whether the table's columns are the file's: a column that it does not have says nothing.
    /// False for lists of properties, where a property that is not there is no more.
    public let declaresColumns: Bool
    /// Whether somebody says which country's phones they are; what is only guessed from the rows
    /// does not make rows new versions.
    public let givesRegion: Bool
    /// Whether the rows are rejected rows of an earlier import that somebody has corrected.
    public let isCorrection: Bool

    public init(
        path: String, byteCount: Int, fingerprint: String, reading: String = "",
        declaresColumns: Bool = true, givesRegion: Bool = true, isCorrection: Bool = false
    ) {
        self.path = path
        self.byteCount = byteCount
        self.fingerprint = fingerprint
        self.reading = reading
        self.declaresColumns = declaresColumns
        self.givesRegion = givesRegion
        self.isCorrection = isCorrection
    }
}
