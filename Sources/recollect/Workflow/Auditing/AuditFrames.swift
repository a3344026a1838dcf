import CanonicalStore
import Matching
import RecordModel
import Resolution

/// What an audit draws from: all pairs that nobody has decided.
struct AuditFrames {
    let place: Workplace
    var progress: ProgressLine

    /// Pairs below this are taken for no matches: one in ten thousand.
    static let floor = MatchWeight(probability: 0.0001)

    /// All pairs of two entities of one kind that nobody has decided, each by its strongest pair of
    /// records.
    struct Frame {
        let decision: MatchWorkflow.Decision
        let pairs: [Int]

        var weights: [Double] { pairs.map { Double(decision.pairs.weights[$0]) } }
        var expected: Double {
            weights.reduce(0) { $0 + MatchWeight(bits: $1).probability }
        }
    }

    init(
        place: Workplace,
        progress: ProgressLine = ProgressLine(console: Console(colour: .never, isQuiet: true))
    ) {
        self.place = place
        self.progress = progress
    }

    /// One for each kind that has such pairs.
    func frames(_ store: CanonicalStore) async throws -> [Frame] {
        let matching = MatchWorkflow(store: store, place: place, progress: progress)
        var frames: [Frame] = []
        for kind in PartyKind.allCases {
            if let frame = try await frame(kind, matching) { frames.append(frame) }
        }
        return frames
    }

    private func frame(_ kind: PartyKind, _ matching: MatchWorkflow) async throws -> Frame? {
        let store = matching.store
        guard let decision = try await matching.decide(kind, retrain: false, floor: Self.floor)
        else { return nil }
        let records = decision.table.records
        let entities = try store.entityNumbers(of: records)
        var places: [RecordID: Int] = [:]
        for (place, record) in records.enumerated() { places[record] = place }
        let decided = Set(
            try store.standingJudgements(kind: kind).filter { $0.decider == .person }
                .compactMap { judgement -> UInt64? in
                    guard let left = places[judgement.left], let right = places[judgement.right]
                    else { return nil }
                    return Self.key(entities, left, right)
                })
        var best: [UInt64: Int] = [:]
        for pair in 0..<decision.pairs.count {
            let left = Int(decision.pairs.left[pair])
            let right = Int(decision.pairs.right[pair])
            if entities[left] == entities[right] { continue }
            let key = Self.key(entities, left, right)
            if decided.contains(key) { continue }
            if let known = best[key],
                decision.pairs.weights[known] >= decision.pairs.weights[pair]
            {
                continue
            }
            best[key] = pair
        }
        return best.isEmpty ? nil : Frame(decision: decision, pairs: best.values.sorted())
    }

    /// Two entities as one number; entities are numbered below 2³².
    private static func key(_ entities: [Int64], _ left: Int, _ right: Int) -> UInt64 {
        let one = UInt64(truncatingIfNeeded: min(entities[left], entities[right]))
        let other = UInt64(truncatingIfNeeded: max(entities[left], entities[right]))
        return one << 32 | other
    }
}
