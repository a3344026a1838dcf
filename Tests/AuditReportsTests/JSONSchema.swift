import Foundation

/// The part of JSON Schema that docs/schemas uses: types, properties, items, enumerations and bounds.
struct JSONSchema {
    private let schema: [String: Any]

    init(_ data: Data) throws {
        schema = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    }

    /// What does not follow the schema, each with its place; with `isClosed` also what it does not
    /// name.
    func problems(_ value: Any, isClosed: Bool) -> [String] {
        Self.problems(value, schema, "$", isClosed)
    }

    private static func problems(
        _ value: Any, _ schema: [String: Any], _ place: String, _ isClosed: Bool
    ) -> [String] {
        var out: [String] = []
        if let type = schema["type"] as? String, !isOf(type, value) {
            return ["\(place) is no \(type)"]
        }
        if let constant = schema["const"] as? String, value as? String != constant {
            out.append("\(place) is not \(constant)")
        }
        if let allowed = schema["enum"] as? [String], !allowed.contains(value as? String ?? "") {
            out.append("\(place) is none of \(allowed)")
        }
        if let number = value as? NSNumber {
            if let least = schema["minimum"] as? NSNumber, number.doubleValue < least.doubleValue {
                out.append("\(place) is too small")
            }
            if let most = schema["maximum"] as? NSNumber, number.doubleValue > most.doubleValue {
                out.append("\(place) is too large")
            }
        }
        if let pattern = schema["pattern"] as? String, let text = value as? String,
            text.range(of: pattern, options: .regularExpression) == nil
        {
            out.append("\(place) does not match \(pattern)")
        }
        if let items = schema["items"] as? [String: Any], let list = value as? [Any] {
            for (index, item) in list.enumerated() {
                out += problems(item, items, "\(place)[\(index)]", isClosed)
            }
        }
        if let properties = schema["properties"] as? [String: Any],
            let object = value as? [String: Any]
        {
            for name in schema["required"] as? [String] ?? [] where object[name] == nil {
                out.append("\(place) lacks \(name)")
            }
            for (name, member) in object {
                if let known = properties[name] as? [String: Any] {
                    out += problems(member, known, "\(place).\(name)", isClosed)
                } else if isClosed {
                    out.append("\(place).\(name) is not described")
                }
            }
        }
        return out
    }

    private static func isOf(_ type: String, _ value: Any) -> Bool {
        switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "boolean", "number": value is NSNumber
        case "integer":
            (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
        default: false
        }
    }
}
