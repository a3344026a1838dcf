import Normalization
import RecordModel

/// Whether values are of a format. Answers are remembered, because values repeat.
struct ValueCheck {
    private static let remembered = 50_000

    private let emails = EmailNormalizer()
    private let phones = PhoneNormalizer()
    private let addresses = AddressNormalizer()
    private let dates = DateNormalizer(order: DateOrder(region: nil))
    private var grades: [String: PhoneCheck.Grade] = [:]
    private var owners: [String: String] = [:]
    private var countries: [String: String] = [:]

    /// - Parameter country: ISO 3166 alpha-2 in lower case; nil where the row says none.
    mutating func isValid(
        _ text: String, _ format: QualityRule.Format, pattern: String?, country: String?
    ) -> Bool {
        switch format {
        case .email: return isEmail(text)
        case .phone:
            let isNational = country == nil && !text.hasPrefix("+") && !text.hasPrefix("00")
            let digits = isNational ? text.utf8.count { (0x30...0x39).contains($0) } : 0
            // Of a number without any country nobody knows more than that it has digits.
            if isNational && digits >= 5 { return true }
            // The plain numbers of common plans need no library.
            if let number = phones.parse(text, region: country), number.isInternational {
                return true
            }
            if isNational { return false }
            return grade(text, country) >= .possible
        case .validPhone: return grade(text, country) == .valid
        case .postcode: return country.map { CodeShape.isPostcode(text, country: $0) } ?? true
        case .url:
            return text.utf8.contains(UInt8(ascii: "."))
                && WebNormalizer.canonicalURL(text) != nil
                && !text.utf8.contains(UInt8(ascii: "@"))
        case .date: return dates.parse(text) != nil
        case .country: return self.country(text) != nil
        case .iban: return BankNumber.isValid(text)
        case .vat: return CodeShape.isTaxNumber(text)
        case .pattern: return pattern.map { ValueShape.of(text) == $0 } ?? true
        }
    }

    /// The ISO code of a country in lower case; nil where the text is none.
    mutating func country(_ text: String) -> String? {
        if let known = countries[text] { return known.isEmpty ? nil : known }
        let code = addresses.country(text)
        if countries.count < Self.remembered { countries[text] = code ?? "" }
        return code
    }

    /// The country that a number says it is of; nil for one without a country of its own.
    mutating func phoneCountry(_ text: String) -> String? {
        guard text.hasPrefix("+") || text.hasPrefix("00") else { return nil }
        if let known = owners[text] { return known.isEmpty ? nil : known }
        let number = text.hasPrefix("+") ? text : "+" + String(text.dropFirst(2))
        let owner = PhoneCheck.owner(number)?.lowercased()
        if owners.count < Self.remembered { owners[text] = owner ?? "" }
        return owner
    }

    func day(_ text: String) -> Int? { CalendarDay(text, dates)?.number }

    /// An address that can be written to as it stands: without a name, a `mailto:` or junk around it.
    private func isEmail(_ text: String) -> Bool {
        guard let address = emails.parse(text) else { return false }
        return address.address.utf8.count == text.utf8.count
            && address.domain.utf8.contains(UInt8(ascii: "."))
    }

    private mutating func grade(_ text: String, _ country: String?) -> PhoneCheck.Grade {
        let key = text + "|" + (country ?? "")
        if let known = grades[key] { return known }
        let grade = PhoneCheck.grade(text, region: country).grade
        if grades.count < Self.remembered { grades[key] = grade }
        return grade
    }
}
