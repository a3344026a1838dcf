import RecordModel

/// A way to reach a party that consent is about.
public enum ConsentChannel: String, Sendable, Codable, CaseIterable {
    case email
    case phone
    /// Text messages: SMS, WhatsApp.
    case message
    case post
    case fax

    /// The field whose values are the channel's addresses; nil for post, whose address has parts.
    package var addressField: Field? {
        switch self {
        case .email: .email
        case .phone, .message: .phone
        case .fax: .fax
        case .post: nil
        }
    }
}
