import RecordModel

/// An imported card whose properties are to be written again as they were.
struct VCardOriginal {
    /// One property and what it states of the party.
    struct Property {
        let property: VCardProperty
        /// What it was read as, without unmapped cells; empty where we do not understand it.
        let statements: [FieldValue]
        /// The label that its group gives it; nil where there is none.
        let groupLabel: VCardProperty?
    }

    let version: VCardVersion
    /// Everything worth writing again, in order.
    private(set) var properties: [Property] = []

    /// - Parameter text: a card as it stands in the column `vcard`.
    /// - Returns: nil where the text holds no card.
    init?(text: String, kind: PartyKind) {
        guard let card = Self.card(text) else { return nil }
        version = card.version
        var mapper = VCardMapper()
        let record = mapper.record(of: card, kind: kind).record
        let columns = mapper.columns.columns
        var statements = [[FieldValue]](repeating: [], count: card.properties.count)
        for cell in record.cells where cell.property >= 0 {
            let column = columns[cell.column]
            if column.field == .unmapped { continue }
            statements[cell.property].append(
                FieldValue(
                    field: column.field, label: column.label, group: column.group,
                    text: String(decoding: cell.text, as: UTF8.self), column: cell.column))
        }
        for (index, property) in card.properties.enumerated() {
            if statements[index].isEmpty && !Self.isKept(property, kind: kind) { continue }
            let label = card.properties.first {
                $0.head.isGroupLabel && $0.head.group != nil
                    && $0.head.group?.uppercased() == property.head.group?.uppercased()
            }
            properties.append(
                Property(property: property, statements: statements[index], groupLabel: label))
        }
    }

    /// The card of a text; where cards stand inside it, the outermost.
    static func card(_ text: String) -> VCardCard? {
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

    /// Whether a property that states nothing of the party is written again.
    private static func isKept(_ property: VCardProperty, kind: PartyKind) -> Bool {
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
}
