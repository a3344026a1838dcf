import RecordModel

/// What single texts show of what was done to them.
enum TextOddities {
    /// Whether a text has an HTML entity.
    static func hasEntity(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        for index in range where bytes[index] == UInt8(ascii: "&") {
            // An entity ends within a dozen characters.
            let end = min(range.upperBound, index + 12)
            var next = index + 1
            while next < end, bytes[next] != UInt8(ascii: ";"), bytes[next] > 0x20 { next += 1 }
            if next < end, bytes[next] == UInt8(ascii: ";") {
                return CharacterEntities.decoded(CellText.array(bytes, range)) != nil
            }
        }
        return false
    }

    static func hasWrittenLineEnd(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        for index in range where index + 1 < range.upperBound {
            let isEscape =
                bytes[index] == UInt8(ascii: "_") && bytes[index + 1] == UInt8(ascii: "x")
            let next = bytes[index + 1]
            let isBackslash =
                bytes[index] == UInt8(ascii: "\\")
                && (next == UInt8(ascii: "n") || next == UInt8(ascii: "r"))
            if isEscape || isBackslash {
                return EscapedLineBreaks.decoded(CellText.array(bytes, range)) != nil
            }
        }
        return false
    }

    /// Whether a question mark stands between two lower-case letters, or after the capital that
    /// begins a word: `M?ller`, `Ren?e`; a question ends a word.
    static func hasLostLetter(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        for index in range
        where bytes[index] == UInt8(ascii: "?") && index > range.lowerBound
            && index + 1 < range.upperBound
        {
            let next = bytes[index + 1]
            if isLetter(bytes[index - 1]), next >= 0x61, next <= 0x7a { return true }
        }
        return false
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return lower >= 0x61 && lower <= 0x7a
    }

    /// Whether a cell is a day and a month as spreadsheets show them: `3-Mar`, `Mar-05`, `05. Mrz`.
    static func isAutoDate(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var letters = 0..<0
        var digitCount = 0
        var firstMark: UInt8 = 0
        var lastMark: UInt8 = 0
        var markCount = 0
        for index in range {
            let byte = bytes[index]
            if byte >= 0x30 && byte <= 0x39 {
                digitCount += 1
                if digitCount > 2 { return false }
            } else if byte == UInt8(ascii: "-") || byte == 0x20 || byte == UInt8(ascii: ".") {
                if markCount == 0 { firstMark = byte }
                lastMark = byte
                markCount += 1
            } else {
                // The letters stand together, beside the digits.
                if letters.isEmpty { letters = index..<index }
                if index != letters.upperBound { return false }
                letters = letters.lowerBound..<(index + 1)
            }
        }
        guard digitCount > 0, (3...6).contains(letters.count) else { return false }
        let isDayFirst = letters.lowerBound > range.lowerBound
        // `3-Mar`, `Mar-05`, German `05. Mrz` and `Mrz 05`; nothing else is a spreadsheet's form.
        let isDash = markCount == 1 && firstMark == UInt8(ascii: "-")
        let isDot = markCount == 2 && firstMark == UInt8(ascii: ".") && lastMark == 0x20
        let isBlank = markCount == 1 && firstMark == 0x20
        guard isDash || (isDayFirst ? isDot : isBlank), isDayFirst || digitCount == 2 else {
            return false
        }
        return months.contains(CellText.array(bytes, letters))
    }

    /// The short names of months as spreadsheets write them: capitals where the language has them.
    private static let months: Set<[UInt8]> = Set(
        """
        Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec Mrz Mär Mai Okt Dez janv févr mars avr mai juin juil \
        août sept oct nov déc ene feb mar abr may jun jul ago sep dic gen mag giu lug set ott mrt apr mei \
        okt dec jan aug maj sty lut kwi cze lip sie wrz paź lis gru fev out dez
        """.split(separator: " ").map { Array($0.utf8) })
}
