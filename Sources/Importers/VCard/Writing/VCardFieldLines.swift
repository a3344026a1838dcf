import RecordModel

/// Writes the values of fields as properties.
struct VCardFieldLines {
    let version: VCardVersion
    let kind: PartyKind
    /// The number of the next `item` group.
    var nextItem = 1

    private static let nameFields: [Field] = [
        .familyName, .givenName, .middleName, .prefix, .suffix,
    ]
    private static let addressFields: [[Field]] = [
        [.postOfficeBox], [.addressLine2, .unit, .locality], [.street, .houseNumber], [.city],
        [.region], [.postalCode], [.country],
    ]

    private let hasFormattedName: Bool
    private let hasName: Bool

    /// - Parameter imported: what is written from imported cards.
    init(version: VCardVersion, kind: PartyKind, imported: VCardOriginalLines) {
        self.version = version
        self.kind = kind
        nextItem = imported.nextItem
        hasFormattedName = imported.contains("FN")
        hasName = imported.contains("N")
    }

    /// Writes the values that imported cards do not state already.
    ///
    /// - Parameter all: all values of the record.
    mutating func write(
        _ values: [FieldValue], of all: [FieldValue], uid: String?, into lines: inout VCardLines
    ) {
        writeKind(into: &lines)
        writeNames(values, of: all, into: &lines)
        writeOrganizations(values, into: &lines)
        writeAddresses(values, into: &lines)
        let keys = values.filter { $0.field == .recordKey }
        if let uid = uid ?? keys.first?.text { lines.append("UID", value: VCardLines.text(uid)) }
        for key in keys.dropFirst(uid == nil ? 1 : 0) where key.text != uid {
            writeOwn(key, into: &lines)
        }
        writeList("NICKNAME", .nickname, values, into: &lines)
        writeList("CATEGORIES", .tags, values, into: &lines)
        for value in values { write(value, into: &lines) }
    }

    private func writeKind(into lines: inout VCardLines) {
        guard kind == .account else { return }
        if version == .v4 {
            lines.append("KIND", value: "org".utf8)
        } else {
            lines.append("X-ABShowAs", value: "COMPANY".utf8)
        }
    }

    /// `FN` is mandatory; where there is none, a derived one says so (RFC 9554, section 4.4).
    private func writeNames(
        _ values: [FieldValue], of all: [FieldValue], into lines: inout VCardLines
    ) {
        let fullNames = values.filter { $0.field == .fullName }
        let groups = Self.groups(of: values, Self.nameFields)
        if kind == .contact {
            for name in fullNames { lines.append("FN", value: VCardLines.text(name.text)) }
        }
        if !hasFormattedName && (kind == .account || fullNames.isEmpty) {
            let parts: [Field] = [.prefix, .givenName, .middleName, .familyName, .suffix]
            let name = parts.compactMap { field in all.first { $0.field == field }?.text }
            let other = all.first { $0.field == .organization || $0.field == .email }?.text
            let text = kind == .account || name.isEmpty ? other ?? "" : name.joined(separator: " ")
            lines.append("FN;DERIVED=TRUE", value: VCardLines.text(text))
        }
        if groups.isEmpty && !hasName && version == .v3 {
            lines.append("N", value: ";;;;".utf8)
        }
        for group in groups {
            writeParts(
                "N", Self.nameFields.map { [$0] }, values.filter { $0.group == group },
                into: &lines)
        }
    }

    private func writeOrganizations(_ values: [FieldValue], into lines: inout VCardLines) {
        for group in Self.groups(of: values, [.organization, .department]) {
            let parts = [Field.organization, .department].map { field in
                values.filter { $0.group == group && $0.field == field }.map(\.text)
                    .joined(separator: ", ")
            }
            var value = VCardLines.text(parts[0])
            if !parts[1].isEmpty {
                value.append(UInt8(ascii: ";"))
                value += VCardLines.text(parts[1])
            }
            lines.append("ORG", value: value)
        }
    }

    private mutating func writeAddresses(_ values: [FieldValue], into lines: inout VCardLines) {
        let fields = Self.addressFields.flatMap { $0 }
        for group in Self.groups(of: values, fields + [.fullAddress]) {
            let own = values.filter { $0.group == group }
            let label = own.first { fields.contains($0.field) }?.label
            let parts = own.filter { fields.contains($0.field) }
            if !parts.isEmpty {
                let (head, item) = head("ADR", label: label)
                writeParts(head, Self.addressFields, parts, into: &lines)
                writeLabel(label, item, into: &lines)
            }
            for whole in own where whole.field == .fullAddress {
                let (head, item) = head("ADR;X-RECOLLECT-PART=FULL", label: whole.label)
                lines.append(
                    head, value: ";;".utf8 + VCardLines.text(whole.text) + ";;;;".utf8)
                writeLabel(whole.label, item, into: &lines)
            }
        }
    }

    private func writeParts(
        _ head: String, _ parts: [[Field]], _ values: [FieldValue], into lines: inout VCardLines
    ) {
        var value: [UInt8] = []
        for (index, fields) in parts.enumerated() {
            if index > 0 { value.append(UInt8(ascii: ";")) }
            let texts = fields.flatMap { field in
                values.filter { $0.field == field }.map(\.text)
            }
            let joiner = fields.contains(.houseNumber) ? " " : ", "
            value += VCardLines.text(texts.joined(separator: joiner))
        }
        lines.append(head, value: value)
    }

    private func writeList(
        _ name: String, _ field: Field, _ values: [FieldValue], into lines: inout VCardLines
    ) {
        for group in Self.groups(of: values, [field]) {
            let entries = values.filter { $0.group == group && $0.field == field }
            let texts = entries.map { VCardLines.text($0.text) }
            lines.append(name, value: Array(texts.joined(separator: [UInt8(ascii: ",")])))
        }
    }

    /// The groups in which any of the fields occur, in order of appearance.
    private static func groups(of values: [FieldValue], _ fields: [Field]) -> [Int] {
        var groups: [Int] = []
        for value in values where fields.contains(value.field) && !groups.contains(value.group) {
            groups.append(value.group)
        }
        return groups
    }
}
