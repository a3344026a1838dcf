import RecordModel

/// Turns decoded cards into cells, and collects the columns on the way.
struct VCardMapper {
    private(set) var columns = VCardColumns()
    /// For each head of the pass at hand, by its serial, the path of its plain properties.
    private var pathOfHead: [Int] = []

    // State of the card at hand.
    private var cells: [VCardRecord.Cell] = []
    private var labels: [String: String] = [:]
    private var isGroup = false
    private var isAccount = false
    private var hasAddress = false
    private var version = VCardVersion.v3
    private var damaged: [VCardProperty] = []
    /// The place of the property at hand in its card.
    private var place = -1
    /// The lines of the properties that are preferred to others of their name.
    private var preferredLines: [Int] = []
    /// The place of the `FN` that is preferred to one before it.
    private var preferredName: Int?

    /// Prepares for the cards of another parser, whose heads have other serials.
    mutating func beginPass() {
        pathOfHead = []
    }

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
        // The preferred name is the first one, and so stands with the parts of the name.
        if let preferredName {
            place = preferredName
            map(card.properties[preferredName], of: card)
        }
        for (index, property) in card.properties.enumerated() {
            if property.head.meaning != .producer { record.isEmpty = false }
            if index == preferredName { continue }
            place = index
            map(property, of: card)
        }
        record.key = Self.key(of: card)
        sortCells()
        record.cells = cells
        return (record, damaged)
    }

    private mutating func begin(_ card: VCardCard, kind: PartyKind) {
        version = card.version
        cells = []
        cells.reserveCapacity(card.properties.count + 16)
        cells.append(VCardRecord.Cell(column: 0, order: 0, property: -1, text: card.text[...]))
        columns.beginCard()
        if !labels.isEmpty { labels.removeAll(keepingCapacity: true) }
        damaged = []
        isAccount = kind == .account
        isGroup = Self.isGroup(card)
        hasAddress = false
        var isAnyPreferred = false
        for property in card.properties {
            let head = property.head
            if head.preference <= 100 { isAnyPreferred = true }
            if head.isGroupLabel, let group = head.group {
                labels[group.uppercased()] = VCardLabel.cleaned(property.trimmedString(version))
            } else if head.meaning == .address && !hasAddress {
                hasAddress = property.value.contains { $0 > 0x3b }
            }
        }
        preferredLines = isAnyPreferred ? Self.preferredLines(of: card) : []
        preferredName = isAnyPreferred ? Self.preferredName(of: card) : nil
    }

    /// Most cards have their cells in order, as columns are in the order of the first cards.
    private mutating func sortCells() {
        var isSorted = true
        var previous = -1
        for cell in cells {
            if cell.column < previous {
                isSorted = false
                break
            }
            previous = cell.column
        }
        if !isSorted { cells.sort { ($0.column, $0.order) < ($1.column, $1.order) } }
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
        case .other, .producer: addUnmapped(property)
        case .structural: break
        }
    }
}

extension VCardMapper {
    /// Puts preferred values before others of their name, once all columns are known.
    mutating func settleColumns() {
        columns.putPreferredFirst()
    }

    /// The number of a property's path: with its group's label, and whether it is preferred.
    mutating func path(of property: VCardProperty) -> Int {
        let head = property.head
        let label = customLabel(of: property)
        let isPlain = label == nil && !isPreferred(property)
        if isPlain, let serial = head.serial, serial < pathOfHead.count, pathOfHead[serial] >= 0 {
            return pathOfHead[serial]
        }
        // A label is an address, and is told from others by its group.
        let name = head.meaning == .addressLabel ? "ADR" : head.name
        let path = columns.path(pathText(of: property), name: name)
        if isPlain, let serial = head.serial {
            while pathOfHead.count <= serial { pathOfHead.append(-1) }
            pathOfHead[serial] = path
        }
        return path
    }

    /// The text of that path.
    func pathText(of property: VCardProperty) -> String {
        guard let label = customLabel(of: property), !label.isEmpty else {
            return preferring(property, property.head.path)
        }
        return preferring(property, property.head.path + ";X-ABLABEL=" + label)
    }

    /// A path with the mark of preferred values where the property is one.
    func preferring(_ property: VCardProperty, _ path: String) -> String {
        isPreferred(property) ? path + VCardColumns.preferredMark : path
    }

    private func isPreferred(_ property: VCardProperty) -> Bool {
        !preferredLines.isEmpty && preferredLines.contains(property.line)
    }

    /// The label that `X-ABLabel` gives to the property's group.
    func customLabel(of property: VCardProperty) -> String? {
        if labels.isEmpty { return nil }
        return property.head.group.flatMap { labels[$0.uppercased()] }
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

    /// The number of a path that is no property's own.
    mutating func path(_ text: String, name: String) -> Int {
        columns.path(text, name: name)
    }

    /// Counts an occurrence of a path within the card, from 1.
    mutating func nextOccurrence(of path: Int) -> Int {
        columns.nextOccurrence(of: path)
    }

    /// Adds a cell to a column of a property's occurrence.
    ///
    /// - Parameters:
    ///   - part: from 1; 0 where the value has no parts.
    ///   - partName: what the part is called.
    mutating func addCell(
        _ text: ArraySlice<UInt8>, path: Int, part: Int = 0,
        partName: @autoclosure () -> String = "", occurrence: Int, field: Field, label: String?
    ) {
        let column = columns.index(
            path: path, part: part, partName: partName(), occurrence: occurrence, field: field,
            label: label)
        cells.append(
            VCardRecord.Cell(column: column, order: cells.count, property: place, text: text))
    }

    /// Adds the whole value as one cell.
    mutating func add(
        _ property: VCardProperty, field: Field, label: String?, path: Int? = nil,
        text: ArraySlice<UInt8>? = nil
    ) {
        let path = path ?? self.path(of: property)
        addCell(
            text ?? property.text(version), path: path, occurrence: nextOccurrence(of: path),
            field: field, label: label)
    }

    /// Adds a value that means nothing to us, under its own path or the one given.
    mutating func addUnmapped(_ property: VCardProperty, path: String? = nil) {
        let number = path.map { self.path($0, name: property.head.name) }
        add(property, field: .unmapped, label: nil, path: number)
    }

    mutating func noteDamage(_ property: VCardProperty) {
        damaged.append(property)
    }
}
