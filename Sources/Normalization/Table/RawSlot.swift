import RecordModel

/// A mapped column of a registered table: where its raw ids stand in a row.
struct RawSlot: Sendable {
    let field: Field
    let label: String?
    let group: Int
    /// The position within the row's raw ids.
    let position: Int
    /// The number of its field's pool within `RawRows`.
    var pool = 0
}

/// A registered table: its mapped columns, and what its rows share.
struct RegisteredTable: Sendable {
    let source: String
    let region: String?
    /// Reads its rows as the columns' repairs say; nil where there is none.
    let repairer: RowRepairer?
    private(set) var slots: [RawSlot]
    /// For each column its slot, -1 where it is not used.
    let slotOfColumn: [Int16]

    init(_ table: SourceTable, kind: PartyKind) {
        source = table.source
        region = table.region
        repairer = RowRepairer(columns: table.columns)
        var slots: [RawSlot] = []
        var slotOfColumn = [Int16](repeating: -1, count: table.columns.count)
        for (index, column) in table.columns.enumerated() {
            guard let field = Self.usedField(column.field, kind: kind) else { continue }
            slotOfColumn[index] = Int16(slots.count)
            slots.append(
                RawSlot(
                    field: field, label: column.label, group: column.group,
                    position: slots.count))
        }
        self.slots = slots
        self.slotOfColumn = slotOfColumn
    }

    /// The slots of a field; empty where no column has it.
    func slots(of field: Field) -> [RawSlot] { slots.filter { $0.field == field } }

    /// Says in which pool each slot's values are.
    mutating func assignPools(_ number: (Field) -> Int) {
        for index in slots.indices { slots[index].pool = number(slots[index].field) }
    }

    /// The field as which a column is used; nil where it says nothing about who the party is.
    ///
    /// The name of an account may stand in any of four fields.
    private static func usedField(_ field: Field, kind: PartyKind) -> Field? {
        switch field {
        case .fullName: kind == .account ? .organization : .fullName
        case .accountName, .tradingName, .organization: .organization
        case .registrationID, .taxID: .taxID
        case .prefix, .givenName, .middleName, .familyName, .suffix, .nickname, .maidenName,
            .gender, .birthDate, .birthPlace, .jobTitle, .nationalID:
            kind == .contact ? field : nil
        case .email, .phone, .url, .street, .houseNumber, .unit, .addressLine2, .locality, .city,
            .region, .postalCode, .country, .postOfficeBox, .fullAddress:
            field
        case .accountKey: kind == .contact ? field : nil
        default: nil
        }
    }
}
