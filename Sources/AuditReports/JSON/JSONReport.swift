import Foundation

/// Renders a report as one JSON object (docs/json-output.md, `recollect.report/1`).
public struct JSONReport: Sendable {
    let report: RunReport

    public init(_ report: RunReport) {
        self.report = report
    }

    /// The object, with sorted keys in snake case, so that equal reports give equal bytes.
    ///
    /// - Throws: `EncodingError` where a number is not finite, which no report holds.
    public func render() throws -> String {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return String(decoding: try encoder.encode(report), as: UTF8.self)
    }
}
