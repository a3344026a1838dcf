import RecordModel

/// Telling people, organisations and lists apart.
extension VCardMapper {
    /// Whether a card is a list of other cards.
    static func isGroup(_ card: VCardCard) -> Bool {
        for landmark in [VCardLandmark.kind, .extendedKind, .addressBookKind] {
            if let kind = card.first(landmark) {
                return kind.trimmedString(card.version).uppercased() == "GROUP"
            }
        }
        return isEvolutionList(card)
    }

    /// Whether Evolution says that a card is a list, whose members are its e-mail addresses.
    static func isEvolutionList(_ card: VCardCard) -> Bool {
        card.first(.evolutionList)?.trimmedString(card.version).uppercased() == "TRUE"
    }

    /// What a card describes: an organisation where it says so, or where it has an `ORG` and
    /// neither `N` nor `FN` is a person's name.
    ///
    /// Apple repeats the organisation in `FN`.
    static func kind(of card: VCardCard) -> PartyKind {
        let shown = card.first(.showsAs)?.trimmedString(card.version).uppercased()
        if shown == "COMPANY" { return .account }
        for landmark in [VCardLandmark.kind, .extendedKind] {
            if let kind = card.first(landmark)?.trimmedString(card.version).lowercased() {
                if kind == "org" || kind == "organization" { return .account }
                if kind == "individual" { return .contact }
            }
        }
        guard let organization = card.first(.organization) else { return .contact }
        let first = firstComponent(of: organization)
        let escaping: VCardText.Escaping = card.version == .v2 ? .oldStructured : .modern
        let organizationName = VCardText.trimmed(VCardText.unescaped(first, escaping))
        if organizationName.isEmpty { return .contact }
        if let name = card.first(.name), !isEmptyStructure(name.value) { return .contact }
        guard let formatted = card.first(.formattedName) else { return .account }
        let formattedName = VCardText.trimmed(formatted.text(card.version))
        if formattedName.isEmpty { return .account }
        return isSame(formattedName, organizationName) ? .account : .contact
    }

    static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
        let span = bytes.span
        var index = 0
        while index < span.count {
            if span[index] > 0x20 { return false }
            index &+= 1
        }
        return true
    }

    /// Whether a structured value has nothing but separators.
    static func isEmptyStructure(_ bytes: ArraySlice<UInt8>) -> Bool {
        let span = bytes.span
        var index = 0
        while index < span.count {
            if span[index] > 0x20 && span[index] != UInt8(ascii: ";") { return false }
            index &+= 1
        }
        return true
    }

    /// The part before the first semicolon that is not escaped, still escaped itself.
    static func firstComponent(of property: VCardProperty) -> ArraySlice<UInt8> {
        let value = property.value
        let span = value.span
        var index = 0
        while index < span.count {
            if span[index] == UInt8(ascii: "\\") {
                index &+= 2
                continue
            }
            if span[index] == UInt8(ascii: ";") { break }
            index &+= 1
        }
        return value.prefix(index)
    }

    /// Whether two names are equal but for the case of ASCII letters.
    static func isSame(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
        left.count == right.count
            && zip(left, right).allSatisfy { lowercased($0) == lowercased($1) }
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte
    }
}
