import RecordModel

/// Looks up what the policy says of stages of deals.
struct PipelineWords {
    private var byBoth: [String: QuestionWords.Stage] = [:]
    /// Of a stage that one pipeline alone has, or several with the same meaning.
    private var byStage: [String: QuestionWords.Stage] = [:]
    private let folding: SearchFolding
    /// By the stage as sources write it: what was looked up before.
    private var meanings: [String: QuestionWords.Stage.Meaning?] = [:]

    init(_ words: QuestionWords, _ folding: SearchFolding) {
        self.folding = folding
        for stage in words.stages {
            let name = folding.fold(stage.stage)
            byBoth[folding.fold(stage.pipeline) + "\u{0}" + name] = stage
            if byStage[name] == nil { byStage[name] = stage }
        }
    }

    var isEmpty: Bool { byBoth.isEmpty }

    /// What is said of a stage of a pipeline; of any pipeline's where a deal names none.
    func stage(_ stage: String?, of pipeline: String?) -> QuestionWords.Stage? {
        guard let stage, !isEmpty else { return nil }
        let name = folding.fold(stage)
        guard let pipeline else { return byStage[name] }
        return byBoth[folding.fold(pipeline) + "\u{0}" + name]
    }

    /// Whether a deal in a stage is open, won or lost, whatever its row says; nil where nothing is
    /// said of the stage.
    mutating func meaning(_ stage: String) -> QuestionWords.Stage.Meaning? {
        if isEmpty { return nil }
        if let known = meanings[stage] { return known }
        let meaning = byStage[folding.fold(stage)]?.meaning
        meanings[stage] = .some(meaning)
        return meaning
    }
}
