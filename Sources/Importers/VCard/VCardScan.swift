import RecordModel
import TextKernels

/// The first pass over a vCard file: everything that must be known before its records are read.
struct VCardScan {
    /// The most bytes of one card.
    static let maximumCardBytes = 64 << 20

    private(set) var mapper = VCardMapper()
    /// The number of cards of each kind of party.
    private(set) var cardCounts: [PartyKind: Int] = [:]
    /// The number of cards that are lists of others, and of the members that they name.
    private(set) var listCount = 0
    private(set) var listMemberCount = 0
    private var regions = VCardRegions()
    private(set) var rejected: [RejectedRow] = []
    private(set) var diagnostics = DiagnosticLog()
    /// What undeclared bytes are.
    private(set) var charset: VCardCharset
    private(set) var encoding = TextEncoding.utf8
    let hasByteOrderMark: Bool
    private(set) var lineEnd: TableDescription.LineEnd?
    private(set) var hasKeys = false

    /// Reads a whole file.
    ///
    /// - Parameter limit: the most bytes of one card; larger ones are rejected.
    /// - Throws: `ImportError` where reading fails, or of kind `noUsableRow` where there is no card.
    init(
        _ origin: VCardByteStream.Origin, name: String, options: ImportOptions,
        limit: Int = maximumCardBytes
    ) throws(ImportError) {
        let stream = try VCardByteStream(origin, encoding: options.encoding)
        hasByteOrderMark = stream.hasByteOrderMark
        charset = VCardCharset(options)
        var splitter = VCardSplitter(stream, limit: limit)
        var parser = VCardParser(
            file: name, isTranscoded: stream.isTranscoded, charset: charset)
        while let item = try splitter.next() {
            take(item, &parser, name: name, kind: options.kind)
        }
        lineEnd = splitter.scanner.lineEnd
        if splitter.scanner.doubledReturns > 0 {
            parser.note(.doubledCarriageReturn, line: 1, byteOffset: 0)
        }
        diagnostics = parser.log
        settleEncoding(parser, stream, options)
        mapper.settleColumns()
        if cardCounts.isEmpty && listCount == 0 {
            throw ImportError(
                code: "vcard.noCard", kind: .noUsableRow, file: name,
                message: "The file has no card with any property; export it again as vCard.")
        }
    }

    /// The default region of the file's phone numbers, where its values leave no doubt.
    var region: String? { regions.region }

    private mutating func take(
        _ item: VCardSplitter.Item, _ parser: inout VCardParser, name: String, kind: PartyKind?
    ) {
        switch item {
        case .strayEnd(let line, let byteOffset):
            parser.note(.strayEnd, line: line, byteOffset: byteOffset)
        case .strayText(let raw):
            parser.note(.textOutsideCard, line: raw.line, byteOffset: raw.byteOffset)
            reject(raw, .textOutsideCard, name: name, parser)
        case .card(let raw) where raw.isOversized:
            parser.note(
                .oversizedCard, line: raw.line, byteOffset: raw.byteOffset, row: raw.ordinal)
            reject(raw, .oversizedCard, name: name, parser)
        case .card(let raw):
            let card = parser.parse(raw)
            if let list = VCardList(card) {
                listCount += 1
                listMemberCount += list.members.count
                parser.note(
                    .groupCard, line: raw.line, byteOffset: raw.byteOffset, row: raw.ordinal)
                return
            }
            let (record, damaged) = mapper.record(of: card, kind: kind)
            for property in damaged {
                parser.note(
                    .invalidBase64, line: property.line, byteOffset: property.byteOffset,
                    row: raw.ordinal)
            }
            if record.isEmpty {
                parser.note(
                    .emptyCard, line: raw.line, byteOffset: raw.byteOffset, row: raw.ordinal)
                reject(raw, .emptyCard, name: name, parser)
                return
            }
            regions.add(record, columns: mapper.columns.columns)
            cardCounts[record.kind, default: 0] += 1
            hasKeys = hasKeys || record.key != nil
        }
    }

    private mutating func reject(
        _ raw: VCardRawCard, _ problem: VCardProblem, name: String, _ parser: VCardParser
    ) {
        let cells = raw.lines.map { line in
            String(decoding: raw.bytes[line.range], as: UTF8.self)
        }
        rejected.append(
            RejectedRow(
                file: name, line: raw.line, row: raw.ordinal > 0 ? raw.ordinal : nil,
                code: problem.code, reason: problem.message,
                cells: cells))
    }

    /// The encoding of the file as a whole, and of bytes that say nothing of theirs.
    private mutating func settleEncoding(
        _ parser: VCardParser, _ stream: VCardByteStream, _ options: ImportOptions
    ) {
        if parser.hasUndeclaredBytes && options.encoding == nil {
            let found = parser.detector.finish()
            switch found.encoding {
            case .utf8, .utf16LittleEndian, .utf16BigEndian: break
            default: charset.fallback = found.encoding
            }
        }
        if let whole = stream.wholeEncoding {
            encoding = whole
            return
        }
        // Values that were converted by the first guess are counted under the better one.
        let counted = parser.encodings.map { encoding, count in
            (
                parser.hasUndeclaredBytes && encoding == .windows1252 ? charset.fallback : encoding,
                count
            )
        }
        encoding =
            counted.max { ($0.1, $1.0.rawValue) < ($1.1, $0.0.rawValue) }?.0 ?? .utf8
    }
}

extension VCardCharset {
    /// The charset rules under what the user says.
    init(_ options: ImportOptions) {
        self.init()
        switch options.encoding {
        case .utf8, .utf16LittleEndian, .utf16BigEndian, nil: break
        case .some(let encoding): fallback = encoding
        }
    }
}
