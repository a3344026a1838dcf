/// Something noteworthy about the input: what, how bad, where and how often.
///
/// A message never holds a value of the input; positions are how a person finds it.
public struct Diagnostic: Hashable, Sendable, Codable {
    /// How bad it is.
    public enum Severity: String, Sendable, Codable, Comparable {
        case info
        case warning
        case error

        private var rank: Int {
            switch self {
            case .info: 0
            case .warning: 1
            case .error: 2
            }
        }

        public static func < (left: Severity, right: Severity) -> Bool {
            left.rank < right.rank
        }
    }

    /// A stable dotted code, such as `csv.unclosedQuote`.
    public let code: String
    public let severity: Severity
    /// The file as the user named it; nil where it is clear from the context.
    public var file: String?
    /// The 1-based line of the first occurrence; nil where it has none.
    public var line: Int?
    /// The 0-based byte offset of the first occurrence; nil where it is not known.
    public var byteOffset: Int?
    /// The 1-based data row or card of the first occurrence; nil where it has none.
    public var row: Int?
    /// How many times it occurred; at least 1.
    public var count: Int
    /// One sentence without any value of the input.
    public let message: String

    public init(
        code: String, severity: Severity, file: String? = nil, line: Int? = nil,
        byteOffset: Int? = nil, row: Int? = nil, count: Int = 1, message: String
    ) {
        self.code = code
        self.severity = severity
        self.file = file
        self.line = line
        self.byteOffset = byteOffset
        self.row = row
        self.count = count
        self.message = message
    }
}
