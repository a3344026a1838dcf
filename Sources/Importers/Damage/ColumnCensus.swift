import RecordModel

/// Counts what is odd about the cells of one column.
///
/// - Complexity: one look at each byte; constant memory.
struct ColumnCensus {
    /// A word that may stand for nothing, and what speaks for it.
    struct Word {
        let strength: PlaceholderLexicon.Strength
        var tally = DamageTally()
        /// How often it was written in small or in capital letters only.
        var oneCase = 0
        /// How often another part of the same row's name was such a word, too.
        var pairs = 0
    }

    let role: ColumnRole
    private(set) var filled = 0
    /// Cells with capital and small letters, as names are written.
    private(set) var capitalised = 0
    /// How often each `CellShape` was met.
    private(set) var shapes = [Int](repeating: 0, count: 9)
    /// By `CellOddity`; empty until something is odd, for tables with thousands of columns.
    private var tallies: [DamageTally] = []
    /// Words in lower case.
    private(set) var words: [[UInt8]: Word] = [:]
    var digits = DigitCensus()
    private(set) var lengths = LengthCensus()
    /// Digits that are too short for the row's own country, by its two letters.
    var shortPostcodes: [String: DamageTally] = [:]
    /// How that country is written in the column of countries.
    var countrySpellings: [String: [String]] = [:]

    init(_ column: SourceColumn) {
        role = ColumnRole(column)
    }

    /// What was met of one sort.
    subscript(oddity: CellOddity) -> DamageTally {
        tallies.isEmpty ? DamageTally() : tallies[oddity.rawValue]
    }

    /// What a row must know of one of its cells.
    private struct Seen {
        var isWord = false
        var isShortPostcode = false
    }

    /// Takes in the cells of a batch.
    ///
    /// - Parameters:
    ///   - bytes: the batch's.
    ///   - lines: the line of each row.
    ///   - unexpected: the shapes that contradict the column, a bit each.
    ///   - header: the column's header in lower case.
    ///   - notes: what is gathered over the rows.
    mutating func add(
        _ cells: Span<BatchColumns.Cell>, _ bytes: Span<UInt8>, lines: [Int], column: Int,
        unexpected: UInt16, header: [UInt8], _ notes: inout RowNotes
    ) {
        let table = CellTraits.table
        let traitTable = table.span
        let lexicon = PlaceholderLexicon.shared
        let longestWord = role == .free ? 11 : 31
        let headerCount = header.count < 2 ? -1 : header.count
        var counts = InlineArray<16, Int>(repeating: 0)
        var inTwoCases = 0
        for index in cells.indices {
            let cell = cells[index]
            let range = cell.range
            let traits = CellTraits(bytes, range, traitTable)
            let shape = CellShape(traits, bytes, range)
            counts[Int(shape.rawValue & 15)] &+= 1
            if traits.has(.upper) && traits.has(.lower) { inTwoCases &+= 1 }
            if (unexpected &>> UInt16(shape.rawValue)) & 1 != 0 {
                notes.contradictions[Int(cell.row)] &+= 1
            }
            if range.count == headerCount, Self.isHeader(header, bytes, range) {
                notes.headerCells[Int(cell.row)] &+= 1
            }
            var seen = Seen()
            if traits.isWithin([.lower, .upper, .space]) {
                // Most cells: plain words.
                if range.count <= longestWord, lexicon.mayBeWord(bytes, range) {
                    seen.isWord = noteWord(bytes, range, traits, line: lines[Int(cell.row)])
                }
            } else if traits.isWithin(.digit) {
                addDigits(bytes, range, line: lines[Int(cell.row)], &seen)
            } else {
                addOther(bytes, range, traits, shape, line: lines[Int(cell.row)], &seen)
            }
            if range.count >= LengthCensus.shortest, traits.has(.letters) {
                lengths.add(
                    bytes, range, isASCII: !traits.has(.high), line: lines[Int(cell.row)])
            }
            if seen.isWord && role == .name { notes.addWord(cell, column: column) }
            if seen.isShortPostcode { notes.addPostcode(cell, column: column) }
        }
        filled += cells.count
        capitalised += inTwoCases
        for shape in shapes.indices { shapes[shape] += counts[shape] }
    }

