import CanonicalStore

/// A stage of a pipeline as the policy writes it.
struct PipelineStagePolicy: Codable, Equatable, Sendable {
    var stage: String
    /// The chance in percent that a deal in it is won; nil for what ended deals say.
    var probability: Double?
    /// How long a deal usually stays in it; nil for what finished stays say.
    var days: Int?
    /// `open`, `won` or `lost`; nil for what the deal's own row says.
    var means: String?

    /// Every problem, as sentences without a subject.
    func problems() -> [String] {
        var problems: [String] = []
        if stage.allSatisfy(\.isWhitespace) { problems.append("has no name") }
        if let probability, !(0...100).contains(probability) {
            problems.append("has a probability that is not from 0 to 100")
        }
        if let days, days < 1 { problems.append("takes days from 1") }
        if let means, QuestionWords.Stage.Meaning(rawValue: means) == nil {
            let all = QuestionWords.Stage.Meaning.allCases.map(\.rawValue)
            problems.append("must mean one of \(all.joined(separator: ", "))")
        }
        return problems
    }

    func words(_ pipeline: String, place: Int) -> QuestionWords.Stage {
        QuestionWords.Stage(
            pipeline: pipeline, stage: stage, place: place,
            probability: probability.map { $0 / 100 }, usualDays: days,
            meaning: means.flatMap(QuestionWords.Stage.Meaning.init))
    }
}
