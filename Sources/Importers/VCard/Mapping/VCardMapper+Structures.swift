import RecordModel

/// Names, addresses and organisations: values with components.
extension VCardMapper {
    private static let nameParts: [(part: String, field: Field)] = [
        ("family", .familyName), ("given", .givenName), ("additional", .middleName),
        ("prefix", .prefix), ("suffix", .suffix),
    ]

    private static let addressParts: [(part: String, field: Field)] = [
        ("box", .postOfficeBox), ("extended", .addressLine2), ("street", .street),
        ("city", .city), ("region", .region), ("postcode", .postalCode), ("country", .country),
    ]

    mutating func mapName(_ property: VCardProperty) {
        mapParts(property, Self.nameParts, label: nil, listJoiner: " ")
    }

    mutating func mapFormattedName(_ property: VCardProperty, _ card: VCardCard) {
        // RFC 9554, section 4.4: made from other properties, so it says nothing new.
        if property.head.value(of: "DERIVED")?.uppercased() == "TRUE" { return }
        guard cardIsAccount else {
            if repeatsAddress(property, card) {
                // An FN must be there, so writers without a name put an address into it.
                addUnmapped(property, path: pathText(of: property) + "[repeated]")
            } else {
                add(property, field: .fullName, label: nil)
            }
            return
        }
        // An account is named by its ORG; an FN that says the same adds nothing.
        let escaping = structuredEscaping
        let organization = card.first(.organization).map {
            VCardText.trimmed(VCardText.unescaped(Self.firstComponent(of: $0), escaping))
        }
        let text = property.text(cardVersion)
        if let organization, Self.isSame(VCardText.trimmed(text), organization) { return }
        // In the groups of ORG, so that the two are not taken for parts of one.
        let path = path("FN;KIND=ORG", name: "ORG")
        addCell(
            text, path: path, occurrence: nextOccurrence(of: path), field: .organization,
            label: nil)
    }

    /// Whether a formatted name is nothing but an e-mail address or a telephone number of its card.
    private func repeatsAddress(_ property: VCardProperty, _ card: VCardCard) -> Bool {
        let value = property.value
        let span = value.span
        var mayBeAddress = false
        for index in 0..<span.count {
            let byte = span[index]
            if byte == UInt8(ascii: "@") || (byte >= 0x30 && byte <= 0x39) { mayBeAddress = true }
        }
        if !mayBeAddress { return false }
        let name = VCardText.trimmed(property.text(cardVersion))
        return card.properties.contains { other in
            switch other.head.meaning {
            case .labelled(.email), .phone:
                Self.isSame(VCardText.trimmed(other.text(cardVersion)), name)
            default: false
            }
        }
    }

    mutating func mapAddress(_ property: VCardProperty) {
        let label = label(of: property)
        let components = property.components
        let filled = components.count { !Self.isBlank($0) }
        if filled == 1, let only = components.first(where: { !Self.isBlank($0) }),
            property.head.value(of: "X-RECOLLECT-PART") == "FULL"
                || Self.isWholeAddress(only, cardVersion)
        {
            // Google and others put the whole address into one component.
            let path = path(of: property)
            addCell(
                VCardText.unescaped(only, structuredEscaping), path: path,
                part: Self.wholePart, partName: "full", occurrence: nextOccurrence(of: path),
                field: .fullAddress, label: label)
        } else {
            mapParts(
                property, components, Self.addressParts, label: label, listJoiner: ", ")
        }
        if let text = property.head.value(of: "LABEL"), !text.isEmpty {
            let path = path(property.head.path + ";LABEL", name: "ADR")
            addCell(
                Array(text.utf8)[...], path: path, occurrence: nextOccurrence(of: path),
                field: filled == 0 ? .fullAddress : .unmapped, label: label)
        }
    }

    /// The number of the part that is a whole address.
    private static let wholePart = VCardColumns.maximumParts - 1

