import CanonicalStore
import RecordModel

/// What the store has of somebody who is asked about.
struct FoundParty: Sendable {
    /// How sure it is, under the store's policy.
    enum Verdict: String, Encodable, Sendable, CaseIterable {
        /// Would be merged alone: sure, with two kinds of evidence and nothing against it.
        case same
        /// Would be asked of a person.
        case possible
        case none
    }

    /// One entity of the store that may be the one.
    struct Candidate: Sendable {
        let entity: EntityID
        let weight: MatchWeight
        /// The record of the entity that is most alike, by its number in the store.
        let id: RecordID
        let record: RecordReference
        /// What weighs most, in one sentence.
        let sentence: String
        let verdict: Verdict
    }

    /// The row as its file has it, from 1.
    let row: Int
    let kind: PartyKind
    /// The row's own key; empty where it has none.
    let key: String
    /// The likeliest first; empty where there is none.
    let candidates: [Candidate]

    var verdict: Verdict { candidates.first?.verdict ?? .none }
}
