import RecordModel

/// The columns of one postal address within a table.
///
/// A class that never changes: it is handed on for each row, and copying a struct of eleven arrays
/// costs eleven reference counts each time.
final class AddressGroup: Sendable {
    let street: [Int]
    let houseNumber: [Int]
    let unit: [Int]
    let line2: [Int]
    let locality: [Int]
    let city: [Int]
    let region: [Int]
    let postalCode: [Int]
    let country: [Int]
    let postOfficeBox: [Int]
    let full: [Int]

    /// - Parameter positions: the slots of a field among those of the group.
    private init(_ positions: (Field) -> [Int]) {
        // A street column without city and postal code beside it is taken for a whole address.
        let isWhole =
            positions(.city).isEmpty && positions(.postalCode).isEmpty
            && positions(.houseNumber).isEmpty
        street = isWhole ? [] : positions(.street)
        houseNumber = positions(.houseNumber)
        unit = positions(.unit)
        line2 = positions(.addressLine2)
        locality = positions(.locality)
        city = positions(.city)
        region = positions(.region)
        postalCode = positions(.postalCode)
        country = positions(.country)
        postOfficeBox = positions(.postOfficeBox)
        full = positions(.fullAddress) + (isWhole ? positions(.street) : [])
    }

    /// Whether the street's parts stand in several columns and must be put together.
    var isSplit: Bool {
        !houseNumber.isEmpty || !unit.isEmpty || !line2.isEmpty || !postOfficeBox.isEmpty
    }

    /// The addresses of a table, by the group of their columns.
    static func groups(of table: RegisteredTable) -> [AddressGroup] {
        let fields: Set<Field> = [
            .street, .houseNumber, .unit, .addressLine2, .locality, .city, .region, .postalCode,
            .country, .postOfficeBox, .fullAddress,
        ]
        let slots = table.slots.filter { fields.contains($0.field) }
        return Set(slots.map(\.group)).sorted().map { number in
            AddressGroup { field in
                slots.filter { $0.group == number && $0.field == field }.map(\.position)
            }
        }
    }
}
