import RecordModel

/// Turns decoded cards into cells, and collects the columns on the way.
struct VCardMapper {
    private(set) var columns = VCardColumns()

    // State of the card at hand.
    private var cells: [VCardRecord.Cell] = []
    private var occurrences: [String: Int] = [:]
    private var labels: [String: String] = [:]
    private var isGroup = false
    private var isAccount = false
    private var hasAddress = false
    private var version = VCardVersion.v3
    private var damaged: [VCardProperty] = []

    /// The cells of a card.
    ///
    /// - Parameter kind: what the user says that all cards are; nil to tell from each card.
    /// - Returns: the record, and the properties whose binary values are damaged.
    mutating func record(
        of card: VCardCard, kind: PartyKind?
    ) -> (record: VCardRecord, damaged: [VCardProperty]) {
        var record = VCardRecord(kind: kind ?? Self.kind(of: card))
        begin(card, kind: record.kind)
        record.isGroup = isGroup
        for property in card.properties {
            if property.head.name != "PRODID" { record.isEmpty = false }
            map(property, of: card)
        }
        if let uid = card.first("UID") {
            let key = uid.trimmedString(card.version)
            let isUniversal = key.utf8.prefix(9).elementsEqual("urn:uuid:".utf8)
            record.key = isUniversal ? String(key.dropFirst(9)) : key
            if record.key?.isEmpty == true { record.key = nil }
        }
        cells.sort { ($0.column, $0.order) < ($1.column, $1.order) }
        record.cells = cells
        return (record, damaged)
    }

    private mutating func begin(_ card: VCardCard, kind: PartyKind) {
        version = card.version
        cells = [VCardRecord.Cell(column: 0, order: 0, text: card.text)]
        occurrences.removeAll(keepingCapacity: true)
        labels.removeAll(keepingCapacity: true)
        damaged = []
        isAccount = kind == .account
        isGroup = Self.isGroup(card)
        hasAddress = false
        for property in card.properties {
            if property.head.name == "X-ABLABEL", let group = property.head.group {
                labels[group.uppercased()] = VCardLabel.cleaned(property.trimmedString(version))
            } else if property.head.name == "ADR" {
                hasAddress = hasAddress || property.value.contains { $0 > 0x3b }
            }
        }
    }

    private mutating func map(_ property: VCardProperty, of card: VCardCard) {
        if property.isBinary {
            mapBinary(property)
            return
        }
        if isGroup {
            // A list of people is no party; its name must not match anybody's.
            addUnmapped(property, path: property.head.path + ";KIND=GROUP")
            return
        }
        switch property.head.meaning {
        case .name: mapName(property)
        case .formattedName: mapFormattedName(property, card)
        case .address: mapAddress(property)
        case .addressLabel: mapAddressLabel(property)
        case .organization: mapOrganization(property)
        case .phone: mapPhone(property)
        case .text(let field, let label): add(property, field: field, label: label)
        case .list(let field): mapList(property, field)
        case .labelled(let field): mapLabelled(property, field)
        case .service(let field, let name): mapService(property, field, name)
        case .birthDate: mapBirthDate(property)
        case .gender: mapGender(property)
        case .sound: mapSound(property)
        case .android: mapAndroid(property)
        case .other: addUnmapped(property, path: path(of: property))
        case .structural: break
        }
    }
}

extension VCardMapper {
    /// The path of a property with its group's label.
    func path(of property: VCardProperty) -> String {
        guard let label = customLabel(of: property), !label.isEmpty else {
            return property.head.path
        }
        return property.head.path + ";X-ABLABEL=" + label
    }

    /// The label that `X-ABLabel` gives to the property's group.
    func customLabel(of property: VCardProperty) -> String? {
        property.head.group.flatMap { labels[$0.uppercased()] }
    }

    /// Our label for the property.
    func label(of property: VCardProperty) -> String? {
        guard let custom = customLabel(of: property), !custom.isEmpty else {
            return property.head.typeLabel
        }
        return VCardLabel.label(custom: custom, types: property.head.types)
    }

    /// How the property's structured value escapes.
    var structuredEscaping: VCardText.Escaping { version == .v2 ? .oldStructured : .modern }

    var cardVersion: VCardVersion { version }
    var cardIsAccount: Bool { isAccount }
    var cardHasAddress: Bool { hasAddress }

    /// Counts an occurrence of a path within the card, from 1.
    mutating func nextOccurrence(of path: String) -> Int {
        let occurrence = occurrences[path, default: 0] + 1
        occurrences[path] = occurrence
        return occurrence
    }

    /// Adds a cell to a column of a property's occurrence.
    mutating func addCell(
        _ text: [UInt8], name: String, path: String, part: String = "", occurrence: Int,
        field: Field, label: String?
    ) {
        let column = columns.index(
            name: name, path: path, part: part, occurrence: occurrence, field: field, label: label)
        cells.append(VCardRecord.Cell(column: column, order: cells.count, text: text))
    }

    /// Adds the whole value as one cell.
    mutating func add(
        _ property: VCardProperty, field: Field, label: String?, path: String? = nil,
        text: [UInt8]? = nil
    ) {
        let path = path ?? self.path(of: property)
        addCell(
            text ?? property.text(version), name: property.head.name, path: path,
            occurrence: nextOccurrence(of: path), field: field, label: label)
    }

    mutating func addUnmapped(_ property: VCardProperty, path: String) {
        add(property, field: .unmapped, label: nil, path: path)
    }

    mutating func noteDamage(_ property: VCardProperty) {
        damaged.append(property)
    }
}
