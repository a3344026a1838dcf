import RecordModel

/// The properties of imported cards, written again as they were: what we do not understand always,
/// the rest where all that it states is still held to be true.
struct VCardOriginalLines {
    /// A head without its group, and an escaped value.
    private struct Line {
        let group: String?
        let head: String
        let value: [UInt8]
    }

    private var lines: [Line] = []
    /// What cards said before the one at hand and nobody understood.
    private var seen: Set<[UInt8]> = []
    /// The groups taken, in upper case.
    private var groups: Set<String> = []
    private let version: VCardVersion
    private let kind: PartyKind
    /// The first number that no `itemN` group has.
    private(set) var nextItem = 1

    init(version: VCardVersion, kind: PartyKind) {
        self.version = version
        self.kind = kind
    }

    /// Whether a property of this name, in upper case, is among them.
    func contains(_ name: String) -> Bool {
        lines.contains { line in
            let head = line.head.uppercased()
            return head == name || head.hasPrefix(name + ";")
        }
    }

    /// Adds what is worth writing of a card, and takes out of the values what that states.
    mutating func add(_ original: VCardOriginal, taking values: inout VCardRemainder) {
        // A group of another card may have the same name; it gets one of its own here.
        var names: [String: String] = [:]
        var said: Set<[UInt8]> = []
        for entry in original.properties {
            let line = line(entry.property, original.version)
            if entry.statements.isEmpty {
                let content = Self.content(line, entry.groupLabel)
                said.insert(content)
                if seen.contains(content) { continue }
            } else if Self.isReadable(line.head, line.value) {
                guard isFaithful(line, entry, from: original.version),
                    values.take(entry.statements)
                else { continue }
            }
            // A line that says something and cannot be read again is kept as it was, beside a sound
            // one of what it says.
            var group: String?
            if let old = entry.property.head.group {
                let known = names[old.uppercased()]
                group = known ?? freeGroup(old)
                names[old.uppercased()] = group
                if known == nil, let label = entry.groupLabel {
                    let label = self.line(label, original.version)
                    lines.append(Line(group: group, head: label.head, value: label.value))
                }
            }
            lines.append(Line(group: group, head: line.head, value: line.value))
        }
        seen.formUnion(said)
    }

    func write(into output: inout VCardLines) {
        for line in lines {
            let head = line.group.map { $0 + "." + line.head } ?? line.head
            if Self.isReadable(head, line.value) {
                output.append(head, value: line.value)
            } else {
                let raw = Array(head.utf8) + [UInt8(ascii: ":")] + line.value
                output.append("X-RECOLLECT-RAW", value: VCardText.escaped(raw))
            }
        }
    }

    /// Whether a line would be read as this very property: what stood in the card may have been no
    /// property by any standard, and must not run into its neighbour now.
    private static func isReadable(_ head: String, _ value: [UInt8]) -> Bool {
        let line = Array(head.utf8) + [UInt8(ascii: ":")] + value
        guard let first = line.first, first > 0x20, first != UInt8(ascii: "#"),
            VCardBoundary(line) == nil, VCardHead.beginsProperty(line, in: line.indices),
            let colon = VCardHead.colon(in: line.span, line.indices)
        else { return false }
        return colon.position == head.utf8.count && colon.oddity.isEmpty
    }

    /// A property with the label of its group, by which equal ones of several cards are known.
    private static func content(_ line: Line, _ label: VCardProperty?) -> [UInt8] {
        var content = Array(line.head.utf8)
        content.append(UInt8(ascii: ":"))
        content.append(contentsOf: line.value)
        if let label {
            content.append(0x0a)
            content.append(contentsOf: label.value)
        }
        return content
    }

    private mutating func freeGroup(_ wanted: String) -> String {
        var name = wanted
        if !groups.insert(wanted.uppercased()).inserted {
            while !groups.insert("ITEM\(nextItem)").inserted { nextItem += 1 }
            name = "item\(nextItem)"
        }
        let upper = name.uppercased()
        if upper.hasPrefix("ITEM"), let number = Int(upper.dropFirst(4)), number < 1 << 30 {
            nextItem = max(nextItem, number + 1)
        }
        return name
    }

