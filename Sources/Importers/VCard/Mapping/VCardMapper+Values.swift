import RecordModel

/// Properties with one value each.
extension VCardMapper {
    mutating func mapPhone(_ property: VCardProperty) {
        let custom = customLabel(of: property).map { VCardLabel.isFax($0.uppercased()) }
        let isFax = property.head.isFax || custom == true
        let text = VCardPhoneURI.number(property.text(cardVersion))
        add(property, field: isFax ? .fax : .phone, label: label(of: property), text: text)
    }

    mutating func mapLabelled(_ property: VCardProperty, _ field: Field) {
        let text = property.text(cardVersion)
        add(
            property, field: field, label: label(of: property),
            text: field == .email ? Self.withoutScheme("mailto:", text) : text)
    }

    mutating func mapList(_ property: VCardProperty, _ field: Field) {
        let path = path(of: property)
        let occurrence = nextOccurrence(of: path)
        let isList = cardVersion != .v2 || field == .tags
        let entries = isList ? VCardText.split(property.value, at: UInt8(ascii: ",")) : []
        let escaping: VCardText.Escaping = cardVersion == .v2 ? .old : .modern
        for entry in entries.isEmpty ? [property.value] : entries {
            let text = VCardText.trimmed(VCardText.unescaped(entry, escaping))
            if text.isEmpty && entries.count > 1 { continue }
            addCell(text, path: path, occurrence: occurrence, field: field, label: nil)
        }
    }

    /// The service is the label: a parameter says it, or the scheme of the value does.
    mutating func mapService(_ property: VCardProperty, _ field: Field, _ name: String?) {
        let text = property.text(cardVersion)
        let service =
            name ?? property.head.value(of: "X-SERVICE-TYPE")?.lowercased()
            ?? property.head.value(of: "SERVICE-TYPE")?.lowercased()
            ?? Self.scheme(of: text) ?? label(of: property)
        var path = path(of: property)
        if name == nil, let service {
            let text = property.head.name + ";SERVICE=" + service.uppercased()
            path = self.path(preferring(property, text), name: property.head.name)
        }
        if property.head.name.hasPrefix("X-MESSAGING/") {
            addMessagingCells(text, field, service, path: path)
            return
        }
        // Apple leaves the value empty where it knows only the name of the user.
        if text.isEmpty, let user = property.head.value(of: "X-USER") {
            add(property, field: field, label: service, path: path, text: Array(user.utf8)[...])
        } else {
            add(property, field: field, label: service, path: path, text: text)
        }
    }

    /// KDE separated several addresses by U+E000.
    private mutating func addMessagingCells(
        _ text: ArraySlice<UInt8>, _ field: Field, _ service: String?, path: Int
    ) {
        let occurrence = nextOccurrence(of: path)
        for entry in String(decoding: text, as: UTF8.self).split(separator: "\u{e000}") {
            addCell(
                Array(entry.utf8)[...], path: path, occurrence: occurrence, field: field,
                label: service)
        }
    }

    /// A birthday whose year Apple made up is given without it.
    mutating func mapBirthDate(_ property: VCardProperty) {
        var text = property.text(cardVersion)
        if let omitted = property.head.value(of: "X-APPLE-OMIT-YEAR"),
            text.starts(with: omitted.utf8)
        {
            let rest = text.dropFirst(omitted.utf8.count).drop { $0 == 0x2d }
            text = (Array("--".utf8) + rest)[...]
        }
        add(property, field: .birthDate, label: nil, text: text)
    }

    /// `GENDER` is a letter and a text (RFC 6350, section 6.2.7).
    mutating func mapGender(_ property: VCardProperty) {
        let parts = property.components.map {
            VCardText.trimmed(VCardText.unescaped($0, structuredEscaping))
        }
        add(
            property, field: .gender, label: nil, text: parts.first { !$0.isEmpty } ?? [])
    }

    /// Japanese telephones write the reading of a name as a sound.
    mutating func mapSound(_ property: VCardProperty) {
        guard property.head.types.contains("X-IRMC-N") else {
            addUnmapped(property)
            return
        }
        let parts = property.components.map {
            VCardText.trimmed(VCardText.unescaped($0, structuredEscaping))
        }
        let text = Self.joined(parts.filter { !$0.isEmpty }, " ")
        add(property, field: .phoneticName, label: nil, text: text)
    }

    mutating func mapAndroid(_ property: VCardProperty) {
        let parts = property.components
        let escaping: VCardText.Escaping = structuredEscaping
        guard parts.count > 1,
            parts[0].elementsEqual("vnd.android.cursor.item/nickname".utf8)
        else {
            addUnmapped(property)
            return
        }
        add(
            property, field: .nickname, label: nil,
            path: path("X-ANDROID-CUSTOM;NICKNAME", name: property.head.name),
            text: VCardText.unescaped(parts[1], escaping))
    }

    /// A binary value is shown by its hash and size; the card's text holds the value itself.
    mutating func mapBinary(_ property: VCardProperty) {
        var content = property.value
        if property.head.encoding != .base64, let comma = content.firstIndex(of: 0x2c) {
            content = content[(comma + 1)...]
        }
        if content.isEmpty {
            addUnmapped(property, path: property.head.path)
            return
        }
        let decoded = Base64.decoded(content)
        if decoded == nil { noteDamage(property) }
        let bytes = decoded ?? Array(content)
        var hasher = StableHasher()
        hasher.append(bytes.span)
        let text = "binary, \(bytes.count) bytes, \(hasher.finish().hexadecimal)"
        add(
            property, field: .unmapped, label: nil,
            path: path(property.head.path, name: property.head.name), text: Array(text.utf8)[...])
    }

    /// The text without a leading scheme, whatever its case.
    private static func withoutScheme(
        _ scheme: String, _ text: ArraySlice<UInt8>
    ) -> ArraySlice<UInt8> {
        let count = scheme.utf8.count
        guard text.count > count,
            zip(text, scheme.utf8).allSatisfy({ $0 | 0x20 == $1 | 0x20 })
        else { return text }
        return text.dropFirst(count)
    }

    /// The scheme of a URI such as `xmpp:…`; nil for `http` and for what is no URI.
    private static func scheme(of text: ArraySlice<UInt8>) -> String? {
        guard let colon = text.prefix(20).firstIndex(of: UInt8(ascii: ":")),
            colon > text.startIndex + 1
        else { return nil }
        let letters = text[..<colon].map { $0 | 0x20 }
        guard letters.allSatisfy({ $0 >= 0x61 && $0 <= 0x7a }) else { return nil }
        let scheme = String(decoding: letters, as: UTF8.self)
        return scheme == "http" || scheme == "https" || scheme == "x" ? nil : scheme
    }
}
