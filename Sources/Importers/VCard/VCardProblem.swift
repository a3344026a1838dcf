import RecordModel

/// What can be odd about a vCard file: each case is a diagnostic with a stable code.
enum VCardProblem: String, CaseIterable {
    case missingBegin, misspelledBegin, missingEnd, strayEnd
    case missingVersion, unknownVersion
    case nestedCard, groupCard, emptyCard, textOutsideCard, oversizedCard
    case commentLine, missingColon, lineWithoutProperty, unterminatedQuote
    case unknownEncoding, invalidQuotedPrintable, invalidBase64
    case unknownCharset, contradictedCharset, undeclaredCharset, malformedText
    case doubledCarriageReturn, nulByte, repeatedUID

    /// The stable dotted code.
    var code: String { "vcard." + rawValue }

    var severity: Diagnostic.Severity {
        switch self {
        case .commentLine, .nestedCard, .groupCard, .missingVersion, .doubledCarriageReturn: .info
        case .oversizedCard: .error
        default: .warning
        }
    }

    /// One sentence without any value of the input.
    var message: String {
        switch self {
        case .missingBegin: "A card has no BEGIN:VCARD; it was read from its first property on."
        case .misspelledBegin: "BEGIN:VCARD or END:VCARD is misspelled; it was taken as meant."
        case .missingEnd: "A card has no END:VCARD; it was read up to the next card."
        case .strayEnd: "END:VCARD stands where no card is open; it was passed over."
        case .missingVersion: "A card has no VERSION; it was read as version 3.0."
        case .unknownVersion: "A card has a VERSION other than 2.1, 3.0 or 4.0; it was read as 3.0."
        case .nestedCard: "A card stands inside another; it became a record of its own, too."
        case .groupCard: "A card is a list of other cards; it was kept as such, and is no party."
        case .emptyCard: "A card has no property that could be a record; it was rejected."
        case .textOutsideCard: "Text stands outside of any card; it was rejected."
        case .oversizedCard: "A card is larger than 64 MiB; it was rejected."
        case .commentLine: "A line that begins with # was taken as a comment."
        case .missingColon: "A property has no colon; it was read as empty."
        case .lineWithoutProperty:
            "A line is no property and not indented; it was taken as a line of the value before."
        case .unterminatedQuote: "A parameter's quote is not closed; the quote was taken as text."
        case .unknownEncoding:
            "A property has an unknown ENCODING; its value was read as it stands."
        case .invalidQuotedPrintable: "A quoted-printable value has an = that escapes nothing."
        case .invalidBase64: "A base64 value is damaged; it was kept as it stands."
        case .unknownCharset: "A property has an unknown CHARSET; it was detected instead."
        case .contradictedCharset: "A value is UTF-8 although its CHARSET says otherwise."
        case .undeclaredCharset: "A value is not UTF-8 and has no CHARSET; it was detected."
        case .malformedText: "A value has bytes that its encoding does not have."
        case .doubledCarriageReturn: "Lines end with two carriage returns and a line feed."
        case .nulByte: "A value holds a NUL character; it was kept."
        case .repeatedUID: "A UID occurs again with other content; the later card got a suffix."
        }
    }

    /// The diagnostic for one occurrence.
    ///
    /// - Parameters:
    ///   - line: 1-based.
    ///   - byteOffset: 0-based; nil where the file had to be transcoded.
    ///   - row: the 1-based number of the card.
    func diagnostic(
        file: String?, line: Int?, byteOffset: Int? = nil, row: Int? = nil
    ) -> Diagnostic {
        Diagnostic(
            code: code, severity: severity, file: file, line: line, byteOffset: byteOffset,
            row: row, message: message)
    }
}
