/// A model, and how its training went.
public struct TrainedModel: Sendable {
    public let model: MatchModel
    public let report: TrainingReport

    public init(model: MatchModel, report: TrainingReport) {
        self.model = model
        self.report = report
    }
}