    /// Whether a cell says what the header says, ASCII case aside.
    private static func isHeader(
        _ header: [UInt8], _ bytes: Span<UInt8>, _ range: Range<Int>
    ) -> Bool {
        for (offset, byte) in header.enumerated()
        where ASCIICase.lowered(bytes[range.lowerBound + offset]) != byte {
            return false
        }
        return true
    }

    mutating func note(
        _ oddity: CellOddity, _ bytes: Span<UInt8>, _ range: Range<Int>, line: Int
    ) {
        if tallies.isEmpty {
            tallies = CellOddity.allCases.map { DamageTally(keepsAll: $0.isEmptied) }
        }
        tallies[oddity.rawValue].note(bytes, range, line: line)
    }

    /// Notes that a row's name has several such words; `word` is one of them.
    mutating func notePair(_ word: [UInt8]) { words[word]?.pairs += 1 }

    /// Notes a word that may stand for nothing; true where it is one.
    private mutating func noteWord(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ traits: CellTraits, line: Int
    ) -> Bool {
        guard let (word, strength) = PlaceholderLexicon.shared.word(bytes, range) else {
            return false
        }
        let isOneCase = !(traits.has(.upper) && traits.has(.lower))
        words[word, default: Word(strength: strength)].tally.note(bytes, range, line: line)
        if isOneCase { words[word]?.oneCase += 1 }
        return true
    }

    // MARK: Digits

    private mutating func addDigits(
        _ bytes: Span<UInt8>, _ range: Range<Int>, line: Int, _ seen: inout Seen
    ) {
        switch role {
        case .postal:
            digits.add(bytes, range, line: line)
            seen.isShortPostcode = (3...7).contains(range.count)
            if DigitPatterns.isFillerPostcode(bytes, range) {
                note(.certainPlaceholder, bytes, range, line: line)
            }
        case .phone:
            digits.add(bytes, range, line: line)
            notePhone(bytes, range, line: line)
        case .date:
            if range.count == 5 { note(.serial, bytes, range, line: line) }
        case .key, .free:
            digits.add(bytes, range, line: line)
            if range.count >= 16, DigitPatterns.hasRoundedTail(bytes, range) {
                note(.lostDigits, bytes, range, line: line)
            }
        default: break
        }
    }

    private mutating func notePhone(_ bytes: Span<UInt8>, _ range: Range<Int>, line: Int) {
        if DigitPatterns.isFillerPhone(bytes, range) {
            note(.certainPlaceholder, bytes, range, line: line)
        }
    }

    // MARK: Everything else

    private mutating func addOther(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ traits: CellTraits, _ shape: CellShape,
        line: Int, _ seen: inout Seen
    ) {
        if traits.has([.high, .control]) { addHigh(bytes, range, line: line) }
        if traits.has([.equals, .apostrophe, .numberSign]) {
            addMarked(bytes, range, traits, line: line)
        }
        switch shape {
        case .mark: addMark(bytes, range, traits, line: line)
        case .date where role != .phone: addDate(bytes, range, line: line)
        case .date, .phone, .number: addNumeric(bytes, range, traits, line: line)
        case .email where role == .email:
            switch MailPlaceholders.judge(bytes, range) {
            case .filler: note(.certainPlaceholder, bytes, range, line: line)
            case .sampleDomain: note(.sampleMail, bytes, range, line: line)
            case nil: break
            }
        default: addText(bytes, range, traits, line: line, &seen)
        }
    }

    private mutating func addText(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ traits: CellTraits, line: Int,
        _ seen: inout Seen
    ) {
        if traits.has(.ampersand), traits.has([.lower, .upper, .numberSign]),
            !traits.has(.angle), TextOddities.hasEntity(bytes, range)
        {
            note(.entity, bytes, range, line: line)
        }
        if traits.has([.underscore, .backslash]), TextOddities.hasWrittenLineEnd(bytes, range) {
            note(.lineBreak, bytes, range, line: line)
        }
        if traits.has(.question), role.isWording, TextOddities.hasLostLetter(bytes, range) {
            note(.question, bytes, range, line: line)
        }
        if range.count >= 32 { return }
        if noteWord(bytes, range, traits, line: line) { seen.isWord = true }
        guard traits.has(.digit) else { return }
        if range.count <= 10, TextOddities.isAutoDate(bytes, range) {
            note(.autoDate, bytes, range, line: line)
        } else if range.count <= 24, bytes[range.lowerBound] <= 0x39 {
            noteExponent(bytes, range, line: line)
        }
    }

