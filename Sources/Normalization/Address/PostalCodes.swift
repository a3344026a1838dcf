import TextKernels

/// Postal codes in one form.
enum PostalCodes {
    /// How many digits the codes of a country have, where zeros may lead them.
    private static let digitCounts: [String: Int] = [
        "us": 5, "de": 5, "fr": 5, "es": 5, "it": 5, "mx": 5, "fi": 5, "tr": 5, "my": 5, "th": 5,
        "id": 5, "pr": 5, "hr": 5, "ua": 5, "au": 4, "nz": 4, "no": 4, "za": 4, "dk": 4, "pl": 5,
        "cn": 6, "jp": 7, "br": 8,
    ]

    /// The code without spaces and prefixes; nil where it can be none.
    static func normalized(_ raw: String, country: String?, region: String?) -> String? {
        var code = compact(raw)
        guard code.count >= 2, code.count <= 10,
            let digit = code.first(where: { ByteShape.of($0) == .digit })
        else { return nil }
        let isNumber = code.allSatisfy { ByteShape.of($0) == .digit }
        if isNumber && code.count >= 4 && code.allSatisfy({ $0 == digit })
            && (digit == 0x30 || digit == 0x39)
        {
            return nil
        }
        let home = country ?? region.flatMap(countryOfState)
        if isNumber {
            if code.count == 9, home == "us" || (home == nil && hasZipShape(raw)) {
                code.removeLast(4)
            } else if code.count == 8, home == "us" {
                code = [0x30] + code.prefix(4)
            }
            if let home, let count = digitCounts[home], code.count < count, code.count + 2 >= count,
                home != "us" || code.count >= 3
            {
                code = [UInt8](repeating: 0x30, count: count - code.count) + code
            }
        } else if home == "gb" || home == nil {
            repairInward(&code, isCertain: home != nil)
        } else if home == "ca" {
            repairCanadian(&code)
        }
        return String(decoding: code, as: UTF8.self)
    }

    /// The letters and digits in lower case, without a country's prefix ("D-10115") and without what
    /// a spreadsheet appends to a number ("7302.0").
    private static func compact(_ raw: String) -> [UInt8] {
        var folded: [UInt8] = []
        let utf8 = raw.utf8
        TextFolder.fold(utf8.span, into: &folded)
        if folded.count > 2, folded.suffix(2) == [UInt8(ascii: "."), UInt8(ascii: "0")],
            folded.dropLast(2).allSatisfy({ ByteShape.of($0) == .digit })
        {
            folded.removeLast(2)
        }
        if let dash = folded.firstIndex(of: UInt8(ascii: "-")), dash >= 1, dash <= 3,
            folded[..<dash].allSatisfy({ ByteShape.of($0) == .letter }), dash + 1 < folded.count,
            ByteShape.of(folded[dash + 1]) == .digit || folded[dash + 1] == UInt8(ascii: " ")
        {
            folded.removeFirst(dash + 1)
        }
        return folded.filter { ByteShape.of($0) != .other && $0 < 0x80 }
    }

    /// Whether a text has the form `12345-6789`.
    private static func hasZipShape(_ raw: String) -> Bool {
        let bytes = Array(raw.utf8).filter { $0 != 0x20 }
        return bytes.count == 10 && bytes[5] == UInt8(ascii: "-")
    }

    private static func countryOfState(_ region: String) -> String? {
        if RegionNames.isState(region, of: "us") { return "us" }
        if RegionNames.isState(region, of: "au") { return "au" }
        return nil
    }

    /// Puts the digit of a British code's inward part back where a letter was typed for it.
    ///
    /// - Source: Royal Mail Programmer's Guide: the inward part is a digit and two letters.
    private static func repairInward(_ code: inout [UInt8], isCertain: Bool) {
        guard isCertain, (5...7).contains(code.count) else { return }
        let place = code.count - 3
        code[place] = digitFor(code[place])
    }

    /// Puts letters' look-alikes back to digits where a Canadian code has digits.
    private static func repairCanadian(_ code: inout [UInt8]) {
        guard code.count == 6 else { return }
        for place in [1, 3, 5] { code[place] = digitFor(code[place]) }
    }

    private static func digitFor(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "o"): return UInt8(ascii: "0")
        case UInt8(ascii: "i"), UInt8(ascii: "l"): return UInt8(ascii: "1")
        default: return byte
        }
    }
}
