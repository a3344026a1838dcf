import RecordModel

/// What spreadsheets and exports do to cells and rows; the raw values are part of the contract.
public enum DamageCode: String, Sendable, Codable, CaseIterable {
    case lostLeadingZeros = "damage.lostLeadingZeros"
    case lostPlus = "damage.lostPlus"
    case lostDigits = "damage.lostDigits"
    case scientificNotation = "damage.scientificNotation"
    case decimalTail = "damage.decimalTail"
    case thousandsSeparators = "damage.thousandsSeparators"
    case hashMarks = "damage.hashMarks"
    case errorValue = "damage.errorValue"
    case formulaWrapper = "damage.formulaWrapper"
    case leadingApostrophe = "damage.leadingApostrophe"
    case undecidableDates = "damage.undecidableDates"
    case mixedDates = "damage.mixedDates"
    case impossibleDate = "damage.impossibleDate"
    case dateSerial = "damage.dateSerial"
    case autoDate = "damage.autoDate"
    case mojibake = "damage.mojibake"
    case replacementCharacter = "damage.replacementCharacter"
    case questionMarks = "damage.questionMarks"
    case invisibleCharacters = "damage.invisibleCharacters"
    case htmlEntities = "damage.htmlEntities"
    case encodedLineBreaks = "damage.encodedLineBreaks"
    case truncated = "damage.truncated"
    case placeholder = "damage.placeholder"
    case nullWord = "damage.nullWord"
    case shiftedRow = "damage.shiftedRow"
    case shiftedTail = "damage.shiftedTail"
    case repeatedHeader = "damage.repeatedHeader"
    case totalsRow = "damage.totalsRow"

    /// The code that a person names, with or without `damage.` before it; nil where there is none.
    public init?(named name: String) {
        self.init(rawValue: name.hasPrefix("damage.") ? name : "damage." + name)
    }

    /// Whether it is about rows and not about the cells of a column.
    public var isAboutRows: Bool {
        switch self {
        case .shiftedRow, .shiftedTail, .repeatedHeader, .totalsRow: true
        default: false
        }
    }

    /// How bad it is: a note where nothing is lost or a person would see it at once.
    var severity: Diagnostic.Severity {
        switch self {
        case .placeholder, .nullWord, .formulaWrapper, .leadingApostrophe, .invisibleCharacters,
            .htmlEntities, .encodedLineBreaks, .decimalTail:
            .info
        default: .warning
        }
    }

    /// What happened: the end of a sentence about a column, or a whole sentence about rows.
    public var sentence: String {
        switch self {
        case .lostLeadingZeros: "has digits that lost their leading zeros"
        case .lostPlus: "has international phone numbers that lost their plus"
        case .lostDigits: "has numbers whose digits after the fifteenth became zeros"
        case .scientificNotation: "has numbers in scientific notation, which may have lost digits"
        case .decimalTail: "has numbers that gained a decimal tail"
        case .thousandsSeparators: "has numbers that gained thousands separators"
        case .hashMarks: "has number signs in place of values that did not fit their cell"
        case .errorValue: "has error values of formulas in place of values"
        case .formulaWrapper: "has values wrapped in a formula"
        case .leadingApostrophe: "has values with the apostrophe that marks text"
        case .undecidableDates: "has dates whose day and month cannot be told apart"
        case .mixedDates: "has dates with the day first and dates with the month first"
        case .impossibleDate: "has dates that are no date, such as day 0"
        case .dateSerial: "has serial numbers in place of dates"
        case .autoDate: "has values that were turned into dates"
        case .mojibake: "has text that was decoded twice"
        case .replacementCharacter: "has characters that were lost in decoding"
        case .questionMarks: "has question marks in place of letters"
        case .invisibleCharacters: "has invisible characters"
        case .htmlEntities: "has characters written as HTML entities"
        case .encodedLineBreaks: "has line ends that are written out"
        case .truncated: "has values that are cut off at the same length"
        case .placeholder: "has placeholders in place of values"
        case .nullWord: "has a word for nothing in place of empty cells"
        case .shiftedRow: "The cells of some rows stand one column beside their own."
        case .shiftedTail: "Rows of another length have their last cells in the wrong columns."
        case .repeatedHeader: "The header stands again among the rows."
        case .totalsRow: "Some rows are totals and no records."
        }
    }
}
