/// A character that a byte above 127 may stand for, and how likely it is at its place.
struct HighCharacter: Sendable {
    private enum Kind {
        case undefined
        case lowerCase
        case upperCase
        case quoteOrDash
        case noBreakSpace
        case ordinal
        case currency
        case symbol
    }

    private let kind: Kind
    private let lowerCase: UInt32
    /// Greek or Cyrillic.
    private let isOfOtherScript: Bool

    init(value: UInt32) {
        let properties = Unicode.Scalar(value)?.properties
        let lower = properties?.lowercaseMapping.unicodeScalars.first?.value ?? value
        lowerCase = lower
        isOfOtherScript = value >= 0x370 && value < 0x460
        switch value {
        case 0x80..<0xa0, 0xfffd: kind = .undefined
        case 0xa0: kind = .noBreakSpace
        case 0xaa, 0xb0, 0xb2, 0xb3, 0xb9, 0xba, 0xbc...0xbe: kind = .ordinal
        case 0xa3, 0x20ac: kind = .currency
        case 0xab, 0xbb, 0x2010...0x201f, 0x2026: kind = .quoteOrDash
        default:
            let isLetter = properties?.isAlphabetic ?? false
            kind = !isLetter ? .symbol : lower == value ? .lowerCase : .upperCase
        }
    }

    /// Bits of meeting it between two neighbours in a text of this profile.
    func bits(
        _ profile: LetterProfile, _ before: HighByteCensus.Neighbour,
        _ after: HighByteCensus.Neighbour
    ) -> Double {
        let touches = before.isASCIILetter || after.isASCIILetter
        let isWithinWord = Self.isWord(before) && Self.isWord(after)
        switch kind {
        case .undefined: return -24
        case .lowerCase: return profile.bits(of: lowerCase) + place(before, after)
        case .upperCase:
            let isOdd = before == .lowerCase
            return profile.bits(of: lowerCase) - (isOdd ? 7 : 2) + place(before, after)
        case .quoteOrDash: return isWithinWord ? -8 : -6
        case .noBreakSpace: return isWithinWord ? -9 : -6
        case .ordinal: return before == .digit ? -6 : touches ? -14 : -9
        case .currency: return touches ? -14 : -7
        case .symbol: return touches ? -16 : -10
        }
    }

    private static func isWord(_ neighbour: HighByteCensus.Neighbour) -> Bool {
        neighbour.isASCIILetter || neighbour == .high
    }

    /// What the neighbours say of a letter: Latin ones stand among ASCII letters, Greek and
    /// Cyrillic ones among their like.
    private func place(
        _ before: HighByteCensus.Neighbour, _ after: HighByteCensus.Neighbour
    ) -> Double {
        var bits = 0.0
        for neighbour in [before, after] {
            switch neighbour {
            case .high: bits -= isOfOtherScript ? 0.2 : 4
            case .lowerCase: bits -= isOfOtherScript ? 8 : 0.3
            case .upperCase: bits -= isOfOtherScript ? 8 : kind == .lowerCase ? 2 : 0.3
            case .digit: bits -= 6
            case .other: bits -= isOfOtherScript ? 3 : 2
            }
        }
        return bits
    }
}
