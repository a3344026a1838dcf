/// The lines that begin and end a card, and how they are recognised.
enum VCardBoundary: Equatable {
    case begin(isMisspelled: Bool)
    case end(isMisspelled: Bool)

    /// What a physical line is; nil for any other line.
    ///
    /// Case, spaces around and a misspelling such as `BEGIN:VCAR` do not matter; `BEGIN:VCALENDAR`
    /// is another thing. After a space nothing is taken for a misspelling: it is the rest of a folded
    /// line.
    init?(_ line: [UInt8]) {
        // Both ends of the range of lengths, so that long lines cost nothing.
        if line.count < 7 || line.count > 64 { return nil }
        guard let first = line.first(where: { $0 != 0x20 && $0 != 0x09 }),
            first | 0x20 == UInt8(ascii: "b") || first | 0x20 == UInt8(ascii: "e")
        else { return nil }
        let folded = line.filter { $0 != 0x20 && $0 != 0x09 }.map(Self.uppercased)
        guard let colon = folded.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let name = folded[..<colon]
        let value = folded[(colon + 1)...]
        let isExact = value.elementsEqual("VCARD".utf8)
        let mayBeMisspelled = line[0] != 0x20 && line[0] != 0x09
        guard isExact || (mayBeMisspelled && Self.isNearlyVCard(Array(value))) else { return nil }
        if name.elementsEqual("BEGIN".utf8) {
            self = .begin(isMisspelled: !isExact)
        } else if name.elementsEqual("END".utf8) {
            self = .end(isMisspelled: !isExact)
        } else if !mayBeMisspelled {
            return nil
        } else if isExact && name.count <= 6 && name.starts(with: "BE".utf8) {
            self = .begin(isMisspelled: true)
        } else if isExact && name.count <= 4 && name.starts(with: "E".utf8) {
            self = .end(isMisspelled: true)
        } else {
            return nil
        }
    }

    private static func uppercased(_ byte: UInt8) -> UInt8 {
        byte >= 0x61 && byte <= 0x7a ? byte & 0xdf : byte
    }

    /// Whether one letter is missing, added, wrong or swapped in `VCARD`.
    private static func isNearlyVCard(_ value: [UInt8]) -> Bool {
        let name = Array("VCARD".utf8)
        guard value.first == name[0], (4...6).contains(value.count) else { return false }
        let prefix = zip(value, name).prefix { $0 == $1 }.count
        let suffix = zip(value.reversed(), name.reversed()).prefix { $0 == $1 }.count
        switch value.count {
        case 4: return prefix + suffix >= 4
        case 6: return prefix + suffix >= 5
        default:
            return prefix + suffix >= 4 || (prefix + suffix >= 3 && value.sorted() == name.sorted())
        }
    }
}
