import RecordModel

/// The first line of a plan: what it was made from.
public struct PlanHeader: Codable, Hashable, Sendable {
    /// The form of the file; readers refuse another major number.
    public static let currentSchema = "recollect.plan/1"

    public let schema: String
    /// What a reader of the file should know, in a sentence.
    public let comment: String
    public let policyVersion: String
    /// The version of the model of each kind that was scored, by `PartyKind.rawValue`.
    public let modelVersions: [String: String]
    /// The store's content hash when the plan was made.
    public let storeState: String
    /// How many items follow, where it was known.
    public let itemCount: Int?

    public init(
        policyVersion: String, modelVersions: [String: String], storeState: String,
        itemCount: Int? = nil
    ) {
        schema = Self.currentSchema
        comment =
            "One JSON object a line. Contains personal data: the golden values and the alternates"
            + " of each item. Keep it as safe as the store."
        self.policyVersion = policyVersion
        self.modelVersions = modelVersions
        self.storeState = storeState
        self.itemCount = itemCount
    }
}
