/// Makes texts comparable: one spelling for what people consider the same letters.
public enum TextFolder {
    /// Appends the folded text: lower-case ASCII wherever a Latin reading exists.
    ///
    /// NFKC and full case folding, transliteration to Latin (Cyrillic as in passports, Greek as UNGEGN,
    /// everything else as ICU's Any-Latin), marks stripped, Latin letters without a
    /// decomposition spelt out (ß → ss, ø → o, ł → l, æ → ae; umlauts become the bare vowel). White
    /// space of all kinds collapses to one space and is trimmed. Punctuation is kept, typographic
    /// quotes and dashes as ASCII. Control, zero-width and other ignorable characters drop. What has
    /// no Latin reading (emoji, symbols) stays as UTF-8. Folding is idempotent for letters.
    ///
    /// - Missing: an empty text, or one of white space only, appends nothing.
    /// - Parameter bytes: UTF-8; malformed sequences become U+FFFD.
    /// - Complexity: linear; ASCII, Latin and Cyrillic texts are folded without a call of ICU.
    /// - Source: Unicode Standard Annex 15 (NFKC_Casefold), CLDR transforms.
    public static func fold(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
        let start = output.count
        var hasPendingSpace = false
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            guard byte < 0x80 else {
                let isDone = foldWithTable(
                    bytes, from: position, into: &output, start: start, &hasPendingSpace)
                if !isDone {
                    output.removeSubrange(start...)
                    foldWithICU(bytes, into: &output)
                }
                return
            }
            position &+= 1
            appendFolded(byte, to: &output, from: start, &hasPendingSpace)
        }
    }

    /// The folded text; see `fold(_:into:)`.
    public static func fold(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        fold(bytes.span, into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// The Latin reading of a text in another script, marks kept, for display; nil where it is Latin
    /// already (or has no letters of another script).
    public static func romanized(_ text: String) -> String? {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
        let bytes = Array(nfc(text).utf8)
        var output: [UInt8] = []
        FoldingRules.toLatin.transliterate(bytes.span, into: &output)
        return output == bytes ? nil : String(decoding: output, as: UTF8.self)
    }

    /// The text in normalisation form C.
    public static func nfc(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        ICUText.normalize(bytes.span, to: .nfc, into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// Folds the rest of a text with `FoldTable`.
    ///
    /// - Returns: false at the first thing the table does not know.
    private static func foldWithTable(
        _ bytes: Span<UInt8>, from first: Int, into output: inout [UInt8], start: Int,
        _ hasPendingSpace: inout Bool
    ) -> Bool {
        let table = FoldTable.shared
        var position = first
        var last = first > 0 ? UInt32(bytes[first - 1]) : 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte < 0x80 {
                appendFolded(byte, to: &output, from: start, &hasPendingSpace)
                last = UInt32(byte)
                position &+= 1
                continue
            }
            let (finding, count) = UTF8Scanner.sequence(bytes, at: position)
            guard case .valid = finding, count < 4 else { return false }
            let point = UTF8Scanner.scalarValue(bytes, at: position, count: count)
            var entry = table[point]
            if entry == FoldTable.needsICU { return false }
            if FoldTable.isMark(point) && !FoldTable.dropsMarks(after: last) { return false }
            for _ in 0..<(entry >> 56) {
                let folded = UInt8(truncatingIfNeeded: entry)
                appendFolded(folded, to: &output, from: start, &hasPendingSpace)
                entry >>= 8
            }
            last = point
            position &+= count
        }
        return true
    }

    /// The slow, general way, which also defines what the fast ways must return.
    static func foldWithICU(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
        var folded: [UInt8] = []
        foldRaw(bytes, into: &folded)
        appendTidied(folded, to: &output)
    }

    /// Folding by ICU alone, before white space and control characters are tidied.
    static func foldRaw(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
        var normalized: [UInt8] = []
        ICUText.normalize(bytes, to: .nfkcCaseFold, into: &normalized)
        let source = normalized
        FoldingRules.toFolded.transliterate(source.span, into: &output)
    }

    /// Appends UTF-8 with white space collapsed and control characters dropped.
    private static func appendTidied(_ folded: [UInt8], to output: inout [UInt8]) {
        let start = output.count
        var hasPendingSpace = false
        for scalar in String(decoding: folded, as: UTF8.self).unicodeScalars {
            if scalar.isASCII {
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                appendFolded(byte, to: &output, from: start, &hasPendingSpace)
            } else if scalar.properties.isWhitespace {
                hasPendingSpace = true
            } else if !scalar.isIgnorableInFolding {
                if hasPendingSpace && output.count > start { output.append(0x20) }
                hasPendingSpace = false
                output.append(scalarValue: scalar.value)
            }
        }
    }

    /// Appends one ASCII character in lower case, or notes it as white space.
    @inline(__always)
    private static func appendFolded(
        _ byte: UInt8, to output: inout [UInt8], from start: Int, _ hasPendingSpace: inout Bool
    ) {
        if byte > 0x20 && byte != 0x7f {
            if hasPendingSpace && output.count > start { output.append(0x20) }
            hasPendingSpace = false
            let isUpper = byte &- 0x41 < 26
            output.append(isUpper ? byte | 0x20 : byte)
        } else if byte == 0x20 || (0x09...0x0d).contains(byte) {
            hasPendingSpace = true
        }
    }
}

extension Unicode.Scalar {
    /// Whether folding drops it: control, format, private-use and unassigned characters.
    fileprivate var isIgnorableInFolding: Bool {
        switch properties.generalCategory {
        case .control, .format, .surrogate: true
        default: properties.isDefaultIgnorableCodePoint
        }
    }
}
