import RecordModel

/// One thing that happened with a party, once, however many systems tell of it.
public struct TimelineEntry: Hashable, Sendable {
    /// What sort of thing it is.
    public enum Kind: Hashable, Sendable {
        case history(HistoryKind)
        /// A party came into a stage.
        case stage
        /// A party got another owner.
        case owner

        /// The raw value of the contract.
        public var name: String {
            switch self {
            case .history(let kind): kind.rawValue
            case .stage: "stage"
            case .owner: "owner"
            }
        }
    }

    /// Where something is said.
    public struct Citation: Hashable, Comparable, Sendable {
        public let source: String
        /// `contact`, `account` or a kind of history.
        public let object: String
        public let recordKey: String

        public static func < (left: Citation, right: Citation) -> Bool {
            (left.source, left.object, left.recordKey)
                < (right.source, right.object, right.recordKey)
        }
    }

    public let kind: Kind
    /// `call`, `email`, `meeting`, `note`, or the source's own word.
    public let channel: String?
    /// ISO 8601; nil where its source does not say it.
    public let time: String?
    /// Name, subject, stage or owner.
    public let title: String?
    /// What was said, whole.
    public let text: String?
    public let author: String?
    public let owner: String?
    public let state: String?
    public let stage: String?
    public let direction: String?
    /// In millionths of the currency.
    public let amountMillionths: Int64?
    public let currency: String?
    /// Those of the parties asked about that it belongs to.
    public let parties: [EntityID]
    /// The records that tell of it; the first is the one shown.
    public let citations: [Citation]

    /// Those with a time in its order, then those without.
    static func isBefore(_ left: TimelineEntry, _ right: TimelineEntry) -> Bool {
        (left.time ?? "~", left.kind.name, left.citations.first ?? Self.none, left.title ?? "")
            < (
                right.time ?? "~", right.kind.name, right.citations.first ?? Self.none,
                right.title ?? ""
            )
    }

    private static let none = Citation(source: "", object: "", recordKey: "")
}
