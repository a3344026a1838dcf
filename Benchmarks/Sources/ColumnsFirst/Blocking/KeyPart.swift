import RecordModel

/// What a blocking key is made of: a number of a record that is 0 where it is missing.
enum KeyPart: Sendable {
    case given, family, initial, givenStart, familyStart, givenSound, familySound
    case email, mailbox, domain, phone, phoneEnding
    case street, house, postcode, postcodeStart, city, company, birthDate

    /// A record's part; 0 where it has none.
    @inline(__always)
    func value(_ row: PersonRow, _ table: PeopleTable) -> UInt32 {
        switch self {
        case .given: row.given
        case .family: row.family
        case .initial: row.given == 0 ? 0 : UInt32(table.names.firstByte(row.given))
        case .givenStart: table.names.facts[row.given].start
        case .familyStart: table.names.facts[row.family].start
        case .givenSound: table.names.facts[row.given].sound
        case .familySound: table.names.facts[row.family].wholeSound
        case .email: row.email
        case .mailbox:
            row.mailboxLength < 4 ? 0 : row.mailbox
        case .domain: row.domain
        case .phone: row.phone
        case .phoneEnding: row.phone == 0 ? 0 : LastDigits.number(row.phone) % 10_000_000 + 1
        case .street: row.street
        case .house: UInt32(row.house)
        case .postcode: row.postcode
        case .postcodeStart: beginning(row.postcode, table.postcodes)
        case .city: row.city
        case .company: row.company
        case .birthDate: row.birthDate
        }
    }

    /// The first three letters or digits.
    @inline(__always)
    private func beginning(_ value: UInt32, _ texts: ValueTexts) -> UInt32 {
        let range = texts.facts[value].range
        if range.count < 3 { return 0 }
        var number: UInt32 = 0
        for index in range.prefix(3) { number = number << 8 | UInt32(texts.bytes[index]) }
        return number
    }
}
