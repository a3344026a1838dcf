import RecordModel

/// What a company's own words mean to questions, as its policy says it.
///
/// Words are compared folded, as searching folds them.
public struct QuestionWords: Hashable, Sendable {
    /// A stage of a pipeline of the company's own.
    public struct Stage: Hashable, Sendable {
        /// What a deal in it is; nil where the deal's own row says it.
        public enum Meaning: String, Hashable, Sendable, CaseIterable {
            case open, won, lost
        }

        public let pipeline: String
        public let stage: String
        /// The stage's place in its pipeline, from 0.
        public let place: Int
        /// The share of the worth of deals in it that is expected, from 0 to 1; nil for what ended
        /// deals say.
        public let probability: Double?
        /// How long a deal usually stays in it; nil for what finished stays say.
        public let usualDays: Int?
        public let meaning: Meaning?

        public init(
            pipeline: String, stage: String, place: Int, probability: Double? = nil,
            usualDays: Int? = nil, meaning: Meaning? = nil
        ) {
            self.pipeline = pipeline
            self.stage = stage
            self.place = place
            self.probability = probability
            self.usualDays = usualDays
            self.meaning = meaning
        }
    }

    /// What a kind of activity is to us.
    public enum Activity: String, Hashable, Sendable, CaseIterable {
        case call, email, meeting, note, task
        /// Something that is listed and is no talk: an automatic mail.
        case none
    }

    /// What stages of people and companies mean, by the folded stage.
    public var roles: [String: CustomerRole] = [:]
    public var stages: [Stage] = []
    /// By the kind as the policy writes it.
    public var activities: [String: Activity] = [:]
    /// Columns of the company's own, by their header, that answers and exports name.
    public var fields: [String] = []
    /// Segments by which patterns are counted.
    public var segments: [Segment] = []

    public init() {}
}
