/// What can be odd about a single cell; whether it is damage is decided by the whole column.
enum CellOddity: Int, CaseIterable {
    case hashMarks, errorValue, formula, apostrophe, exponent, lossyExponent, decimalTail
    case thousands, lostDigits, autoDate, serial, impossibleDate, dayFirst, monthFirst, anyOrder
    case mojibake, replacement, question, invisible, entity, lineBreak
    case certainPlaceholder, frequentDate, sampleMail, mark

    /// Whether the repair of such cells is to take them for empty, so that all must be known.
    var isEmptied: Bool {
        switch self {
        case .certainPlaceholder, .frequentDate, .sampleMail, .mark, .impossibleDate: true
        default: false
        }
    }
}
