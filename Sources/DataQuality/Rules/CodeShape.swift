/// Codes whose shape depends on the country: postcodes and VAT numbers.
///
/// A shape is written with `9` for a digit, `A` for a letter and `*` for either; what else stands
/// there is meant itself.
enum CodeShape {
    /// Postcodes without spaces and hyphens, by ISO 3166 alpha-2 in lower case.
    ///
    /// - Source: Universal Postal Union, addressing systems by country.
    static let postcodes: [String: [String]] = [
        "ad": ["AD999"], "ar": ["9999", "A9999AAA"], "at": ["9999"], "au": ["9999"],
        "be": ["9999"], "bg": ["9999"], "br": ["99999999"], "by": ["999999"], "ca": ["A9A9A9"],
        "ch": ["9999"], "cn": ["999999"], "cy": ["9999"], "cz": ["99999"], "de": ["99999"],
        "dk": ["9999"], "ee": ["99999"], "es": ["99999"], "fi": ["99999"], "fr": ["99999"],
        "gb": ["A99AA", "A999AA", "AA99AA", "AA999AA", "A9A9AA", "AA9A9AA"],
        "gr": ["99999"], "hr": ["99999"], "hu": ["9999"], "id": ["99999"],
        "ie": ["A99****", "A9W****"],
        "il": ["9999999", "99999"], "in": ["999999"], "is": ["999"], "it": ["99999"],
        "jp": ["9999999"], "kr": ["99999"], "li": ["9999"], "lt": ["99999"], "lu": ["9999"],
        "lv": ["9999"], "mc": ["99999"], "mt": ["AAA9999"], "mx": ["99999"], "my": ["99999"],
        "nl": ["9999AA"], "no": ["9999"], "nz": ["9999"], "ph": ["9999"], "pl": ["99999"],
        "pt": ["9999999", "9999"], "ro": ["999999"], "rs": ["99999"], "ru": ["999999"],
        "se": ["99999"], "sg": ["999999"], "si": ["9999"], "sk": ["99999"], "th": ["99999"],
        "tr": ["99999"], "tw": ["999", "99999", "999999"], "ua": ["99999"],
        "us": ["99999", "999999999"], "za": ["9999"],
    ]

    /// VAT numbers by their first two letters.
    ///
    /// - Source: European Commission, VIES FAQ, "structure of VAT identification numbers"; the tax
    ///   authorities of the other countries.
    private static let taxNumbers: [String: [String]] = [
        "AT": ["U99999999"], "BE": ["9999999999"], "BG": ["999999999", "9999999999"],
        "CY": ["99999999A"], "CZ": ["99999999", "999999999", "9999999999"], "DE": ["999999999"],
        "DK": ["99999999"], "EE": ["999999999"], "EL": ["999999999"], "ES": ["*9999999*"],
        "FI": ["99999999"], "FR": ["**999999999"], "HR": ["99999999999"], "HU": ["99999999"],
        "IE": ["9*99999A", "9*99999AA"], "IT": ["99999999999"],
        "LT": ["999999999", "999999999999"], "LU": ["99999999"], "LV": ["99999999999"],
        "MT": ["99999999"], "NL": ["999999999B99"], "PL": ["9999999999"], "PT": ["999999999"],
        "RO": [
            "99", "999", "9999", "99999", "999999", "9999999", "99999999", "999999999",
            "9999999999",
        ],
        "SE": ["999999999999"], "SI": ["99999999"], "SK": ["9999999999"],
        "GB": ["999999999", "999999999999", "GD999", "HA999"], "XI": ["999999999", "999999999999"],
        "NO": ["999999999", "999999999MVA"],
        "CHE": ["999999999", "999999999MWST", "999999999TVA", "999999999IVA"],
    ]

    /// Whether a postcode is as those of a country are; true where the country's are not known.
    static func isPostcode(_ text: String, country: String) -> Bool {
        guard let shapes = postcodes[country] else { return true }
        var code = bare(text)
        // `D-10115` and `LV-1050` are written with the country before them.
        let digits = Array(code.drop { (0x41...0x5a).contains($0) })
        if code.count - digits.count <= 3,
            shapes.contains(where: { $0.utf8.allSatisfy { $0 == 0x39 } })
        {
            code = digits
        }
        return shapes.contains { matches(code, $0) }
    }

    /// Whether a text is a VAT number of a country whose numbers are known.
    static func isTaxNumber(_ text: String) -> Bool {
        let code = bare(text)
        for length in [3, 2] where code.count > length {
            let country = String(decoding: code[..<length], as: UTF8.self)
            if let shapes = taxNumbers[country] {
                let rest = Array(code[length...])
                return shapes.contains { matches(rest, $0) }
            }
        }
        return false
    }

    /// Letters in capitals and digits; nothing else.
    private static func bare(_ text: String) -> [UInt8] {
        text.utf8.compactMap { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5a: byte
            case 0x61...0x7a: byte - 0x20
            default: nil
            }
        }
    }

    private static func matches(_ code: [UInt8], _ shape: String) -> Bool {
        let shape = Array(shape.utf8)
        guard shape.count == code.count else { return false }
        for (byte, sign) in zip(code, shape) {
            let isDigit = (0x30...0x39).contains(byte)
            let fits: Bool =
                switch sign {
                case 0x39: isDigit
                case 0x41: !isDigit
                case 0x2a: true
                default: byte == sign
                }
            if !fits { return false }
        }
        return true
    }
}
