import CanonicalStore
import RecordModel

/// What a rule does about a party.
struct PlannedAction: Sendable {
    enum Deed: Sendable, Equatable {
        case task(subject: String, isCall: Bool, due: CalendarDay?, owner: String?)
        case assignOwner(String)
        case flag(String)
    }

    let rule: String
    let party: PartyReference
    /// The record that it is put down with.
    let record: RecordReference
    /// Why, as `attention` calls it, with the day since when; empty where a segment alone says it.
    let reasons: [String]
    let deed: Deed
    /// The same for the same rule, party and occasion, so that it is done once.
    let key: String

    /// What it is called in JSON and in text.
    var kind: String {
        switch deed {
        case .task(_, let isCall, _, _): isCall ? "followUp" : "task"
        case .assignOwner: "assignOwner"
        case .flag: "flag"
        }
    }
}
