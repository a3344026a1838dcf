import Foundation

/// Changes texts within a JSON document and leaves everything else as it stands, byte by byte.
enum JSONStrings {
    /// - Parameter change: called with each text that is a value, not with the names of members.
    /// - Throws: where a text of the document cannot be read.
    static func mapped(_ document: String, _ change: (String) -> String) throws -> String {
        let bytes = Array(document.utf8)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        var out: [UInt8] = []
        var start = 0
        while let quote = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) {
            var end = quote + 1
            while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
                end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
            }
            end = min(end + 1, bytes.count)
            out += bytes[start..<quote]
            let literal = bytes[quote..<end]
            let next = bytes[end...].first { !" \n\r\t".utf8.contains($0) }
            if next == UInt8(ascii: ":") {
                out += literal
            } else {
                let text = try JSONDecoder().decode(String.self, from: Data(literal))
                let changed = change(text)
                out += changed == text ? Array(literal) : Array(try encoder.encode(changed))
            }
            start = end
        }
        out += bytes[start...]
        return String(decoding: out, as: UTF8.self)
    }
}
