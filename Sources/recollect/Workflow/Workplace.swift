import CanonicalStore
import Foundation
import TextKernels

/// What every workflow works with: the store's place, the policy, the time, who acts, and how many
/// processors there are.
struct Workplace: Sendable {
    let storePath: String
    let policy: Policy
    /// The policy that the store follows from; `policy` may differ from it for one command.
    let adopted: Policy
    let now: Date
    let actor: String
    let workers: Int

    /// - Parameter workers: how many tasks share the work; nil for one per processor. Results do not
    ///   depend on it.
    init(
        storePath: String, policy: Policy, now: Date, actor: String, workers: Int? = nil,
        adopted: Policy? = nil
    ) {
        self.storePath = storePath
        self.policy = policy
        self.adopted = adopted ?? policy
        self.now = now
        self.actor = actor
        self.workers = workers ?? max(1, ProcessInfo.processInfo.activeProcessorCount)
    }

    /// The same place with another policy for one command; the store's own stays.
    func with(_ change: (inout Policy) -> Void) -> Workplace {
        var changed = policy
        change(&changed)
        return Workplace(
            storePath: storePath, policy: changed, now: now, actor: actor, workers: workers,
            adopted: adopted)
    }

    /// The same place under another policy, which the store is to follow.
    func following(_ other: Policy) -> Workplace {
        Workplace(storePath: storePath, policy: other, now: now, actor: actor, workers: workers)
    }

    /// How the search index folds words.
    static let folding = SearchFolding(
        { TextFolder.fold($0) },
        distance: { OptimalStringAlignment.distance($0, $1, atMost: $2) })

    /// The time as `2026-05-04T06:00:00Z`.
    var time: String { now.formatted(.iso8601) }

    /// Opens the store for reading.
    func open() throws(StoreError) -> CanonicalStore {
        try CanonicalStore.open(at: storePath, folding: Self.folding)
    }

    /// Takes the right to change an existing store.
    func openForChange(_ command: String) async throws -> StoreWriter {
        _ = try open()
        return try await openOrCreate(command)
    }

    /// Takes the right to change the store, making a new one where there is none.
    ///
    /// - Throws: also `CommandFailure` where the command came with another policy that contradicts what
    ///   people judged (`PolicyGate`).
    func openOrCreate(_ command: String) async throws -> StoreWriter {
        try await PolicyGate(place: self).check()
        return try openUnchecked(command)
    }

    /// As `openOrCreate`, for who has looked at the policy.
    func openUnchecked(_ command: String) throws(StoreError) -> StoreWriter {
        let writer = try StoreWriter.open(
            at: storePath, command: command, folding: Self.folding)
        if !CanonicalStore.exists(at: storePath) {
            // The lock is held and there is no store, so what is being built is ours to remove.
            Interruption.removeWhenInterrupted(StorePaths(store: storePath).unfinished)
        }
        return writer
    }

    /// Refuses what the store's policy does not let the actor do.
    ///
    /// - Throws: `CommandFailure` with `.gateNotMet`.
    func require(_ right: Governance.Right) throws {
        guard try !governance().allows(right, actor) else { return }
        throw CommandFailure(
            .gateNotMet,
            "The store's policy does not let \(actor) \(right.rawValue); ask somebody whom its "
                + "governance names, or adopt another policy.")
    }

    /// Who may do what: as the store's own policy says it, whatever the command came with.
    func governance() throws -> Governance {
        (try Policy.adopted(by: storePath) ?? adopted).governance
    }

    /// What the ledger is told of a run.
    func description(_ command: String, reason: String? = nil) -> RunDescription {
        RunDescription(command: command, actor: actor, time: time, reason: reason)
    }
}
