import CanonicalStore
import RecordModel
import Resolution

/// What a merge would put together that is apart now, and how much that is.
///
/// - Units: points. An open deal counts 1 and one more for each doubling of its worth beyond 1,000;
///   an open ticket or an overdue task 1; consents that contradict each other 3. What would be put
///   together is all but the largest side; the rest counts a tenth, because who has it gets the
///   others' addresses.
struct ReviewStake: Sendable, Equatable, Codable {
    let points: Double
    let openDeals: Int
    /// In millionths, whatever the currency.
    let millionths: Int64
    let openTickets: Int
    let overdueTasks: Int
    let hasConsentConflict: Bool
    /// How many sides have open deals or tickets.
    let sides: Int

    init(_ sides: [HistoryAtStake], hasConsentConflict: Bool = false) {
        let own = sides.map(Self.points)
        let all = own.reduce(0, +)
        let largest = own.max() ?? 0
        points = all - largest + largest / 10 + (hasConsentConflict ? 3 : 0)
        openDeals = sides.reduce(0) { $0 + $1.openDeals }
        millionths = sides.reduce(0) { $0 &+ $1.millionths }
        openTickets = sides.reduce(0) { $0 + $1.openTickets }
        overdueTasks = sides.reduce(0) { $0 + $1.overdueTasks }
        self.hasConsentConflict = hasConsentConflict
        self.sides = sides.count { $0.openDeals + $0.openTickets > 0 }
    }

    /// One side on its own.
    private static func points(_ side: HistoryAtStake) -> Double {
        let worth = Double(side.millionths) / 1e6
        let deals = Double(side.openDeals) + BinaryLogarithm.log(1 + worth / 1000)
        return deals + Double(side.openTickets + side.overdueTasks)
    }

    /// `2 open deals worth 40,000, 1 overdue task (6.3 points)`; empty where nothing is at stake.
    var text: String {
        var parts: [String] = []
        if openDeals > 0 {
            parts.append(
                Numbers.counted(openDeals, "open deal", "open deals")
                    + (millionths >= 1_000_000
                        ? " worth \(Numbers.grouped(Int(millionths / 1_000_000)))" : ""))
        }
        if openTickets > 0 {
            parts.append(Numbers.counted(openTickets, "open ticket", "open tickets"))
        }
        if overdueTasks > 0 {
            parts.append(Numbers.counted(overdueTasks, "overdue task", "overdue tasks"))
        }
        if hasConsentConflict { parts.append("consents contradict each other") }
        return parts.isEmpty
            ? "" : parts.joined(separator: ", ") + " (\(Numbers.fixed(points, 1)) points)"
    }

    /// How much a proposal is worth a person's time: what it would put together, times how uncertain
    /// it is, in bits.
    ///
    /// Where another reason than the weight stands in the way, nobody knows better than half a bit.
    func value(of proposal: QueuedProposal) -> Double {
        let probability = MatchWeight(bits: proposal.weight).probability
        let rest = 1 - probability
        var entropy = 0.0
        if probability > 0 && rest > 0 {
            entropy =
                -probability * BinaryLogarithm.log(probability) - rest * BinaryLogarithm.log(rest)
        }
        let isWeightAlone = proposal.reason == Proposal.Reason.belowThreshold.rawValue
        return points * (isWeightAlone ? entropy : max(entropy, 0.5))
    }
}
