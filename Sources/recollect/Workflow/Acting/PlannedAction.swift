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
    /// All its present records, in order; it is put down with the first.
    let records: [RecordReference]
    /// Why, as `attention` calls it, with the day since when; empty where a segment alone says it.
    var reasons: [String]
    let deed: Deed

    /// The record that it is put down with.
    var record: RecordReference { records[0] }

    /// Names it: the same for the same rule, party and occasion.
    var key: String {
        var hasher = StableHasher()
        hasher.append(rule)
        hasher.append(party.entity.rawValue)
        for reason in reasons { hasher.append(reason) }
        return String(hasher.finish().hexadecimal.prefix(16))
    }

    /// What it is called in JSON and in text.
    var kind: String {
        switch deed {
        case .task(_, let isCall, _, _): isCall ? "followUp" : "task"
        case .assignOwner: "assignOwner"
        case .flag: "flag"
        }
    }
}
