import CanonicalStore
import Foundation
import RecordModel
import Resolution

/// An audit sample of one kind as the store keeps it, without anything personal.
struct KeptAudit: Codable {
    struct Stratum: Codable {
        let lowest: Double
        let highest: Double
        let pairs: Int
        let expected: Double
        /// The proposals that were drawn.
        let drawn: [Int64]
    }

    /// The last run before it.
    let after: Int64
    let strata: [Stratum]

    /// The name of the setting that keeps it.
    static func setting(_ kind: PartyKind) -> String { "audit.\(kind.rawValue)" }

    /// The sample of a kind; nil where there was none.
    static func read(_ kind: PartyKind, _ store: CanonicalStore) throws -> KeptAudit? {
        guard let text = try store.setting(setting(kind)) else { return nil }
        return try? JSONDecoder().decode(KeptAudit.self, from: Data(text.utf8))
    }

    /// What is known of its strata by now.
    ///
    /// - Parameters:
    ///   - states: of the proposals that were drawn.
    ///   - others: the weights of further proposals that people decided since.
    func known(
        states: [ProposalID: String], others: [(id: ProposalID, weight: Double)]
    ) -> [MissedMatches.Stratum] {
        let all = Set(strata.flatMap(\.drawn))
        return strata.map { stratum in
            let said = stratum.drawn.compactMap { states[ProposalID(rawValue: $0)] }
            let matches = said.count { $0 == "merged" }
            let answered = matches + said.count { $0 == "apart" }
            let decided = others.count {
                !all.contains($0.id.rawValue) && $0.weight >= stratum.lowest
                    && $0.weight <= stratum.highest
            }
            return MissedMatches.Stratum(
                pairs: stratum.pairs, expected: stratum.expected, answered: answered,
                matches: matches, left: max(0, stratum.pairs - answered - decided))
        }
    }
}
