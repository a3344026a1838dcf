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
        mapParts(property, Self.nameParts, path: path(of: property), label: nil, listJoiner: " ")
    }

    mutating func mapFormattedName(_ property: VCardProperty, _ card: VCardCard) {
        // RFC 9554, section 4.4: made from other properties, so it says nothing new.
        if property.head.value(of: "DERIVED")?.uppercased() == "TRUE" { return }
        guard cardIsAccount else {
            add(property, field: .fullName, label: nil)
            return
        }
        // An account is named by its ORG; an FN that says the same adds nothing.
        let escaping = structuredEscaping
        let organization = card.first("ORG").flatMap { $0.components.first }.map {
            VCardText.trimmed(VCardText.unescaped($0, escaping))
        }
        let name = VCardText.trimmed(property.text(cardVersion))
        if let organization, Self.isSame(name, organization) { return }
        add(property, field: .organization, label: nil, path: "FN;KIND=ORG")
    }

    mutating func mapAddress(_ property: VCardProperty) {
        let path = path(of: property)
        let label = label(of: property)
        let filled = property.components.filter { !Self.isBlank($0) }
        if filled.count == 1, let only = filled.first,
            property.head.value(of: "X-RECOLLECT-PART") == "FULL"
                || Self.isWholeAddress(only, cardVersion)
        {
            // Google and others put the whole address into one component.
            addCell(
                VCardText.unescaped(only, structuredEscaping), name: "ADR", path: path,
                part: "full", occurrence: nextOccurrence(of: path), field: .fullAddress,
                label: label)
        } else {
            mapParts(property, Self.addressParts, path: path, label: label, listJoiner: ", ")
        }
        if let text = property.head.value(of: "LABEL"), !text.isEmpty {
            let formattedPath = property.head.path + ";LABEL"
            addCell(
                Array(text.utf8), name: "LABEL", path: formattedPath,
                occurrence: nextOccurrence(of: formattedPath),
                field: filled.isEmpty ? .fullAddress : .unmapped, label: label)
        }
    }

    /// A label repeats the address of its `ADR`; it only counts where there is none.
    mutating func mapAddressLabel(_ property: VCardProperty) {
        if cardHasAddress {
            addUnmapped(property, path: path(of: property) + "[repeated]")
        } else {
            var text = property.text(cardVersion)
            // A label is one text; some writers use the escapes of 3.0 in 2.1.
            if cardVersion == .v2 { text = VCardText.unescaped(property.value[...], .modern) }
            add(property, field: .fullAddress, label: label(of: property), text: text)
        }
    }

    mutating func mapOrganization(_ property: VCardProperty) {
        let path = path(of: property)
        let occurrence = nextOccurrence(of: path)
        let escaping = structuredEscaping
        let parts = property.components.map {
            VCardText.trimmed(VCardText.unescaped($0, escaping))
        }
        addCell(
            parts.first ?? [], name: "ORG", path: path, part: "name", occurrence: occurrence,
            field: .organization, label: nil)
        let units = parts.dropFirst().filter { !$0.isEmpty }
        if units.isEmpty { return }
        addCell(
            Array(units.joined(separator: Array(", ".utf8))), name: "ORG", path: path,
            part: "unit", occurrence: occurrence, field: .department, label: nil)
    }

    /// Adds one cell for each component that is filled; a value without any gets one empty cell.
    private mutating func mapParts(
        _ property: VCardProperty, _ parts: [(part: String, field: Field)], path: String,
        label: String?, listJoiner: String
    ) {
        let occurrence = nextOccurrence(of: path)
        var isEmpty = true
        for (index, component) in property.components.enumerated() {
            if Self.isBlank(component) { continue }
            // Components beyond the standard's are kept, but mean nothing.
            let known = index < parts.count ? parts[index] : ("part\(index + 1)", .unmapped)
            isEmpty = false
            addCell(
                componentText(component, joiner: known.1 == .suffix ? ", " : listJoiner),
                name: property.head.name, path: path, part: known.0, occurrence: occurrence,
                field: known.1, label: label)
        }
        guard isEmpty, let first = parts.first else { return }
        addCell(
            [], name: property.head.name, path: path, part: first.part, occurrence: occurrence,
            field: first.field, label: label)
    }

    /// A component's text; in 3.0 and 4.0 it may be a list, which becomes one text.
    private func componentText(_ component: ArraySlice<UInt8>, joiner: String) -> [UInt8] {
        let escaping = structuredEscaping
        if cardVersion == .v2 { return VCardText.trimmed(VCardText.unescaped(component, escaping)) }
        let entries = VCardText.split(component, at: UInt8(ascii: ",")).map {
            VCardText.trimmed(VCardText.unescaped($0, escaping))
        }
        return Array(entries.filter { !$0.isEmpty }.joined(separator: Array(joiner.utf8)))
    }

    /// Whether one component holds several lines or the pieces of a whole address.
    private static func isWholeAddress(
        _ component: ArraySlice<UInt8>, _ version: VCardVersion
    ) -> Bool {
        let text = VCardText.unescaped(component, version == .v2 ? .oldStructured : .modern)
        return text.contains(0x0a) || text.count { $0 == UInt8(ascii: ",") } >= 2
    }
}
