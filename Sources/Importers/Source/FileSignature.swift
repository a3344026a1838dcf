import TextKernels

/// Recognises files that are no tables by their first bytes, whatever their name says.
enum FileSignature {
    /// - Throws: `ImportError` of kind `notATable` or `unsupported` that names what the file is.
    static func check(_ beginning: [UInt8], file: String) throws(ImportError) {
        if let name = otherName(beginning) {
            throw ImportError(
                code: "import.notATable", kind: .notATable, file: file,
                message: "This is \(name), not a table; export the contacts as CSV or vCard.")
        }
        if isBinary(beginning) {
            throw ImportError(
                code: "import.notATable", kind: .notATable, file: file,
                message: "This is binary data, not a table; export the contacts as CSV or vCard.")
        }
    }

    private static func otherName(_ bytes: [UInt8]) -> String? {
        let magics: [([UInt8], String)] = [
            ([0xff, 0xd8, 0xff], "a JPEG image"),
            ([0x89, 0x50, 0x4e, 0x47], "a PNG image"),
            (Array("GIF8".utf8), "a GIF image"),
            (Array("%PDF".utf8), "a PDF document"),
            (Array("{\\rtf".utf8), "an RTF document"),
            (Array("SQLite format 3\u{0}".utf8), "an SQLite database"),
            ([0x37, 0x7a, 0xbc, 0xaf], "a 7z archive"),
            (Array("Rar!".utf8), "a RAR archive"),
            (Array("BZh".utf8), "a bzip2 archive"),
            ([0xfd, 0x37, 0x7a, 0x58, 0x5a], "an xz archive"),
            ([0x28, 0xb5, 0x2f, 0xfd], "a Zstandard archive"),
            ([0x50, 0x4b, 0x03, 0x04], "a ZIP archive within another"),
            ([0x1f, 0x8b], "a gzip archive within another"),
            ([0x7f, 0x45, 0x4c, 0x46], "a program"),
            (Array("!BDN".utf8), "an Outlook data file (PST)"),
            ([0x49, 0x49, 0x2a, 0x00], "a TIFF image"),
            ([0x4d, 0x4d, 0x00, 0x2a], "a TIFF image"),
            (Array("RIFF".utf8), "an image, sound or film"),
            (Array("OggS".utf8), "a sound file"),
            (Array("ID3".utf8) + [0x03], "a sound file"),
            (Array("PAR1".utf8), "a Parquet file"),
        ]
        for (magic, name) in magics where bytes.starts(with: magic) { return name }
        let beginning = bytes.drop { $0 <= 0x20 || $0 == 0xef || $0 == 0xbb || $0 == 0xbf }
        let text = String(decoding: beginning.prefix(64), as: UTF8.self).lowercased()
        if text.hasPrefix("<!doctype html") || text.hasPrefix("<html") { return "a web page" }
        if text.hasPrefix("<?xml") { return "an XML document" }
        return nil
    }

    /// Whether bytes are neither text of eight-bit encodings nor UTF-16.
    ///
    /// Control characters hardly occur in text; a NUL here and there is damage, not another format.
    private static func isBinary(_ bytes: [UInt8]) -> Bool {
        if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) { return false }
        if bytes.starts(with: [0, 0, 0xfe, 0xff]) { return false }
        if bytes.allSatisfy({ $0 == 0 }) { return true }
        let nuls = bytes.count { $0 == 0 }
        let controls = bytes.count { isControl($0) }
        if controls * 20 <= bytes.count && nuls * 5 <= bytes.count * 2 { return false }
        return !isWideText(bytes)
    }

    /// Whether a byte is one of the controls that text does not have; NUL is not asked for.
    private static func isControl(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00, 0x01, 0x09...0x0d, 0x1b...: false
        default: true
        }
    }

    /// Whether bytes are UTF-16 without a mark. Its upper halves look like controls: Cyrillic is
    /// 04, Greek 03.
    private static func isWideText(_ bytes: [UInt8]) -> Bool {
        var detector = EncodingDetector()
        detector.consume(bytes.span)
        let encoding = detector.finish().encoding
        guard encoding == .utf16LittleEndian || encoding == .utf16BigEndian else { return false }
        let isLittle = encoding == .utf16LittleEndian
        var odd = 0
        for index in stride(from: 0, to: bytes.count - 1, by: 2) {
            let unit =
                isLittle
                ? UInt16(bytes[index + 1]) << 8 | UInt16(bytes[index])
                : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
            switch unit {
            case 0x09...0x0d, 0x20...0x7e, 0xa0...0xd7ff, 0xf900...0xfffd: break
            // Surrogates, private use and what no text has.
            default: odd += 1
            }
        }
        return odd * 20 <= bytes.count / 2
    }
}
