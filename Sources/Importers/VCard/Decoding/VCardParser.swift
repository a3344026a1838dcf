import RecordModel
import TextKernels

/// Turns raw cards into decoded ones, and notes what is odd about them.
struct VCardParser {
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
    private var heads: [UInt64: (text: [UInt8], head: VCardHead)] = [:]

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
        var properties: [VCardProperty] = []
        var text = Array("BEGIN:VCARD\n".utf8)
        text.reserveCapacity(unfolded.bytes.count + 64)
        let source = unfolded.bytes
        for line in unfolded.lines {
            guard line.role == .property else {
                text.append(contentsOf: decodedLine(source[line.range]))
                text.append(0x0a)
                continue
            }
            let property = property(line, in: source, row: raw.ordinal)
            text.append(contentsOf: property.headText)
            text.append(UInt8(ascii: ":"))
            text.append(contentsOf: property.storedValue)
            text.append(0x0a)
            if property.head.name != "VERSION" { properties.append(property) }
        }
        text.append(contentsOf: "END:VCARD\n".utf8)
        return VCardCard(
            ordinal: raw.ordinal, line: raw.line, byteOffset: raw.byteOffset, version: version,
            properties: properties, text: text)
    }

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

    private mutating func property(
        _ line: VCardUnfolder.ContentLine, in source: [UInt8], row: Int
    ) -> VCardProperty {
        let colon = line.colon ?? line.range.upperBound
        var headText = Array(source[line.range.lowerBound..<colon])
        if !VCardCharset.isASCII(headText) {
            headText = charset.decode(headText, charset: nil, isTranscoded: isTranscoded).bytes
        }
        let head = head(of: headText)
        let raw = source[min(colon + 1, line.range.upperBound)..<line.range.upperBound]
        let position = (line.number, line.byteOffset, row)
        switch head.encoding {
        case .base64:
            let value = raw.filter { $0 > 0x20 }
            return VCardProperty(
                head: head, headText: headText, value: value, storedValue: value,
                line: line.number, byteOffset: line.byteOffset)
        case .quotedPrintable:
            return quotedProperty(head, headText, raw, position)
        case .none, .unknown:
            if head.encoding == .unknown { noteAt(position, .unknownEncoding) }
            let decoded = decode(Array(raw), head.charset, isTranscoded, position)
            var stored = decoded.bytes
            if decoded.problem == .malformedText && !isTranscoded && head.encoding == .none {
                // The bytes that could not be decoded stay in the card's text.
                stored = QuotedPrintable.encoded(Array(raw))
                headText += Array(";ENCODING=QUOTED-PRINTABLE".utf8)
            } else if head.charset != nil, decoded.encoding != nil {
                headText = Self.declaring("UTF-8", in: headText, of: head)
            }
            return VCardProperty(
                head: head, headText: headText, value: decoded.bytes, storedValue: stored,
                line: line.number, byteOffset: line.byteOffset)
        }
    }

    private mutating func quotedProperty(
        _ head: VCardHead, _ headText: [UInt8], _ raw: ArraySlice<UInt8>,
        _ position: (line: Int, byteOffset: Int, row: Int)
    ) -> VCardProperty {
        // Raw bytes beside escapes belong to the value's charset, too, unless they are UTF-8 already.
        let quoted = QuotedPrintable.decoded(raw)
        if quoted.isDamaged { noteAt(position, .invalidQuotedPrintable) }
        let decoded = decode(quoted.bytes, head.charset, false, position)
        var headText = headText
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
        return VCardProperty(
            head: head, headText: headText, value: value, storedValue: stored,
            line: position.line, byteOffset: position.byteOffset)
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

    /// Heads repeat over all cards, so each is parsed once.
    private mutating func head(of text: [UInt8]) -> VCardHead {
        let key = MixHash.hash(text.span)
        if let known = heads[key], known.text == text { return known.head }
        var head = VCardHead(parsing: text)
        if text.count(where: { $0 == UInt8(ascii: "\"") }) & 1 == 1 {
            head = VCardHead(parsing: text, ignoringQuotes: true)
        }
        if heads.count >= 4096 { heads.removeAll(keepingCapacity: true) }
        if text.count < 512 { heads[key] = (text, head) }
        return head
    }

    private func decodedLine(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        charset.decode(Array(bytes), charset: nil, isTranscoded: isTranscoded).bytes
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
