import RecordModel

/// Telling people, organisations and lists apart.
extension VCardMapper {
    /// Whether a card is a list of other cards.
    static func isGroup(_ card: VCardCard) -> Bool {
        for name in ["KIND", "X-KIND", "X-ADDRESSBOOKSERVER-KIND"] {
            if let kind = card.first(name) {
                return kind.trimmedString(card.version).uppercased() == "GROUP"
            }
        }
        return false
    }

    /// What a card describes: an organisation where it says so, or where it has an `ORG` and
    /// neither `N` nor `FN` is a person's name.
    ///
    /// Apple repeats the organisation in `FN`.
    static func kind(of card: VCardCard) -> PartyKind {
        let shown = card.first("X-ABSHOWAS")?.trimmedString(card.version).uppercased()
        if shown == "COMPANY" { return .account }
        for name in ["KIND", "X-KIND"] {
            if let kind = card.first(name)?.trimmedString(card.version).lowercased() {
                if kind == "org" || kind == "organization" { return .account }
                if kind == "individual" { return .contact }
            }
        }
        guard let organization = card.first("ORG"), let first = organization.components.first
        else { return .contact }
        let escaping: VCardText.Escaping = card.version == .v2 ? .oldStructured : .modern
        let organizationName = VCardText.trimmed(VCardText.unescaped(first, escaping))
        if organizationName.isEmpty { return .contact }
        if let name = card.first("N"), name.components.contains(where: { !isBlank($0) }) {
            return .contact
        }
        guard let formatted = card.first("FN") else { return .account }
        let formattedName = VCardText.trimmed(formatted.text(card.version))
        if formattedName.isEmpty { return .account }
        return isSame(formattedName, organizationName) ? .account : .contact
    }

    static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.allSatisfy { $0 <= 0x20 }
    }

    /// Whether two names are equal but for the case of ASCII letters.
    static func isSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count
            && zip(left, right).allSatisfy { lowercased($0) == lowercased($1) }
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte
    }
}
