import RecordModel
import TextKernels

/// Turns raw cards into decoded ones, and notes what is odd about them.
struct VCardParser {
    /// A property whose place in the card's text is known, while the text grows.
    private struct Pending {
        let head: VCardHead
        /// Where the value stands in the text; not used where it is decoded.
        let range: Range<Int>
        /// The value where the text has another form of it.
        let decoded: [UInt8]?
        let line: Int
        let byteOffset: Int
    }

    private let file: String?
    private let isTranscoded: Bool
    var charset: VCardCharset
    /// What was odd so far.
    private(set) var log = DiagnosticLog()
    /// Undeclared bytes that are not UTF-8, for telling what they are.
    private(set) var detector = EncodingDetector()
    private(set) var hasUndeclaredBytes = false
    /// The encodings that values were in, with the number of values.
    private(set) var encodings: [TextEncoding: Int] = [:]
    private var heads: [UInt64: VCardHead] = [:]
    private var pending: [Pending] = []

    /// Heads repeat over all cards, so each is parsed once, as far as there are not too many.
    private static let maximumHeads = 4096

    /// - Parameter isTranscoded: whether the bytes are UTF-8 already, whatever charsets say.
    init(file: String?, isTranscoded: Bool, charset: VCardCharset = VCardCharset()) {
        self.file = file
        self.isTranscoded = isTranscoded
        self.charset = charset
    }

    /// Notes something odd about a card.
    mutating func note(_ problem: VCardProblem, line: Int, byteOffset: Int, row: Int? = nil) {
        log.add(
            problem.diagnostic(
                file: file, line: line, byteOffset: isTranscoded ? nil : byteOffset, row: row))
    }

    /// The decoded card.
    mutating func parse(_ raw: VCardRawCard) -> VCardCard {
        noteBoundaries(raw)
        let version = version(of: raw)
        let unfolded = VCardUnfolder(raw, version: version)
        for entry in unfolded.problems {
            note(entry.problem, line: entry.number, byteOffset: entry.byteOffset, row: raw.ordinal)
        }
        let source = unfolded.bytes
        var text: [UInt8] = []
        text.reserveCapacity(source.count + unfolded.lines.count + 24)
        text.append(contentsOf: Self.begin)
        pending.removeAll(keepingCapacity: true)
        for line in unfolded.lines {
            if line.role == .property {
                take(line, in: source, row: raw.ordinal, into: &text)
            } else {
                text.append(contentsOf: decodedLine(source[line.range]))
            }
            text.append(0x0a)
        }
        text.append(contentsOf: Self.end)
        var properties: [VCardProperty] = []
        properties.reserveCapacity(pending.count)
        for entry in pending where !entry.head.isVersion {
            properties.append(
                VCardProperty(
                    head: entry.head, value: entry.decoded?[...] ?? text[entry.range],
                    line: entry.line, byteOffset: entry.byteOffset))
        }
        return VCardCard(raw, version: version, properties: properties, text: text)
    }

    private static let begin = Array("BEGIN:VCARD\n".utf8)
    private static let end = Array("END:VCARD\n".utf8)

    private mutating func noteBoundaries(_ raw: VCardRawCard) {
        let position = (raw.line, raw.byteOffset, raw.ordinal)
        if !raw.hasBegin { noteAt(position, .missingBegin) }
        if !raw.hasEnd { noteAt(position, .missingEnd) }
        if raw.isMisspelled { noteAt(position, .misspelledBegin) }
        if raw.isNested { noteAt(position, .nestedCard) }
    }

    /// The version that the card itself gives, wherever that stands.
    private mutating func version(of raw: VCardRawCard) -> VCardVersion {
        for line in raw.lines where !line.isNested {
            let length = line.range.count
            guard length >= 9, length < 64, raw.bytes[line.range.lowerBound] | 0x20 == 0x76 else {
                continue
            }
            let text = String(decoding: raw.bytes[line.range], as: UTF8.self)
            guard text.uppercased().hasPrefix("VERSION"), let colon = text.lastIndex(of: ":") else {
                continue
            }
            let value = String(text[text.index(after: colon)...]).trimmingSpaces()
            if let version = VCardVersion(rawValue: value) { return version }
            note(
                .unknownVersion, line: line.number, byteOffset: line.byteOffset, row: raw.ordinal)
            return value.hasPrefix("2") ? .v2 : value.hasPrefix("4") ? .v4 : .v3
        }
        note(.missingVersion, line: raw.line, byteOffset: raw.byteOffset, row: raw.ordinal)
        return .v3
    }

    /// Appends a property to the text, and remembers what its value is.
    private mutating func take(
        _ line: VCardUnfolder.ContentLine, in source: [UInt8], row: Int, into text: inout [UInt8]
    ) {
        let colon = line.colon ?? line.range.upperBound
        let head = head(of: source, line.range.lowerBound..<colon)
        let valueStart = min(colon + 1, line.range.upperBound)
        let value = valueStart..<line.range.upperBound
        if head.encoding == .none && colon < value.lowerBound && head.isVerbatim
            && Self.isPlain(source, value)
        {
            // Nothing to decode: the line goes into the text as it is.
            let start = text.count + (value.lowerBound - line.range.lowerBound)
            text.append(contentsOf: source[line.range])
            pending.append(
                Pending(
                    head: head, range: start..<text.count, decoded: nil, line: line.number,
                    byteOffset: line.byteOffset))
            return
        }
        takeEncoded(head, source[value], line, row: row, into: &text)
    }

