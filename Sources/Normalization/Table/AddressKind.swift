/// The kinds of results that street lines and whole addresses have.
enum AddressKind {
    static let line: UInt8 = 0
    static let houseNumber: UInt8 = 1
    static let unit: UInt8 = 2
    static let city: UInt8 = 3
    static let region: UInt8 = 4
    static let postalCode: UInt8 = 5
    static let country: UInt8 = 6
    /// The street without its number.
    static let name: UInt8 = 7
    /// There where the street is a post office box.
    static let box: UInt8 = 8
    static let count = 9

    static func emit(_ parts: StreetParts, to sink: inout ValueSink) {
        sink.emit(line, parts.line)
        sink.emit(houseNumber, parts.houseNumber)
        sink.emit(unit, parts.unit)
        sink.emit(name, parts.name)
        if parts.isPostOfficeBox { sink.emit(box, "1") }
    }

    static func emit(_ address: PostalAddress, to sink: inout ValueSink) {
        sink.emit(line, address.street)
        sink.emit(houseNumber, address.houseNumber)
        sink.emit(unit, address.unit)
        sink.emit(city, address.city)
        sink.emit(region, address.region)
        sink.emit(postalCode, address.postalCode)
        sink.emit(country, address.country)
    }
}