    private mutating func noteExponent(
        _ bytes: Span<UInt8>, _ range: Range<Int>, line: Int
    ) {
        // House numbers begin with a digit, too: most streets end here.
        for index in range {
            switch bytes[index] {
            case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "+"),
                UInt8(ascii: "-"), UInt8(ascii: "e"), UInt8(ascii: "E"), 0x20:
                continue
            default: return
            }
        }
        let cell = CellText.array(bytes, range)
        guard WrittenNumber.scientific(cell) != nil else { return }
        let isLossless = WrittenNumber.expanded(cell) != nil
        note(isLossless ? .exponent : .lossyExponent, bytes, range, line: line)
    }

    private mutating func addMarked(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ traits: CellTraits, line: Int
    ) {
        switch bytes[range.lowerBound] {
        case UInt8(ascii: "="):
            if CellRepair(.unwrap).repaired(CellText.array(bytes, range)) != nil {
                note(.formula, bytes, range, line: line)
            }
        case UInt8(ascii: "'"):
            if CellRepair(.apostrophe).repaired(CellText.array(bytes, range)) != nil {
                note(.apostrophe, bytes, range, line: line)
            }
        case UInt8(ascii: "#"):
            if traits == .numberSign {
                if range.count >= 3 { note(.hashMarks, bytes, range, line: line) }
            } else if range.count <= 16, ErrorValues.contains(bytes, range) {
                note(.errorValue, bytes, range, line: line)
            }
        default: break
        }
    }

    private mutating func addMark(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ traits: CellTraits, line: Int
    ) {
        guard range.count <= 12, !traits.has(.numberSign) else { return }
        note(.mark, bytes, range, line: line)
    }

    private mutating func addNumeric(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ traits: CellTraits, line: Int
    ) {
        if role == .phone {
            digits.addFormatted(bytes, range)
            notePhone(bytes, range, line: line)
        }
        if role == .postal || role == .key { digits.addFormatted(bytes, range) }
        guard traits.has([.dot, .comma]), range.count <= 26 else { return }
        guard role.isDigitName || role == .date else { return }
        let cell = CellText.array(bytes, range)
        if role == .date {
            if WrittenDate.fromSerial(cell) != nil { note(.serial, bytes, range, line: line) }
        } else if WrittenNumber.withoutDecimalTail(cell) != nil {
            note(.decimalTail, bytes, range, line: line)
        } else if role != .phone || traits.has(.comma),
            WrittenNumber.withoutThousands(cell) != nil
        {
            note(.thousands, bytes, range, line: line)
        }
    }

    private mutating func addDate(_ bytes: Span<UInt8>, _ range: Range<Int>, line: Int) {
        guard let date = DateReading(bytes, range) else { return }
        if date.isImpossible { note(.impossibleDate, bytes, range, line: line) }
        if role == .date {
            switch date.sentinel {
            case .certain: note(.certainPlaceholder, bytes, range, line: line)
            case .frequent: note(.frequentDate, bytes, range, line: line)
            case nil: break
            }
        }
        // Dots have the day first wherever they are used; a year at the beginning leaves no doubt.
        if date.isYearFirst || date.separator == UInt8(ascii: ".") { return }
        if date.first > 12 {
            note(.dayFirst, bytes, range, line: line)
        } else if date.second > 12 {
            note(.monthFirst, bytes, range, line: line)
        } else if date.first != date.second {
            note(.anyOrder, bytes, range, line: line)
        }
    }

    private mutating func addHigh(_ bytes: Span<UInt8>, _ range: Range<Int>, line: Int) {
        let found = HighBytes(bytes, range)
        if found.hasReplacement { note(.replacement, bytes, range, line: line) }
        if !found.mayBeOdd { return }
        let cell = CellText.array(bytes, range)
        if found.mayBeMojibake, Mojibake.decoded(cell) != nil {
            note(.mojibake, bytes, range, line: line)
        }
        if found.mayBeInvisible, InvisibleCharacters.removed(from: cell) != nil {
            note(.invisible, bytes, range, line: line)
        }
    }
}
