/// The house number before or after the street's name.
extension StreetLineParser {
    /// Takes the house number out of the words: before the name, else after it.
    mutating func takeNumber(_ street: inout [Word]) -> String? {
        guard let first = street.first else { return nil }
        if first.startsWithDigit && !isOrdinal(first) { return takeLeadingNumber(&street) }
        return takeTrailingNumber(&street)
    }

    private mutating func takeLeadingNumber(_ street: inout [Word]) -> String? {
        var end = numberEnd(street, from: 0)
        var number = numberText(street, 0..<end)
        if end == 2, street[1].gap.contains(.slash), unit == nil, end < street.count {
            // "5/12 Smith St": flat 5 of number 12.
            unit = numberText(street, 0..<1)
            number = numberText(street, 1..<2)
        }
        if end < street.count, isSuffix(street, end) {
            number += numberText(street, end..<end + 1)
            end += 1
        }
        if end + 2 < street.count, street[end + 1].gap.contains(.slash), street[end].isNumber,
            street[end + 1].isNumber
        {
            // "10428 1/2 National Blvd"
            end += 2
        }
        street.removeSubrange(..<end)
        takeTrailingUnit(&street)
        return number
    }

    /// Takes a second number at the end as the unit: "1900 W Van Buren St 1608".
    private mutating func takeTrailingUnit(_ street: inout [Word]) {
        guard unit == nil, floor == nil, street.count > 2, let last = street.last,
            last.startsWithDigit,
            !isOrdinal(last), street[street.count - 2].count > 1,
            !street[street.count - 2].hasDigit,
            !isRoute(street, street.count - 2)
        else { return }
        unit = String(decoding: bytes[list.range(last)], as: UTF8.self)
        street.removeLast()
    }

    private mutating func takeTrailingNumber(_ street: inout [Word]) -> String? {
        let found = street.indices.dropFirst().first { index in
            let word = street[index]
            if !word.startsWithDigit || isOrdinal(word) { return false }
            if index + 1 < street.count, street[index + 1].hasLetter, !street[index + 1].hasDigit,
                street[index + 1].count > 2, !street[index + 1].gap.contains(.comma)
            {
                return false
            }
            return word.gap.contains(.comma) || !isRoute(street, index - 1)
        }
        guard let found else { return nil }
        var end = numberEnd(street, from: found)
        if street[found..<end].dropFirst().contains(where: { $0.gap.contains(.slash) }), unit == nil
        {
            // "Wienzeile 12/3/4": door 3 4 of number 12.
            let rest = found + 1..<end
            unit = rest.map { numberText(street, $0..<$0 + 1) }.joined(separator: " ")
            end = found + 1
        }
        var number = numberText(street, found..<end)
        var next = unit == nil ? end : numberEnd(street, from: found)
        if next < street.count, street[next].isSingleLetter {
            number += numberText(street, next..<next + 1)
            next += 1
        }
        if next < street.count, unit == nil {
            unit = street[next...].map { String(decoding: bytes[list.range($0)], as: UTF8.self) }
                .joined(separator: " ")
        }
        street.removeSubrange(found...)
        return number
    }

    /// Whether the number after a word belongs to the name.
    private func isRoute(_ street: [Word], _ index: Int) -> Bool {
        let word = bytes.span.extracting(list.range(street[index]))
        return StreetWords.routes.contains(word)
            || (index == 0 && StreetWords.leadingRoutes.contains(word))
    }

    /// The index after a number and what is tied to it by a hyphen or slash.
    private func numberEnd(_ street: [Word], from start: Int) -> Int {
        var end = start + 1
        while end < street.count, !street[end].gap.isDisjoint(with: [.hyphen, .slash]),
            street[end].startsWithDigit
        {
            end += 1
        }
        return end
    }

    /// A number's words with hyphens between them.
    private func numberText(_ street: [Word], _ range: Range<Int>) -> String {
        range.map { String(decoding: bytes[list.range(street[$0])], as: UTF8.self) }
            .joined(separator: "-")
    }

    /// Whether a word after a leading number is its suffix: the `a` of "12 a Hauptstr.", not the
    /// direction of "12 E Main St" nor the name of "12 C Street".
    private func isSuffix(_ street: [Word], _ index: Int) -> Bool {
        let word = street[index]
        if list.equals(word, "bis") || list.equals(word, "ter") { return index + 1 < street.count }
        guard word.isSingleLetter, index + 1 < street.count else { return false }
        let letter = list.first(word)
        if letter > UInt8(ascii: "d") { return false }
        let next = street[index + 1]
        if street.count == index + 2, isType(next) { return false }
        return !word.gap.isDisjoint(with: [.hyphen, .slash]) || !isType(next)
    }

    private func isType(_ word: Word) -> Bool {
        guard
            let canonical = StreetWords.canonical.meaning(
                of: bytes.span.extracting(list.range(word)))
        else { return false }
        return StreetWords.trailingTypes.contains(canonical.span)
    }

    /// Whether a word is an English ordinal: `5th`.
    func isOrdinal(_ word: Word) -> Bool { list.isOrdinal(word) }
}
