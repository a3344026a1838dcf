import CanonicalStore
import Foundation

/// Who was whom at the end of a day, for questions about it.
struct PastQuestion {
    let store: CanonicalStore
    let storePath: String
    /// A day, as people write it.
    let day: String

    /// - Returns: nil where no run came later, or where the store did not exist yet.
    func people() async throws -> PastPeople? {
        guard let run = try store.lastRun(until: PastMoment(day).text),
            try store.runs().last?.id != run.id
        else { return nil }
        var policy = Policy()
        if let stored = try store.policy(asOf: run.id) { policy = try Policy(stored: stored) }
        let maker = GoldenRecordMaker(
            place: Workplace(storePath: storePath, policy: policy, now: Date(), actor: ""))
        return try await store.people(asOf: run.id) { await maker.make($0) }
    }
}
