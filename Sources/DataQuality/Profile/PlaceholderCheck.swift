import Normalization
import RecordModel

/// Tells values that only say that there is none: `n/a`, `000-0000`, `noreply@example.com`.
public struct PlaceholderCheck: Sendable {
    private let emails = EmailNormalizer()

    public init() {}

    /// Whether a text is a code of a region or a country, whatever else it may stand for: `SD` is South
    /// Dakota, and elsewhere *sin datos*. `NA` means nothing far more often than Namibia.
    static func isCode(_ text: String, of field: Field) -> Bool {
        guard field == .region || field == .country, text.utf8.count == 2, text != "NA",
            text != "XX"
        else { return false }
        return text.utf8.allSatisfy { (0x41...0x5a).contains($0) }
    }

    /// Whether a value of a field says that there is none.
    public func isPlaceholder(_ field: Field, _ text: String) -> Bool {
        if Self.isCode(text, of: field) { return false }
        if PlaceholderText.isPlaceholder(text) { return true }
        switch field {
        case .email:
            do throws(EmailProblem) {
                _ = try emails.read(text)
                return false
            } catch {
                return error == .placeholder
            }
        case .phone, .fax: return PlaceholderText.isPlaceholderNumber(text)
        default: return false
        }
    }
}
