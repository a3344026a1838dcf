/// Why a text operation cannot go on.
public struct TextError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What went wrong, for programs; the raw values never change.
    public enum Code: String, Sendable {
        /// The installed ICU has no converter for an encoding.
        case unavailableEncoding = "text.unavailableEncoding"
        /// A text has characters that the target encoding lacks.
        case unmappableCharacters = "text.unmappableCharacters"
        /// A call of ICU failed.
        case libraryFailure = "text.libraryFailure"
    }

    public let code: Code
    /// One sentence that says what happened and what to try; never holds the text itself.
    public let message: String

    public init(code: Code, message: String) {
        self.code = code
        self.message = message
    }

    public var description: String { message }
}
