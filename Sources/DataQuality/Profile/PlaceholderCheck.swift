import Normalization
import RecordModel

/// Tells values that only say that there is none: `n/a`, `000-0000`, `noreply@example.com`.
public struct PlaceholderCheck: Sendable {
    private let emails = EmailNormalizer()

    public init() {}

    /// Whether a value of a field says that there is none.
    public func isPlaceholder(_ field: Field, _ text: String) -> Bool {
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