    private mutating func takeEncoded(
        _ head: VCardHead, _ raw: ArraySlice<UInt8>, _ line: VCardUnfolder.ContentLine, row: Int,
        into text: inout [UInt8]
    ) {
        let position = (line.number, line.byteOffset, row)
        var headText = head.text
        var stored: [UInt8]
        var decodedValue: [UInt8]?
        switch head.encoding {
        case .base64:
            stored = raw.filter { $0 > 0x20 }
            if !VCardCharset.isASCII(stored) {
                // Bytes that somebody did not encode at all are kept by encoding them here.
                noteAt(position, .invalidBase64)
                stored = Base64.encoded(raw)
            }
        case .quotedPrintable:
            (headText, stored, decodedValue) = quoted(head, raw, position)
        case .none, .unknown:
            if head.encoding == .unknown { noteAt(position, .unknownEncoding) }
            let decoded = decode(Array(raw), head.charset, isTranscoded, position)
            stored = decoded.bytes
            if decoded.problem == .malformedText && !isTranscoded && head.encoding == .none {
                // The bytes that could not be decoded stay in the card's text.
                stored = QuotedPrintable.encoded(Array(raw))
                headText += Array(";ENCODING=QUOTED-PRINTABLE".utf8)
                decodedValue = decoded.bytes
            } else if head.charset != nil, decoded.encoding != nil {
                headText = Self.declaring("UTF-8", in: headText, of: head)
            }
        }
        text.append(contentsOf: headText)
        text.append(UInt8(ascii: ":"))
        let start = text.count
        text.append(contentsOf: stored)
        pending.append(
            Pending(
                head: head, range: start..<text.count, decoded: decodedValue, line: line.number,
                byteOffset: line.byteOffset))
    }

    /// What stands in the text of a quoted-printable property, and its value.
    private mutating func quoted(
        _ head: VCardHead, _ raw: ArraySlice<UInt8>,
        _ position: (line: Int, byteOffset: Int, row: Int)
    ) -> (headText: [UInt8], stored: [UInt8], value: [UInt8]) {
        // Raw bytes beside escapes belong to the value's charset, too, unless they are UTF-8 already.
        let quoted = QuotedPrintable.decoded(raw)
        if quoted.isDamaged { noteAt(position, .invalidQuotedPrintable) }
        let decoded = decode(quoted.bytes, head.charset, false, position)
        var headText = head.text
        var stored = Array(raw)
        if !VCardCharset.isASCII(stored) {
            stored = QuotedPrintable.encoded(decoded.bytes)
            headText = Self.declaring("UTF-8", in: headText, of: head)
        } else if let encoding = decoded.encoding, encoding != .utf8,
            TextEncoding(name: head.charset ?? "") != encoding
        {
            headText = Self.declaring(encoding.rawValue, in: headText, of: head)
        }
        var value = decoded.bytes
        // Line breaks are written as CR LF.
        if value.contains(0x0d) { value = VCardText.withoutReturns(value) }
        return (headText, stored, value)
    }

    private mutating func decode(
        _ bytes: [UInt8], _ declared: String?, _ isTranscoded: Bool,
        _ position: (line: Int, byteOffset: Int, row: Int)
    ) -> VCardCharset.Decoded {
        let decoded = charset.decode(bytes, charset: declared, isTranscoded: isTranscoded)
        if let encoding = decoded.encoding { encodings[encoding, default: 0] += 1 }
        if let problem = decoded.problem {
            noteAt(position, problem)
            if problem == .undeclaredCharset {
                hasUndeclaredBytes = true
                detector.consume(bytes.span)
            }
        }
        if bytes.contains(0) { noteAt(position, .nulByte) }
        return decoded
    }

    private mutating func noteAt(
        _ position: (line: Int, byteOffset: Int, row: Int), _ problem: VCardProblem
    ) {
        note(problem, line: position.line, byteOffset: position.byteOffset, row: position.row)
    }

    private mutating func head(of source: [UInt8], _ range: Range<Int>) -> VCardHead {
        let span = source.span.extracting(range)
        let key = MixHash.hash(span)
        if let known = heads[key], known.isWritten(as: span) { return known }
        var text = Array(source[range])
        let raw = text
        if !VCardCharset.isASCII(text) {
            text = charset.decode(text, charset: nil, isTranscoded: isTranscoded).bytes
        }
        let isUnclosed = text.count(where: { $0 == UInt8(ascii: "\"") }) & 1 == 1
        let isKept =
            heads.count < Self.maximumHeads && text.count < 512 && heads[key] == nil
        let head = VCardHead(
            parsing: text, raw: raw, ignoringQuotes: isUnclosed,
            serial: isKept ? heads.count : nil)
        if isKept { heads[key] = head }
        return head
    }

    private func decodedLine(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        charset.decode(Array(bytes), charset: nil, isTranscoded: isTranscoded).bytes
    }

    /// Whether all bytes are ASCII and none is NUL.
    private static func isPlain(_ source: [UInt8], _ range: Range<Int>) -> Bool {
        let span = source.span
        var index = range.lowerBound
        while index < range.upperBound {
            // 1...127, since 0 wraps around.
            if span[index] &- 1 >= 0x7f { return false }
            index &+= 1
        }
        return true
    }

    private static func declaring(
        _ encoding: String, in headText: [UInt8], of head: VCardHead
    ) -> [UInt8] {
        guard head.charset != nil else { return headText + Array(";CHARSET=\(encoding)".utf8) }
        var parts = VCardText.split(headText[...], at: UInt8(ascii: ";")).map { Array($0) }
        for index in parts.indices {
            let part = String(decoding: parts[index], as: UTF8.self).uppercased()
            if part.hasPrefix("CHARSET=") { parts[index] = Array("CHARSET=\(encoding)".utf8) }
        }
        return Array(parts.joined(separator: [UInt8(ascii: ";")]))
    }
}
