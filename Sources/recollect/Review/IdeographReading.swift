import Foundation
import Normalization
import RecordModel
import TextKernels

/// How Chinese characters in the names of a proposal's records are read, as far as the records tell.
///
/// The characters alone do not: 林 is Lin, Hayashi, Lim or Lam. A wrong reading misleads more than none.
enum IdeographReading: Equatable {
    case mandarin, japanese, unknown

    /// What a value shows of where its people live or what they speak.
    private enum Sign {
        case mandarin, japanese
        /// Korean, Cantonese, Vietnamese: characters that nothing here reads.
        case another
    }

    /// - Parameter records: all of a proposal; what one shows holds for the others.
    init(_ records: [SourceRecord], _ addresses: AddressNormalizer) {
        var found: Set<Sign> = []
        for value in records.lazy.flatMap(\.values) {
            if let sign = Self.sign(value, addresses) { found.insert(sign) }
        }
        switch found {
        case [.mandarin]: self = .mandarin
        case [.japanese]: self = .japanese
        default: self = .unknown
        }
    }

    /// The reading of a text in Latin letters; nil where it has Latin letters only, or where nothing tells.
    func reading(of text: String) -> String? {
        guard text.unicodeScalars.contains(where: \.properties.isIdeographic) else {
            return LatinReading.of(text)
        }
        switch self {
        case .japanese: return JapaneseReading.of(text)
        case .mandarin where !JapaneseReading.hasKana(text): return LatinReading.of(text)
        case .mandarin, .unknown:
            if JapaneseReading.isJapanese(text) { return JapaneseReading.of(text) }
            return Self.isSimplified(text) ? LatinReading.of(text) : nil
        }
    }

    // MARK: Signs

    private static func sign(_ value: FieldValue, _ addresses: AddressNormalizer) -> Sign? {
        switch value.field {
        case .country: addresses.country(value.text).flatMap { countries[$0] }
        case .phone, .fax: sign(ofPhone: value.text)
        case .email, .url: sign(ofHost: value.text)
        default: sign(ofText: value.text)
        }
    }

    private static let countries: [String: Sign] = [
        "jp": .japanese, "cn": .mandarin, "tw": .mandarin, "sg": .mandarin, "kr": .another,
        "kp": .another, "hk": .another, "mo": .another, "vn": .another,
    ]

    /// - Source: ITU-T E.164, list of assigned country codes.
    private static let countryCodes: [(code: String, sign: Sign)] = [
        ("886", .mandarin), ("852", .another), ("853", .another), ("850", .another),
        ("81", .japanese), ("86", .mandarin), ("65", .mandarin), ("82", .another), ("84", .another),
    ]

    private static func sign(ofPhone text: String) -> Sign? {
        let dialled = text.filter { $0 == "+" || $0.isASCII && $0.isNumber }
        let digits: Substring
        if dialled.hasPrefix("+") {
            digits = dialled.dropFirst()
        } else if dialled.hasPrefix("00") {
            digits = dialled.dropFirst(2)
        } else {
            return nil
        }
        return countryCodes.first { digits.hasPrefix($0.code) }?.sign
    }

    /// Mail services of one country under a domain of none.
    private static let services: [String: Sign] = [
        "qq.com": .mandarin, "163.com": .mandarin, "126.com": .mandarin, "sina.com": .mandarin,
        "foxmail.com": .mandarin, "naver.com": .another, "daum.net": .another,
        "hanmail.net": .another,
    ]

    private static func sign(ofHost text: String) -> Sign? {
        var host = text.lowercased()[...]
        if let scheme = host.firstRange(of: "://") { host = host[scheme.upperBound...] }
        host = host.prefix { !"/?#:;, ".contains($0) }
        if let at = host.lastIndex(of: "@") { host = host[host.index(after: at)...] }
        let labels = host.split(separator: ".")
        guard labels.count > 1, let last = labels.last else { return nil }
        return countries[String(last)] ?? services[labels.suffix(2).joined(separator: ".")]
    }

    private static func sign(ofText text: String) -> Sign? {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
        if JapaneseReading.hasKana(text) { return .japanese }
        if text.unicodeScalars.contains(where: { (0xAC00...0xD7A3).contains($0.value) }) {
            return .another
        }
        return isSimplified(text) ? .mandarin : nil
    }

    /// Whether a text has characters that only the People's Republic's simplification has: its standard has
    /// them, those of Japan and Korea do not.
    static func isSimplified(_ text: String) -> Bool {
        text.contains { character in
            guard character.unicodeScalars.allSatisfy(\.properties.isIdeographic) else {
                return false
            }
            let one = String(character)
            return one.canBeConverted(to: chinese) && !one.canBeConverted(to: .shiftJIS)
                && !one.canBeConverted(to: korean)
        }
    }

    /// EUC-CN (GB 2312) and EUC-KR (KS X 1001) by their numbers in Core Foundation.
    private static let chinese = String.Encoding(rawValue: 0x8000_0930)
    private static let korean = String.Encoding(rawValue: 0x8000_0940)
}
