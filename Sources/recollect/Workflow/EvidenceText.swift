import AuditReports
import Matching
import Resolution

/// Puts the evidence about pairs of records into sentences.
enum EvidenceText {
    /// The sentences of an explanation, what weighs most first; what adds nothing is left out.
    static func sentences(_ explanation: PairExplanation) -> [String] {
        evidence(explanation).map { "\($0.sentence) (\(Numbers.bits($0.bits)) bits)" }
    }

    /// The evidence of an explanation, what weighs most first; what adds nothing is left out.
    static func evidence(
        _ explanation: PairExplanation
    ) -> [RunReport.ClusterSummary.Evidence] {
        var weighed = explanation.contributions.filter { abs($0.bits) >= 0.5 }.map {
            RunReport.ClusterSummary.Evidence(
                comparison: $0.comparison.rawValue, level: $0.level, bits: $0.bits,
                sentence: $0.sentence)
        }
        if explanation.relationshipBits < -0.5 {
            weighed.append(
                .init(
                    comparison: "relationship", level: explanation.relationship.rawValue,
                    bits: explanation.relationshipBits, sentence: explanation.relationshipSentence))
        }
        return weighed.enumerated()
            .sorted { (abs($1.element.bits), $0.offset) < (abs($0.element.bits), $1.offset) }
            .map(\.element)
    }

    /// Why a proposal waits, as the end of "It waits because …".
    static func reason(_ reason: Proposal.Reason) -> String {
        switch reason {
        case .contradiction: "two of its records contradict each other"
        case .judgement: "an earlier decision stands in the way"
        case .protected: "a record is protected"
        case .oversized: "the entity would be larger than the policy allows"
        case .bridge: "its two sides hang together by one pair only"
        case .singleEvidence: "the evidence is of one kind only"
        case .automaticMergesOff: "nothing is merged automatically"
        case .teaching: "its answer teaches the model most"
        case .audit: "it was drawn by lot, to tell how much is missed"
        case .belowThreshold: "the evidence is likely, but not certain"
        }
    }
}
