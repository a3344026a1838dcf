import Foundation
import Yams

/// Reads configuration files strictly: a mistyped key is a problem, not a default.
enum ConfigurationText {
    /// The text of a file.
    ///
    /// - Throws: an error where it is not UTF-8.
    static func text(_ data: Data) throws -> String {
        guard let text = String(data: data, encoding: .utf8) else {
            throw CocoaError(.fileReadInapplicableStringEncoding)
        }
        return text
    }

    /// The paths of keys that a file has and that reading took no notice of, in the file's order.
    ///
    /// - Parameter value: what was read from the file; written again, it has every key known.
    static func unknownKeys(of given: Node, readAs value: some Encodable) throws -> [String] {
        guard let known = try Yams.compose(yaml: YAMLEncoder().encode(value)) else { return [] }
        return unknownKeys(given, known, path: "")
    }

    private static func unknownKeys(_ given: Node, _ known: Node, path: String) -> [String] {
        if let given = given.mapping, let known = known.mapping {
            return given.flatMap { key, value in
                let name = key.string ?? "?"
                let place = path.isEmpty ? name : path + "." + name
                if let counterpart = known[key] {
                    return unknownKeys(value, counterpart, path: place)
                }
                // An optional value that the file leaves empty is not written again.
                return value.null == nil ? [place] : []
            }
        }
        if let given = given.sequence, let known = known.sequence, given.count == known.count {
            return zip(given, known).enumerated().flatMap { index, pair in
                unknownKeys(pair.0, pair.1, path: "\(path).\(index)")
            }
        }
        return []
    }
}
