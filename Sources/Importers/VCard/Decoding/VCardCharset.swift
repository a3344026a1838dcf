import TextKernels

/// Turns the bytes of a value into UTF-8, whatever charset they are in.
///
/// A declared charset is followed, but for two lies: `US-ASCII` with other bytes, and a single-byte
/// charset for what is valid UTF-8 (which chance does not make). Undeclared bytes are UTF-8 where
/// they are valid, else in the file's fallback.
struct VCardCharset {
    /// A value in UTF-8.
    struct Decoded {
        var bytes: [UInt8]
        /// The encoding that the bytes were in; nil where they were ASCII.
        var encoding: TextEncoding?
        var problem: VCardProblem?
    }

    /// What undeclared bytes are that are not UTF-8: what Outlook writes, until more is known.
    var fallback: TextEncoding = .windows1252

    /// - Parameters:
    ///   - charset: the declared charset; nil where there is none.
    ///   - isTranscoded: whether the bytes are already UTF-8, whatever is declared.
    func decode(
        _ bytes: [UInt8], charset: String?, isTranscoded: Bool
    ) -> Decoded {
        if Self.isASCII(bytes) { return Decoded(bytes: bytes) }
        let isUTF8 = Self.isUTF8(bytes)
        if isTranscoded {
            let problem: VCardProblem? = isUTF8 ? nil : .malformedText
            return Decoded(
                bytes: isUTF8 ? bytes : Self.repaired(bytes), encoding: .utf8, problem: problem)
        }
        var problem: VCardProblem?
        if let charset, charset.uppercased() != "US-ASCII", charset.uppercased() != "ASCII" {
            if let declared = TextEncoding(name: charset) {
                return decode(bytes, declared: declared, isUTF8: isUTF8)
            }
            problem = .unknownCharset
        }
        if isUTF8 { return Decoded(bytes: bytes, encoding: .utf8, problem: problem) }
        if let repaired = Self.mostlyUTF8(bytes) { return repaired }
        return convert(bytes, from: fallback, problem: problem ?? .undeclaredCharset)
    }

    private func decode(
        _ bytes: [UInt8], declared: TextEncoding, isUTF8: Bool
    ) -> Decoded {
        if declared == .utf8 {
            if isUTF8 { return Decoded(bytes: bytes, encoding: .utf8) }
            if let repaired = Self.mostlyUTF8(bytes) { return repaired }
            return convert(bytes, from: fallback, problem: .contradictedCharset)
        }
        if isUTF8 && declared != .shiftJIS && declared != .gb18030
            && declared != .utf16LittleEndian && declared != .utf16BigEndian
        {
            return Decoded(bytes: bytes, encoding: .utf8, problem: .contradictedCharset)
        }
        return convert(bytes, from: declared, problem: nil)
    }

    private func convert(
        _ bytes: [UInt8], from encoding: TextEncoding, problem: VCardProblem?
    ) -> Decoded {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count * 2)
        do throws(TextError) {
            var decoder = try TextDecoder(encoding: encoding)
            let malformed = decoder.decode(bytes.span, isLast: true, into: &out)
            return Decoded(
                bytes: out, encoding: encoding, problem: malformed > 0 ? .malformedText : problem)
        } catch {
            // An ICU without that converter: what can be read is kept, and the loss is reported.
            return Decoded(
                bytes: Self.repaired(bytes), encoding: .utf8, problem: .unknownCharset)
        }
    }

    static func isASCII(_ bytes: [UInt8]) -> Bool {
        let span = bytes.span
        for index in 0..<span.count where span[index] >= 0x80 { return false }
        return true
    }

    static func isUTF8(_ bytes: [UInt8]) -> Bool {
        let span = bytes.span
        do {
            _ = try UTF8Span(validating: span)
            return true
        } catch {
            return false
        }
    }

    /// The value as UTF-8 with a damaged character here and there; nil where it is hardly UTF-8.
    private static func mostlyUTF8(_ bytes: [UInt8]) -> Decoded? {
        let text = String(decoding: bytes, as: UTF8.self)
        var damaged = 0
        var sound = 0
        for scalar in text.unicodeScalars where scalar.value >= 0x80 {
            if scalar == "\u{fffd}" { damaged += 1 } else { sound += 1 }
        }
        if sound <= damaged { return nil }
        return Decoded(bytes: Array(text.utf8), encoding: .utf8, problem: .malformedText)
    }

    /// With U+FFFD for every malformed sequence.
    private static func repaired(_ bytes: [UInt8]) -> [UInt8] {
        Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
}
