import RecordModel

/// Makes worths in several currencies comparable, for the order alone: each counts as many times the
/// middle worth of its currency as it is.
struct StakeScale {
    private var amounts: [String: [Int64]] = [:]
    private var middles: [String: Int64] = [:]

    mutating func note(_ millionths: Int64?, _ currency: String?) {
        guard let millionths, millionths > 0 else { return }
        amounts[currency ?? "", default: []].append(millionths)
    }

    /// Takes the middles of what was noted, before anything is weighed.
    mutating func settle() {
        middles = amounts.mapValues { known in
            let sorted = known.sorted()
            return sorted[(sorted.count - 1) / 2]
        }
    }

    /// How much some worths weigh together.
    func weight(of stakes: [Attention.Worth]) -> Double {
        stakes.reduce(0) {
            $0 + Double($1.millionths) / Double(middles[$1.currency ?? ""] ?? 1)
        }
    }
}
