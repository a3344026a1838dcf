import CanonicalStore
import Foundation
import Matching
import RecordModel

/// The evidence about a proposal's decisive pair, kept with the proposal, so that a reviewer need not
/// wait for all records to be normalised anew.
///
/// Derived from the records and holds values of theirs; it stands only as long as both are unchanged.
struct KeptEvidence: Codable {
    let evidence: ReviewItem.Evidence
    /// The content of the two records that it is about, in the order of their numbers.
    let states: [String]

    /// - Parameter states: what the two records are now, in the order of their numbers.
    init(_ explanation: PairExplanation, states: [RecordState]) {
        evidence = ReviewItem.Evidence(explanation)
        self.states = states.map(\.contentHash.hexadecimal)
    }

    /// Reads what `text` wrote; nil for what another version wrote.
    init?(text: String) {
        guard let read = try? JSONDecoder().decode(Self.self, from: Data(text.utf8)) else {
            return nil
        }
        self = read
    }

    /// The evidence as text for the store.
    func text() throws -> String { try JSONText.line(self) }

    /// Whether the records are still what the evidence was found in.
    func stands(_ now: [RecordState]) -> Bool {
        states == now.map(\.contentHash.hexadecimal)
    }
}

extension ReviewItem.Evidence {
    /// The evidence in the words of the review screen; what says nothing is left out.
    init(_ explanation: PairExplanation) {
        var items = explanation.contributions.filter { $0.bits != 0 }.map {
            ReviewItem.Contribution(
                name: Vocabulary.comparison($0.comparison), bits: $0.bits, sentence: $0.sentence)
        }
        if explanation.relationshipBits != 0 {
            items.append(
                ReviewItem.Contribution(
                    name: "relationship", bits: explanation.relationshipBits,
                    sentence: explanation.relationshipSentence))
        }
        self.init(
            prior: explanation.prior,
            contributions: items.enumerated()
                .sorted { (abs($1.element.bits), $0.offset) < (abs($0.element.bits), $1.offset) }
                .map(\.element))
    }
}
