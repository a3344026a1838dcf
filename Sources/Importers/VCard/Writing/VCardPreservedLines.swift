import RecordModel

/// The properties of an imported card that we do not understand, to be written again.
struct VCardPreservedLines {
    /// A head and an escaped value.
    private struct Line {
        let head: String
        let value: [UInt8]
    }

    private var lines: [Line] = []
    /// The first number that no `itemN` group of the card has.
    private(set) var nextItem = 1

    /// - Parameter text: a card as it stands in the column `vcard`.
    init(text: String, version: VCardVersion, kind: PartyKind) {
        guard let card = Self.parsed(text) else { return }
        let kept = card.properties.filter { Self.isPreserved($0, kind: kind) }
        let groups = Set(kept.compactMap { $0.head.group?.uppercased() })
        for property in card.properties {
            let group = property.head.group?.uppercased()
            let isLabel = property.head.name == "X-ABLABEL" && group.map(groups.contains) == true
            guard isLabel || Self.isPreserved(property, kind: kind) else { continue }
            if let group, group.hasPrefix("ITEM"), let number = Int(group.dropFirst(4)) {
                nextItem = max(nextItem, number + 1)
            }
            lines.append(Self.line(property, card.version, version))
        }
    }

    func write(into output: inout VCardLines) {
        for line in lines { output.append(line.head, value: line.value) }
    }

    private static func parsed(_ text: String) -> VCardCard? {
        do throws(ImportError) {
            let stream = try VCardByteStream(.memory(Array(text.utf8)), encoding: .utf8)
            var splitter = VCardSplitter(stream, limit: VCardScan.maximumCardBytes)
            var parser = VCardParser(file: nil, isTranscoded: true)
            var outermost: VCardCard?
            // Cards inside come first; the last one is the card itself.
            while let item = try splitter.next() {
                if case .card(let raw) = item { outermost = parser.parse(raw) }
            }
            return outermost
        } catch {
            // Memory cannot fail to be read; without the original only our fields are written.
            return nil
        }
    }

    private static func isPreserved(_ property: VCardProperty, kind: PartyKind) -> Bool {
        let name = property.head.name
        if property.isBinary { return true }
        if name == "PRODID" || (name == "AGENT" && property.value.isEmpty) { return false }
        if kind == .account && (name == "KIND" || name == "X-ABSHOWAS") { return false }
        switch property.head.meaning {
        case .other: return true
        case .sound: return !property.head.types.contains("X-IRMC-N")
        case .android:
            return property.components.first?.elementsEqual(
                "vnd.android.cursor.item/nickname".utf8) != true
        default: return false
        }
    }

    private static func line(
        _ property: VCardProperty, _ from: VCardVersion, _ to: VCardVersion
    ) -> Line {
        var head = (property.head.group.map { $0 + "." } ?? "") + writtenName(property)
        let isBase64 = property.head.encoding == .base64
        let isDataURI = isBase64 && to == .v4
        for parameter in property.head.parameters {
            if parameter.name == "ENCODING" || parameter.name == "CHARSET" { continue }
            if isDataURI && parameter.name == "TYPE" && mediaType(of: property) != nil { continue }
            head += ";\(parameter.name)=\(VCardLines.parameterValue(parameter.value))"
        }
        if isDataURI {
            let type = mediaType(of: property) ?? "application/octet-stream"
            return Line(head: head, value: Array("data:\(type);base64,".utf8) + property.value)
        }
        if isBase64 { head += ";ENCODING=b" }
        return Line(
            head: head, value: isBase64 ? property.value : escaped(property.value, from: from))
    }

    /// The name as it was written, for the sake of readers that mind its case.
    private static func writtenName(_ property: VCardProperty) -> String {
        let end = property.headText.firstIndex(of: UInt8(ascii: ";")) ?? property.headText.endIndex
        let qualified = property.headText[..<end]
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
    private static func escaped(_ value: [UInt8], from version: VCardVersion) -> [UInt8] {
        var out: [UInt8] = []
        for (index, byte) in value.enumerated() {
            if byte == 0x0a {
                out.append(contentsOf: "\\n".utf8)
            } else if byte == UInt8(ascii: "\\") && version == .v2 {
                let next = index + 1 < value.count ? value[index + 1] : 0
                let isEscape = next == UInt8(ascii: ";") || next == UInt8(ascii: ",")
                out.append(contentsOf: isEscape ? "\\".utf8 : "\\\\".utf8)
            } else {
                out.append(byte)
            }
        }
        return out
    }
}
