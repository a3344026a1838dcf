import Normalization
import RecordModel

/// What a value that fails a rule certainly should be: only where nothing is lost and nothing guessed.
public struct SafeRepair: Sendable {
    private let emails = EmailNormalizer()
    private let addresses = AddressNormalizer()
    private let phones = PhoneNormalizer()

    public init() {}

    /// The value that should stand there; nil where only a person can tell.
    ///
    /// - Parameter country: ISO 3166 alpha-2 in lower case of the row's country; nil if not known.
    public func repair(
        _ text: String, _ format: QualityRule.Format, country: String?
    ) -> String? {
        let found: String? =
            switch format {
            case .email: email(text)
            case .postcode: postcode(text, country)
            case .phone, .validPhone: phone(text, country)
            case .url: url(text)
            case .date, .country, .iban, .vat, .pattern: nil
            }
        return found == text ? nil : found
    }

    /// `Ann <mailto:ann@lee.example>;` is `ann@lee.example`: one address with something around it.
    private func email(_ text: String) -> String? {
        guard text.utf8.count(where: { $0 == 0x40 }) == 1, let address = emails.parse(text),
            address.domain.contains(".")
        else { return nil }
        return address.address
    }

    /// `1067` in Germany is `01067`: a leading zero that a spreadsheet took.
    private func postcode(_ text: String, _ country: String?) -> String? {
        guard let country, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let code = addresses.postalCode(text, country: country), code.hasSuffix(text),
            CodeShape.isPostcode(code, country: country)
        else { return nil }
        return code
    }

    /// `(0)049 30 1234567`: digits that fit a plan once signs are put right.
    private func phone(_ text: String, _ country: String?) -> String? {
        guard let number = phones.parse(text, region: country), number.isInternational,
            PhoneCheck.grade("+" + number.digits, region: nil).grade == .valid
        else { return nil }
        return "+" + number.digits + (number.extension.map { " ext. \($0)" } ?? "")
    }

    /// `https//lee.example` and the like: a host with a broken scheme before it.
    private func url(_ text: String) -> String? {
        for broken in ["http//", "https//", "http:/", "https:/", "http;//", "https;//"]
        where text.lowercased().hasPrefix(broken) && !text.lowercased().hasPrefix(broken + "/") {
            let rest = text.dropFirst(broken.utf8.count)
            if WebNormalizer.domain(ofURL: String(rest)) != nil { return "https://" + rest }
        }
        return nil
    }
}
