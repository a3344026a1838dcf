extension CellRepair: CustomStringConvertible {
    /// The repair as a line: its kind, its argument, and after `if` its condition.
    public var description: String {
        var parts = [kind.rawValue]
        if let width { parts.append(String(width)) }
        if let text { parts.append(text) }
        if !values.isEmpty { parts.append(values.joined(separator: Self.bar)) }
        if let condition {
            parts.append(
                "if \(condition.column) is \(condition.values.joined(separator: Self.bar))")
        }
        return parts.joined(separator: " ")
    }

    private static let bar = " | "

    /// Reads the line that `description` writes; nil where it is none.
    public init?(_ line: String) {
        var rest = Substring(line)
        var condition: Condition?
        if let start = Self.range(of: " if ", in: rest),
            let middle = Self.range(of: " is ", in: rest[start.upperBound...])
        {
            condition = Condition(
                column: String(rest[start.upperBound..<middle.lowerBound]),
                values: rest[middle.upperBound...].split(separator: Self.bar).map(String.init))
            rest = rest[..<start.lowerBound]
        }
        let word = rest.prefix { $0 != " " }
        guard let kind = Kind(rawValue: String(word)) else { return nil }
        let argument = String(rest.dropFirst(word.count + 1))
        self.init(kind, condition: condition)
        switch kind {
        case .zeros:
            guard let number = Int(argument), (2...20).contains(number) else { return nil }
            width = number
        case .prefix:
            if argument.isEmpty || argument.utf8.count > 8 { return nil }
            text = argument
        case .date:
            guard ["dmy", "mdy", "ymd"].contains(argument) else { return nil }
            text = argument
        case .empty:
            values = argument.split(separator: Self.bar).map(String.init)
            if values.isEmpty { return nil }
        default:
            if !argument.isEmpty { return nil }
        }
    }

    private static func range(
        of separator: String, in text: Substring
    ) -> Range<String.Index>? {
        var start = text.startIndex
        while start < text.endIndex {
            if text[start...].hasPrefix(separator) {
                return start..<text.index(start, offsetBy: separator.count)
            }
            start = text.index(after: start)
        }
        return nil
    }
}

extension CellRepair: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let line = try container.decode(String.self)
        guard let repair = CellRepair(line) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "this is no repair")
        }
        self = repair
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
