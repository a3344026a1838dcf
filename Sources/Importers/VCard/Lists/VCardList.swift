import RecordModel

/// A list of other cards: what a card of `KIND:group` says.
///
/// Apple writes `X-ADDRESSBOOKSERVER-KIND` and `-MEMBER`, Evolution `X-EVOLUTION-LIST` and an
/// `EMAIL` for each member; they mean the same.
struct VCardList {
    /// One entry of a list, as the card names it.
    struct Member: Hashable {
        /// The raw value.
        let text: String
        /// The UID of the member's card; nil where it is named otherwise.
        let key: String?
        /// Its e-mail address, perhaps after a name; nil where it is named otherwise.
        let email: String?
    }

    /// The list's own name; empty where it has none.
    let name: String
    let note: String?
    let modifiedAt: String?
    /// The list's UID; nil where it has none.
    let key: String?
    /// In order, each once.
    let members: [Member]

    /// - Returns: nil where the card is no list.
    init?(_ card: VCardCard) {
        guard VCardMapper.isGroup(card) else { return nil }
        func text(_ name: String) -> String? {
            card.first(name)?.trimmedString(card.version)
        }
        let names = ["FN", "N", "ORG", "NICKNAME"].lazy.compactMap { text($0) }
        name = names.map { $0.trimmingSemicolons() }.first { !$0.isEmpty } ?? ""
        note = text("NOTE")
        modifiedAt = text("REV")
        key = VCardMapper.key(of: card)
        var members: [Member] = []
        var seen: Set<Member> = []
        let isEvolution = VCardMapper.isEvolutionList(card)
        for property in card.properties {
            guard let member = Self.member(property, card.version, isEvolution: isEvolution),
                seen.insert(member).inserted
            else { continue }
            members.append(member)
        }
        self.members = members
    }

    private static func member(
        _ property: VCardProperty, _ version: VCardVersion, isEvolution: Bool
    ) -> Member? {
        let text = property.trimmedString(version)
        switch property.head.name {
        case "MEMBER", "X-MEMBER", "X-ADDRESSBOOKSERVER-MEMBER":
            if text.isEmpty { return nil }
            let lower = text.lowercased()
            if lower.hasPrefix("mailto:") {
                return Member(text: text, key: nil, email: String(text.dropFirst(7)))
            }
            let isOtherURI =
                !lower.hasPrefix("urn:") && lower.contains(":") && !lower.hasPrefix("uid:")
            return Member(
                text: text, key: isOtherURI ? nil : VCardMapper.bareKey(text), email: nil)
        case "EMAIL" where isEvolution:
            let key = property.head.value(of: "X-EVOLUTION-DEST-CONTACT-UID")
            if text.isEmpty && key == nil { return nil }
            return Member(text: text, key: key, email: text.isEmpty ? nil : text)
        default: return nil
        }
    }
}

extension String {
    /// Without the semicolons at the end that empty parts of a name leave.
    fileprivate func trimmingSemicolons() -> String {
        var rest = self[...]
        while rest.last == ";" { rest.removeLast() }
        return String(rest)
    }
}
