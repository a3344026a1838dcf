import Foundation
import Testing

/// How a command ended and what it said.
struct CommandResult {
    /// The exit code, or the number of the signal that ended it.
    let status: Int32
    let wasKilled: Bool
    let output: String
    let errors: String

    /// The one object on standard output.
    func object() throws -> [String: Any] {
        let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
        return try #require(value as? [String: Any])
    }

    /// A number of the object on standard output.
    func number(_ key: String) throws -> Int {
        try #require(try object()[key] as? NSNumber).intValue
    }

    func contentHash() throws -> String {
        try #require(try object()["content_hash"] as? String)
    }

    /// The lines of standard output.
    var lines: [String] { output.split(separator: "\n").map(String.init) }
}

/// Expects that a command did its work.
func expectSuccess(
    _ result: CommandResult, _ about: String = "", location: SourceLocation = #_sourceLocation
) {
    #expect(
        result.status == 0 && !result.wasKilled, "\(about) \(result.errors)",
        sourceLocation: location)
}

/// Expects that a command refused with a code, one sentence and nothing on standard output.
func expectRefusal(
    _ result: CommandResult, _ code: Int32, _ about: String = "",
    location: SourceLocation = #_sourceLocation
) {
    let told = "\(about): ended with \(result.status), saying: \(result.errors)"
    #expect(result.status == code && !result.wasKilled, "\(told)", sourceLocation: location)
    #expect(result.output.isEmpty, "\(told)", sourceLocation: location)
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count == 1, "\(told)", sourceLocation: location)
    #expect(result.errors.hasPrefix("recollect: "), "\(told)", sourceLocation: location)
    #expect(result.errors.utf8.count < 900, "\(told)", sourceLocation: location)
}