    /// Whether a property in its new form is read as what it stated in its old one.
    ///
    /// Escapes and lists of version 2.1 differ, and such as no standard knows may be anywhere.
    private func isFaithful(
        _ line: Line, _ entry: VCardOriginal.Property, from old: VCardVersion
    ) -> Bool {
        let backslash = UInt8(ascii: "\\")
        if old != .v2 && !entry.property.value.contains(backslash) { return true }
        var output = VCardLines()
        output.append("BEGIN", value: "VCARD".utf8)
        output.append("VERSION", value: version.rawValue.utf8)
        if let label = entry.groupLabel {
            let label = self.line(label, old)
            output.append("item1." + label.head, value: label.value)
            output.append("item1." + line.head, value: line.value)
        } else {
            output.append(line.head, value: line.value)
        }
        output.append("END", value: "VCARD".utf8)
        let text = String(decoding: output.bytes, as: UTF8.self)
        guard let again = VCardOriginal(text: text, kind: kind) else { return false }
        let said = again.properties.flatMap(\.statements).map { "\($0.field)\u{0}\($0.text)" }
        return said.sorted() == entry.statements.map { "\($0.field)\u{0}\($0.text)" }.sorted()
    }

    private func line(_ property: VCardProperty, _ from: VCardVersion) -> Line {
        var head = Self.writtenName(property)
        let isBase64 = property.head.encoding == .base64
        let isDataURI = isBase64 && version == .v4
        for parameter in property.head.parameters {
            if parameter.name == "ENCODING" || parameter.name == "CHARSET" { continue }
            if isDataURI && parameter.name == "TYPE" && Self.mediaType(of: property) != nil {
                continue
            }
            head += Self.written(parameter, version)
        }
        if let (type, data) = Self.embedded(property), version == .v3 {
            return Line(group: nil, head: head + ";ENCODING=b;TYPE=" + type, value: data)
        }
        if isDataURI {
            let type = Self.mediaType(of: property) ?? "application/octet-stream"
            let value = Array("data:\(type);base64,".utf8) + property.value
            return Line(group: nil, head: head, value: value)
        }
        if isBase64 { head += ";ENCODING=b" }
        return Line(
            group: nil, head: head,
            value: isBase64 ? Array(property.value) : Self.escaped(property.value, from: from))
    }

    /// A parameter; the two versions say differently which value is preferred.
    private static func written(
        _ parameter: VCardHead.Parameter, _ version: VCardVersion
    ) -> String {
        if version == .v4, parameter.name == "TYPE", parameter.value.uppercased() == "PREF" {
            return ";PREF=1"
        }
        if version == .v3, parameter.name == "PREF", parameter.value == "1" { return ";TYPE=PREF" }
        return ";\(parameter.name)=\(VCardLines.parameterValue(parameter.value))"
    }

    /// The type and the base64 of a `data:` URI such as version 4.0 has for pictures; nil for others.
    private static func embedded(_ property: VCardProperty) -> (type: String, data: [UInt8])? {
        guard property.head.encoding == .none, property.isBinary,
            let comma = property.value.firstIndex(of: UInt8(ascii: ","))
        else { return nil }
        let media = String(
            decoding: property.value[(property.value.startIndex + 5)..<comma], as: UTF8.self
        ).lowercased()
        let data = Array(property.value[(comma + 1)...])
        let isPlain = data.allSatisfy { Base64.value(of: $0) != nil || $0 == UInt8(ascii: "=") }
        guard media.hasPrefix("image/"), media.hasSuffix(";base64"), isPlain else { return nil }
        return (String(media.dropFirst(6).dropLast(7)).uppercased(), data)
    }

    /// The name as it was written, for the sake of readers that mind its case.
    private static func writtenName(_ property: VCardProperty) -> String {
        let end =
            property.head.text.firstIndex(of: UInt8(ascii: ";")) ?? property.head.text.endIndex
        let qualified = property.head.text[..<end]
        let dot = qualified.lastIndex(of: UInt8(ascii: "."))
        let start = dot.map { qualified.index(after: $0) } ?? qualified.startIndex
        return String(decoding: qualified[start...], as: UTF8.self).trimmingSpaces()
    }

    private static func mediaType(of property: VCardProperty) -> String? {
        for type in property.head.types {
            if type.contains("/") { return type.lowercased() }
            switch type {
            case "JPEG", "JPG": return "image/jpeg"
            case "PNG": return "image/png"
            case "GIF": return "image/gif"
            default: continue
            }
        }
        return nil
    }

    /// A value with the escapes of 3.0; those of 2.1 are fewer.
    private static func escaped(
        _ value: ArraySlice<UInt8>, from version: VCardVersion
    ) -> [UInt8] {
        var out: [UInt8] = []
        for (index, byte) in zip(value.indices, value) {
            if byte == 0x0a {
                out.append(contentsOf: "\\n".utf8)
            } else if byte == UInt8(ascii: "\\") && version == .v2 {
                let next = index + 1 < value.endIndex ? value[index + 1] : 0
                let isEscape = next == UInt8(ascii: ";") || next == UInt8(ascii: ",")
                out.append(contentsOf: isEscape ? "\\".utf8 : "\\\\".utf8)
            } else {
                out.append(byte)
            }
        }
        return out
    }
}
