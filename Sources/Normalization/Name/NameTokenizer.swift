import TextKernels

/// Splits a typed name into words and folds them.
///
/// - Complexity: one pass; folding goes through ICU only for words that are not ASCII.
struct NameTokenizer {
    private(set) var tokens: [NameToken] = []
    private var segment = 0
    private var isQuoted = false
    private var quoteEnd: UInt8 = 0
    private var quoteStart = 0

    init(_ raw: [UInt8]) {
        var word: [UInt8] = []
        var index = 0
        while index < raw.count {
            let byte = Self.plain(raw, &index)
            switch byte {
            case 0x00...0x20, 0x3B, 0x7C, 0x5F:
                flush(&word)
            case Ascii.comma:
                flush(&word)
                if !isQuoted { segment += 1 }
            case 0x28, 0x5B, 0x7B:
                flush(&word)
                open(until: byte == 0x28 ? 0x29 : byte + 2)
            case 0x29, 0x5D, 0x7D:
                flush(&word)
                isQuoted = false
            case Ascii.quote, Ascii.apostrophe:
                quote(byte, next: index < raw.count ? raw[index] : 0, &word)
            default:
                word.append(byte)
            }
        }
        flush(&word)
        if isQuoted {
            // A quote that never closes opened nothing.
            for index in quoteStart..<tokens.count { tokens[index].isQuoted = false }
        }
    }

    /// The byte at `index`; typographic quotes, wide commas and no-break spaces as ASCII.
    private static func plain(_ raw: [UInt8], _ index: inout Int) -> UInt8 {
        let byte = raw[index]
        index += 1
        guard byte >= 0x80 else { return byte }
        func follows(_ bytes: UInt8...) -> Bool {
            guard index + bytes.count <= raw.count else { return false }
            for (offset, expected) in bytes.enumerated() where raw[index + offset] != expected {
                return false
            }
            return true
        }
        func taking(_ count: Int, _ replacement: UInt8) -> UInt8 {
            index += count
            return replacement
        }
        switch byte {
        case 0xC2:
            if follows(0xA0) { return taking(1, Ascii.space) }
            if follows(0xB4) { return taking(1, Ascii.apostrophe) }
            if follows(0xAB) || follows(0xBB) { return taking(1, Ascii.quote) }
        case 0xE2:
            if follows(0x80, 0x9C) || follows(0x80, 0x9D) || follows(0x80, 0x9E) {
                return taking(2, Ascii.quote)
            }
            if follows(0x80, 0x98) || follows(0x80, 0x99) { return taking(2, Ascii.apostrophe) }
            if follows(0x80, 0xAF) { return taking(2, Ascii.space) }
        case 0xE3:
            if follows(0x80, 0x80) { return taking(2, Ascii.space) }
            if follows(0x83, 0xBB) { return taking(2, Ascii.space) }
        case 0xEF:
            if follows(0xBC, 0x8C) { return taking(2, Ascii.comma) }
        default: break
        }
        return byte
    }

    /// A quote opens before a word and closes behind one; inside a word it is an apostrophe.
    private mutating func quote(_ mark: UInt8, next: UInt8, _ word: inout [UInt8]) {
        if isQuoted && quoteEnd == mark {
            let endsHere = mark == Ascii.quote || next <= Ascii.space || next == Ascii.comma
            if endsHere {
                flush(&word)
                isQuoted = false
                return
            }
        }
        if word.isEmpty && !isQuoted && next > Ascii.space {
            open(until: mark)
        } else if mark == Ascii.apostrophe {
            word.append(mark)
        } else {
            flush(&word)
        }
    }

    private mutating func open(until mark: UInt8) {
        (isQuoted, quoteEnd, quoteStart) = (true, mark, tokens.count)
    }

    private mutating func flush(_ word: inout [UInt8]) {
        if word.isEmpty { return }
        defer { word.removeAll(keepingCapacity: true) }
        var token = NameToken(text: [], segment: segment, isQuoted: isQuoted)
        Self.noteCase(word, &token)
        let folded: [UInt8]
        if let reading = token.isEastAsian ? JapaneseReadings.reading(of: word) : nil {
            folded = reading
        } else if word.contains(where: { $0 >= 0x80 }) {
            var output: [UInt8] = []
            let bytes = word
            TextFolder.fold(bytes.span, into: &output)
            let isVoweled = WrittenScript.unread(word) != WrittenScript.consonants
            folded = isVoweled ? output : WrittenScript.vocalized(output)
        } else {
            folded = word
        }
        appendWords(folded, token)
    }

    private static func noteCase(_ word: [UInt8], _ token: inout NameToken) {
        var upper = 0
        for byte in word {
            if (0x41...0x5A).contains(byte) { upper += 1 }
            if Ascii.isLowerLetter(byte) { token.hasLower = true }
        }
        token.isUpper = upper >= 2 && !token.hasLower
        token.isAllLower = token.hasLower && upper == 0
        if let first = word.first, (0xE3...0xED).contains(first), word.count >= 3 {
            let scalar =
                UInt32(first & 0x0F) << 12 | UInt32(word[1] & 0x3F) << 6 | UInt32(word[2] & 0x3F)
            // Unified ideographs and Hangul syllables; kana alone are foreign names, given first.
            token.isEastAsian =
                (0x3400...0x9FFF).contains(scalar) || (0xAC00...0xD7A3).contains(scalar)
        }
    }

    /// Cleans a folded word of punctuation and adds what it holds: `j.r.` holds two initials.
    private mutating func appendWords(_ folded: [UInt8], _ token: NameToken) {
        var pieces: [[UInt8]] = [[]]
        var dots = 0
        for byte in folded {
            let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            if Ascii.isLowerLetter(lower) || Ascii.isDigit(lower) || lower >= 0x80 {
                pieces[pieces.count - 1].append(lower)
            } else if lower == Ascii.dot {
                dots += 1
                pieces.append([])
            } else if lower == Ascii.hyphen || lower == Ascii.space || lower == Ascii.slash {
                pieces[pieces.count - 1].append(Ascii.space)
            } else if lower == 0x26 || lower == Ascii.plus {
                pieces[pieces.count - 1].append(contentsOf: "and".utf8)
            }
        }
        pieces = pieces.map(Self.trimmed).filter { !$0.isEmpty }
        if pieces.isEmpty { return }
        var token = token
        token.hasInnerDot = pieces.count > 1
        let joined = Array(pieces.joined())
        // `J.R.` are two initials, `M.D.` is one degree.
        let isDegree = NameLexicon.isAffix(joined) && NameLexicon.generation(joined) == nil
        if pieces.count == 1 || isDegree {
            token.text = joined
            tokens.append(token)
            return
        }
        token.hasInnerDot = false
        let isUpper = token.isUpper
        for piece in pieces {
            token.text = piece
            token.isUpper = isUpper && piece.count > 1
            tokens.append(token)
        }
    }

    private static func trimmed(_ piece: [UInt8]) -> [UInt8] {
        Array(piece.split(separator: Ascii.space).joined(separator: [Ascii.space]))
    }
}
