/// A place of a piece of history where it names something else, as its source wrote it.
public struct HistoryMention: Hashable, Sendable {
    /// How something is named.
    public enum Way: String, Sendable, Codable, CaseIterable {
        case key, email, name
    }

    public let role: HistoryRole
    public let way: Way
    /// The raw key, address or name, trimmed.
    public let text: String

    public init(role: HistoryRole, way: Way, text: String) {
        self.role = role
        self.way = way
        self.text = text
    }
}

extension HistoryMention {
    /// The parts of a cell that each name one thing.
    ///
    /// Addresses are taken out of `Name <a@b.example>, c@d.example`; keys and names are parted by
    /// the column's separator, trimmed, and empty parts drop.
    public static func parts(of text: String, way: Way, separator: String?) -> [String] {
        if way == .email { return addresses(in: text) }
        var parts = [text.trimmed]
        if let separator, !separator.isEmpty {
            parts = text.split(separator: separator).map { String($0).trimmed }
        }
        return parts.filter { !$0.isEmpty && !isPlaceholder($0) }
    }

    /// Whether a text holds an address, whatever stands around it.
    static func hasAddress(_ text: String) -> Bool { !addresses(in: text).isEmpty }

    /// The addresses in a text, in lower case, each once, in order of appearance.
    static func addresses(in text: String) -> [String] {
        guard text.utf8.contains(UInt8(ascii: "@")) else { return [] }
        var found: [String] = []
        let separators = Set(" \t\r\n,;<>()[]\"':|".utf8)
        for part in text.utf8.split(whereSeparator: { separators.contains($0) }) {
            guard let at = part.firstIndex(of: UInt8(ascii: "@")), at != part.startIndex,
                part[part.index(after: at)...].contains(UInt8(ascii: ".")),
                let address = String(part)?.lowercased(), !found.contains(address)
            else { continue }
            found.append(address)
        }
        return found
    }

    /// What systems write where they mean nothing.
    private static func isPlaceholder(_ text: String) -> Bool {
        switch text.lowercased() {
        case "null", "none", "n/a", "-", "(none)", "(no value)", "nil", "000000000000000",
            "000000000000000aaa", "00000000-0000-0000-0000-000000000000":
            true
        default: false
        }
    }
}

extension String {
    /// The text without white space at its ends.
    var trimmed: String {
        var rest = self[...]
        while let first = rest.unicodeScalars.first, first.properties.isWhitespace {
            rest.unicodeScalars.removeFirst()
        }
        while let last = rest.unicodeScalars.last, last.properties.isWhitespace {
            rest.unicodeScalars.removeLast()
        }
        return String(rest)
    }
}
