import CanonicalStore

/// Makes a store follow the policy again that is in force once runs were undone.
struct PolicyUndo {
    let place: Workplace

    /// Settles which policy is in force; one that was given with the command stands above it.
    ///
    /// - Returns: the place, with the policy that golden records are made by.
    /// - Throws: `CommandFailure` with `.gateNotMet` where the actor may undo, but not change policies.
    func settle(_ run: StoreRun) throws -> Workplace {
        let former = try run.store.policy()
        guard try run.settlePolicy(), let present = try run.store.policy() else { return place }
        if let former,
            try !Policy(stored: former).governance.allows(.adopt, run.description.actor)
        {
            throw CommandFailure(
                .gateNotMet,
                "The run adopted a policy, and the store's policy does not let "
                    + "\(run.description.actor) adopt another one; nothing was changed.")
        }
        let isGiven = try former.map { try $0.version != place.adopted.version() } ?? true
        return isGiven ? place : place.following(try Policy(stored: present))
    }
}
