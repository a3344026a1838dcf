import RecordModel
import Testing

@testable import Importers

/// How cards are compared after they were written and read again.
enum VCardComparison {
    /// What a record says, without the order of columns; groups that tie parts are compared by
    /// what they tie.
    static func statements(_ values: [FieldValue]) -> [String] {
        var tied: [String: [String]] = [:]
        var statements: [String] = []
        for value in values where value.field != .unmapped && value.field != .recordKey {
            let text = value.text.utf8.filter { $0 > 0x20 }.isEmpty ? "" : value.text
            if text.isEmpty { continue }
            let statement = "\(value.field)|\(value.label ?? "")|\(text)"
            switch value.field {
            case .familyName, .givenName, .middleName, .prefix, .suffix:
                tied["name \(value.group)", default: []].append(statement)
            case .street, .city, .region, .postalCode, .country, .postOfficeBox, .addressLine2:
                tied["address \(value.group)", default: []].append(statement)
            default: statements.append(statement)
            }
        }
        statements += tied.values.map { $0.sorted().joined(separator: "\u{1f}") }
        return statements.sorted()
    }

    /// A property as far as it must not change: name, group label, parameters and value.
    static func content(_ entry: VCardOriginal.Property, from version: VCardVersion) -> String {
        let head = entry.property.head
        let parameters = head.parameters.filter { $0.name != "ENCODING" && $0.name != "CHARSET" }
            .map { "\($0.name)=\($0.value)" }
            .filter {
                !["PREF=1", "TYPE=PREF"].contains($0.uppercased()) && !isImageType($0, entry)
            }
            .sorted()
        let label = entry.groupLabel?.trimmedString(version) ?? ""
        let value =
            entry.property.isBinary
            ? "binary" : String(decoding: entry.property.text(version), as: UTF8.self)
        return ([head.name, label] + parameters + [value]).joined(separator: "\u{1f}")
    }

    /// The type of a picture moves between the parameters and the value.
    private static func isImageType(_ text: String, _ entry: VCardOriginal.Property) -> Bool {
        entry.property.isBinary && text.hasPrefix("TYPE=")
    }

    /// Lines of a written card are at most 75 octets, and each is valid by itself.
    static func checkLines(_ card: String) {
        let bytes = Array(card.utf8)
        for line in bytes.split(separator: 0x0a, omittingEmptySubsequences: false).dropLast() {
            #expect(line.last == 0x0d)
            #expect(line.count <= 76)
            #expect(String(validating: line, as: UTF8.self) != nil)
        }
    }
}
