/// Random phone numbers in random notations, well-formed and not, and where they are dialled (ISO 3166; nil
/// where nobody says).
///
/// Of all regions that have a plan, those of the common ones more often; varied at the ends of the ranges that
/// are given out, in length, in what is dialled before them, and in how they are written.
struct PhoneTextGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    /// Half of all numbers are of these: the biggest lists' and economies', and those that share a country code
    /// or write in a way of their own.
    private static let common: [PhoneExample] = {
        let regions: Set<String> = [
            "US", "CA", "GB", "DE", "FR", "ES", "IT", "SE", "BE", "CH", "AU", "AT", "NL", "DK",
            "NO", "FI", "PL",
            "PT", "IE", "CZ", "HU", "GR", "TR", "RU", "KZ", "UA", "IN", "CN", "JP", "KR", "HK",
            "SG", "TW", "ID",
            "BR", "AR", "MX", "CL", "CO", "ZA", "NG", "EG", "SA", "AE", "IL", "NZ", "GG", "JE",
            "IM", "VA", "SM",
            "BS", "JM", "PR", "SJ", "AX",
        ]
        return PhoneExample.all.filter { $0.region.map(regions.contains) ?? false }
    }()

    mutating func next() -> (text: String, region: String?) {
        let example = below(2) == 0 ? pick(Self.common) : pick(PhoneExample.all)
        let number = national(example)
        var text = written(dialled(number, example))
        switch below(24) {
        case 0...2: text += pick(Self.extensionLabels) + digits(1 + below(below(4) == 0 ? 20 : 6))
        case 3: text = pick(Self.beginnings) + text
        case 4: text += pick(Self.endings)
        case 5: text = worsened(text)
        default: break
        }
        return (text, dialledIn(example))
    }

    private static let extensionLabels = [
        " x", " ext. ", "x", " ext ", " Ext: ", " extension ", ", x ", " #", "#", " xtn ",
        " extn. ", " / x", "/x",
        " int ", ";ext=", ",,", " -x", ") ext.", " доб. ", " anexo ", "; ", "~",
    ]

    private static let beginnings = [
        "(", "tel:", "Tel. ", "T: ", "phone ", "x", "ext ", " ", "-", ".", "/", "[", "*", "\u{A0}",
        "\"", "'", "e",
        ";", "#", "Büro ", "\t", "++", "+ ", "(+", ";phone-context=",
    ]

    private static let endings = [
        ".", ",", ";", ")", " ", "-", "/", "#", "+", "*", "\"", " (home)", " h", " m", " Büro",
        "\t", "\u{A0}", "…",
        " /", "/2", ";isub=12", ";phone-context=+1", " x", "ext", "?", "]",
    ]

    private mutating func dialledIn(_ example: PhoneExample) -> String? {
        switch below(10) {
        case 0: return nil
        case 1: return pick(PhoneExample.all).region
        case 2: return pick(Self.common).region
        case 3:
            return pick(PhoneExample.all.filter { $0.countryCode == example.countryCode }).region
        default: return example.region
        }
    }

    /// A national number: one of the plan, one at the edge of what it has, or none of it.
    private mutating func national(_ example: PhoneExample) -> String {
        var number = Array(pick(example.numbers).utf8)
        switch below(8) {
        case 0...3:
            for place in number.indices.dropFirst(below(6)) {
                number[place] = UInt8(0x30 + below(10))
            }
        case 4:
            let place = below(min(5, number.count))
            number[place] = 0x30 + (number[place] - 0x30 + (below(2) == 0 ? 1 : 9)) % 10
        case 5:
            for _ in 0...below(3) { number.append(UInt8(0x30 + below(10))) }
        case 6:
            number.removeLast(min(number.count - 1, 1 + below(4)))
        default:
            return digits(2 + below(14))
        }
        return String(decoding: number, as: UTF8.self)
    }

    /// What is dialled, or written, before a national number.
    private mutating func dialled(_ number: String, _ example: PhoneExample) -> [String] {
        let code = example.countryCode
        let trunk =
            example.nationalPrefixes.isEmpty ? pick(["", "0"]) : pick(example.nationalPrefixes)
        let abroad =
            example.internationalPrefixes.isEmpty ? "00" : pick(example.internationalPrefixes)
        switch below(20) {
        case 0...3: return [trunk, number]
        case 4...6: return [number]
        case 7...9: return ["+" + code, number]
        case 10: return ["+" + code, "(" + (trunk.count == 1 ? trunk : "0") + ")", number]
        case 11: return ["+" + code, trunk, number]
        case 12: return ["00" + code, number]
        case 13: return ["011" + code, number]
        case 14: return [abroad + code, pick(["", trunk]), number]
        case 15: return [code, pick(["", trunk]), number]
        case 16: return ["+" + abroad + code, number]
        case 17: return [pick(["+", "00", ""]) + code + code, number]
        case 18: return [pick(PhoneExample.all).internationalPrefixes.first ?? "0", code, number]
        default: return ["+" + digits(1 + below(3)), number]
        }
    }

    private mutating func written(_ parts: [String]) -> String {
        let separator = pick([" ", "-", ".", "/", "", ") ", "  ", " - ", "", " "])
        let between = pick(["", "", " ", "-", "/", separator])
        var out = ""
        for part in parts where !part.isEmpty {
            if !out.isEmpty { out += between }
            if part.count < 5 || separator.isEmpty {
                out += part
            } else {
                for (index, digit) in part.enumerated() {
                    if index == 3 || index == 6 && below(2) == 0 { out += separator }
                    out.append(digit)
                }
            }
        }
        return out
    }

    /// With one character replaced or put in.
    private mutating func worsened(_ text: String) -> String {
        var characters = Array(text)
        let place = below(characters.count)
        let strange = pick([
            "x", "X", "+", "A", "e", ",", ";", ":", "*", "#", "~", "\\", "_", "\u{A0}", "\u{2013}",
            "\u{FF0B}",
            "\u{FF11}", "\u{661}", "\t", "\n", "\u{0}", "|", "&", " or ", "1-800-FLOWERS", "=", "[",
            "]", "@",
            "\u{200E}", "é",
        ])
        if below(2) == 0 {
            characters[place] = Character(String(strange.prefix(1)))
        } else {
            characters.insert(contentsOf: strange, at: place)
        }
        return String(characters)
    }

    private mutating func digits(_ count: Int) -> String {
        var text = ""
        for _ in 0..<count { text += String(below(10)) }
        return text
    }

    private mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

    private mutating func below(_ bound: Int) -> Int {
        // SplitMix64 (Steele, Lea and Flood 2014).
        state = state &+ 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((word ^ (word >> 31)) % UInt64(bound))
    }
}
