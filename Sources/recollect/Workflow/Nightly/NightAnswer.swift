import CanonicalStore
import DataQuality
import Foundation

/// What became of a night, as `nightly --json` prints it under `night`
/// (docs/json-output.md, `recollect.night/1`). No personal values.
struct NightAnswer: Encodable, Sendable {
    /// A night that waits for a look.
    struct Waiting: Encodable, Sendable {
        let run: Int64
        let time: String
        let causes: [HoldCause]

        init(_ night: StoredNight) {
            run = night.run.rawValue
            time = night.time
            causes =
                (try? JSONDecoder().decode([HoldCause].self, from: Data(night.causes.utf8))) ?? []
        }
    }

    /// Whether this night's merges were held back.
    let isHeld: Bool
    let causes: [HoldCause]
    /// Nights that wait for a look, this one among them.
    let waiting: [Waiting]
    let measure: NightMeasure?
    /// Rules of data quality whose gate is not met.
    let failedGates: [String]
    let driftLimit: Double

    enum CodingKeys: String, CodingKey {
        case isHeld = "held"
        case failedGates = "failed_gates"
        case causes, waiting, measure
        case driftLimit = "drift_limit"
    }

    /// Whether nothing waits for a look, and all gates are met.
    var isMet: Bool { waiting.isEmpty && failedGates.isEmpty }

    /// What became of it, in one word (docs/json-output.md).
    var word: String {
        isHeld ? "held" : !waiting.isEmpty ? "waiting" : failedGates.isEmpty ? "merged" : "gate"
    }

    /// What is said of the models: one sentence for each kind whose data can be compared.
    var driftSentences: [String] {
        (measure?.drift ?? []).compactMap { drift in
            if drift.isNewModel ?? false, measure?.isFirst == false {
                let whose = drift.kind == "contact" ? "people" : "companies"
                return "The model of \(whose) was made this night: the store had none that fits "
                    + "this version of recollect."
            }
            guard let index = [drift.weights, drift.fields].compactMap({ $0 }).max() else {
                return nil
            }
            let who = drift.kind == "contact" ? "people" : "companies"
            let figure = Numbers.fixed(index, 2)
            guard index > driftLimit else {
                return "The data of \(who) are as before (drift \(figure))."
            }
            let fields =
                drift.changedFields.isEmpty
                ? "" : ", above all in " + drift.changedFields.joined(separator: ", ")
            return "The data of \(who) have drifted from what the model was made for (\(figure), "
                + "usual up to \(Numbers.fixed(driftLimit, 2)))\(fields); the model stays until "
                + "somebody retrains it: recollect rebuild --retrain"
        }
    }

    /// Whether the data have drifted from a model.
    var hasDrifted: Bool {
        (measure?.drift ?? []).contains {
            ($0.isNewModel ?? false && measure?.isFirst == false)
                || max($0.weights ?? 0, $0.fields ?? 0) > driftLimit
        }
    }
}
