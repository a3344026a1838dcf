/// What a number's prefix is replaced by: `9$1` is a nine and what the first group took.
struct PrefixTransformation: Sendable {
    private enum Part: Sendable {
        case digit(UInt8)
        case group(Int)
    }

    private let parts: [Part]

    /// - Returns: nil for anything but digits and the first two groups.
    init?(_ text: ArraySlice<UInt8>) {
        var parts: [Part] = []
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            index += 1
            if (0x30...0x39).contains(byte) {
                parts.append(.digit(byte & 15))
            } else if byte == UInt8(ascii: "$"), index < text.endIndex,
                (0x31...0x32).contains(text[index])
            {
                parts.append(.group(Int(text[index] & 15)))
                index += 1
                // ICU would take a second digit for part of the group's number.
                if index < text.endIndex, text[index] < 0x3A { return nil }
            } else {
                return nil
            }
        }
        self.parts = parts
    }

    /// - Returns: nil where the result has more digits than there is room for.
    func apply(_ match: DigitPattern.Match, to number: PhoneDigits) -> PhoneDigits? {
        var result = PhoneDigits()
        for part in parts {
            let next: PhoneDigits
            switch part {
            case .digit(let digit):
                var one = PhoneDigits()
                one.append(digit)
                next = one
            case .group(let group):
                next = number.taking(group == 1 ? match.groups.0 : match.groups.1)
            }
            guard let longer = result.appending(next) else { return nil }
            result = longer
        }
        return result.appending(number.dropping(match.end))
    }
}
