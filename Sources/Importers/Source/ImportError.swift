/// A file that cannot be imported at all: what happened, and what to try next.
public struct ImportError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The cases that callers treat differently; the command line maps them to exit codes.
    public enum Kind: String, Sendable, CaseIterable {
        /// There is no such file.
        case missing
        /// The path names a directory.
        case isDirectory
        /// The content is of another sort: an image, a PDF, an archive.
        case notATable
        /// The file holds nothing.
        case empty
        /// Rows were found, but none that is a person or an organisation.
        case noUsableRow
        /// The operating system refused to read.
        case unreadable
        /// The file changed or went away while it was read.
        case vanished
        /// The content is compressed, and damaged or cut off.
        case damaged
        /// The mapping given does not make sense.
        case badMapping
        /// The content is understood in principle, but not by this version.
        case unsupported
    }

    /// A stable dotted code, such as `import.isDirectory`.
    public let code: String
    public let kind: Kind
    /// The file as the user named it; nil where the error is not about one file.
    public let file: String?
    /// One sentence that says what happened and what to try next; without any value of the file.
    public let message: String
    /// The 1-based line; nil where there is none.
    public let line: Int?
    /// The 0-based byte offset; nil where there is none.
    public let byteOffset: Int?

    public init(
        code: String, kind: Kind, file: String? = nil, message: String, line: Int? = nil,
        byteOffset: Int? = nil
    ) {
        self.code = code
        self.kind = kind
        self.file = file
        self.message = message
        self.line = line
        self.byteOffset = byteOffset
    }

    public var description: String {
        var text = file.map { "\($0): " } ?? ""
        if let line { text += "line \(line): " }
        return text + message
    }
}