    /// A label repeats the address of its `ADR`; it only counts where there is none.
    mutating func mapAddressLabel(_ property: VCardProperty) {
        if cardHasAddress {
            addUnmapped(property, path: pathText(of: property) + "[repeated]")
        } else {
            var text = property.text(cardVersion)
            // A label is one text; some writers use the escapes of 3.0 in 2.1.
            if cardVersion == .v2 { text = VCardText.unescaped(property.value, .modern) }
            add(property, field: .fullAddress, label: label(of: property), text: text)
        }
    }

    mutating func mapOrganization(_ property: VCardProperty) {
        let path = path(of: property)
        let occurrence = nextOccurrence(of: path)
        let escaping = structuredEscaping
        let components = property.components
        addCell(
            VCardText.trimmed(VCardText.unescaped(components[0], escaping)), path: path, part: 1,
            partName: "name", occurrence: occurrence, field: .organization, label: nil)
        if components.count == 1 { return }
        let units = components.dropFirst().map {
            VCardText.trimmed(VCardText.unescaped($0, escaping))
        }.filter { !$0.isEmpty }
        if units.isEmpty { return }
        addCell(
            Self.joined(units, ", "), path: path, part: 2, partName: "unit",
            occurrence: occurrence, field: .department, label: nil)
    }

    private mutating func mapParts(
        _ property: VCardProperty, _ parts: [(part: String, field: Field)], label: String?,
        listJoiner: String
    ) {
        mapParts(property, property.components, parts, label: label, listJoiner: listJoiner)
    }

    /// Adds one cell for each component that is filled; a value without any gets one empty cell.
    private mutating func mapParts(
        _ property: VCardProperty, _ components: [ArraySlice<UInt8>],
        _ parts: [(part: String, field: Field)], label: String?, listJoiner: String
    ) {
        let path = path(of: property)
        let occurrence = nextOccurrence(of: path)
        var isEmpty = true
        for (index, component) in components.enumerated() {
            if Self.isBlank(component) { continue }
            isEmpty = false
            // Components beyond the standard's are kept, but mean nothing.
            let field = index < parts.count ? parts[index].field : .unmapped
            addCell(
                componentText(component, joiner: field == .suffix ? ", " : listJoiner),
                path: path, part: index + 1,
                partName: index < parts.count ? parts[index].part : "part\(index + 1)",
                occurrence: occurrence, field: field, label: label)
        }
        guard isEmpty, let first = parts.first else { return }
        addCell(
            [], path: path, part: 1, partName: first.part, occurrence: occurrence,
            field: first.field, label: label)
    }

    /// A component's text; in 3.0 and 4.0 it may be a list, which becomes one text.
    private func componentText(
        _ component: ArraySlice<UInt8>, joiner: String
    ) -> ArraySlice<UInt8> {
        let escaping = structuredEscaping
        if cardVersion == .v2 || !VCardText.contains(component, UInt8(ascii: ",")) {
            return VCardText.trimmed(VCardText.unescaped(component, escaping))
        }
        let entries = VCardText.split(component, at: UInt8(ascii: ",")).map {
            VCardText.trimmed(VCardText.unescaped($0, escaping))
        }
        return Self.joined(entries.filter { !$0.isEmpty }, joiner)
    }

    static func joined(_ parts: [ArraySlice<UInt8>], _ joiner: String) -> ArraySlice<UInt8> {
        if parts.count == 1 { return parts[0] }
        return Array(parts.joined(separator: Array(joiner.utf8)))[...]
    }

    /// Whether one component holds several lines or the pieces of a whole address.
    private static func isWholeAddress(
        _ component: ArraySlice<UInt8>, _ version: VCardVersion
    ) -> Bool {
        let text = VCardText.unescaped(component, version == .v2 ? .oldStructured : .modern)
        return text.contains(0x0a) || text.count { $0 == UInt8(ascii: ",") } >= 2
    }
}
