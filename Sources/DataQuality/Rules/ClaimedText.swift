import Normalization
import RecordModel

/// What of a value has to be unlike that of all others.
enum ClaimedText {
    private static let emails = EmailNormalizer()

    /// The value as it is compared; nil for one that claims nothing: that there is none, or a mailbox that is
    /// nobody's own, such as `info@`.
    ///
    /// - Parameter field: as a rule names it.
    static func of(_ text: String, field: String) -> String? {
        if PlaceholderText.isPlaceholder(text) { return nil }
        if field == Field.email.rawValue {
            do throws(EmailProblem) {
                if try emails.read(text).isShared { return nil }
            } catch  where error == .placeholder {
                return nil
            } catch {
                // What is no address is a value all the same.
            }
        }
        return QualityContext.folded(text)
    }
}
