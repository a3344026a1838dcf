/// Why matching cannot start.
public struct MatchingError: Error, Sendable, Equatable, CustomStringConvertible {
    public enum Code: String, Sendable, Codable {
        case invalidPolicy = "matching.invalidPolicy"
    }

    public let code: Code
    /// Every problem found, each a sentence that says what to change.
    public let problems: [String]

    public init(code: Code, problems: [String]) {
        self.code = code
        self.problems = problems
    }

    public var description: String {
        "\(code.rawValue): " + problems.joined(separator: " ")
    }
}
