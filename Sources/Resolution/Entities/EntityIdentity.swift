import RecordModel

/// Gives entities their stable ids (DESIGN.md, D2).
///
/// An id belongs to its founding record for ever: the entity that holds the record now holds the
/// id. Of several ids in one entity the one formed in the earliest run is the entity's own (ties:
/// the smaller id), the others redirect to it. So redirects are a function of the ids ever given
/// out and of the present entities, and can neither chain nor loop; an unmerge gives ids back.
public enum EntityIdentity {
    /// Assigns ids to the groups of a partition.
    ///
    /// - Parameters:
    ///   - known: the ids ever given out whose founders are among the partition's records, in any
    ///     order; further ones come back as `unresolved`.
    ///   - run: the run in which entities without a known id form.
    ///   - reference: called for the members of groups without a known id.
    /// - Complexity: O(n log n) in records where anything is known, else linear.
    public static func assign(
        _ partition: EntityPartition, known: [KnownIdentity], run: RunID,
        reference: (RecordID) -> RecordReference
    ) -> IdentityAssignment {
        let byGroup = groups(of: known, in: partition)
        var best = [Int32](repeating: -1, count: partition.count)
        for (position, identity) in known.enumerated() {
            guard let group = byGroup[position] else { continue }
            let current = Int(best[group])
            if current < 0 || isSenior(identity, to: known[current]) {
                best[group] = Int32(position)
            }
        }
        var identities: [KnownIdentity] = []
        identities.reserveCapacity(partition.count)
        var newGroups: [Int] = []
        for (group, members) in partition.enumerated() {
            if best[group] >= 0 {
                identities.append(known[Int(best[group])])
            } else {
                identities.append(founded(by: members, run: run, reference: reference))
                newGroups.append(group)
            }
        }
        var redirects: [IdentityAssignment.Redirect] = []
        var unresolved: [EntityID] = []
        for (position, identity) in known.enumerated() {
            guard let group = byGroup[position] else {
                unresolved.append(identity.id)
                continue
            }
            if identities[group].id != identity.id {
                redirects.append(.init(from: identity.id, to: identities[group].id))
            }
        }
        return IdentityAssignment(
            identities: identities, newGroups: newGroups,
            redirects: redirects.sorted { $0.from < $1.from }, unresolved: unresolved.sorted())
    }

    private static func isSenior(_ left: KnownIdentity, to right: KnownIdentity) -> Bool {
        (left.formed, left.id) < (right.formed, right.id)
    }

    /// The identity of a group that forms now, derived from its smallest reference.
    private static func founded(
        by members: ArraySlice<RecordID>, run: RunID, reference: (RecordID) -> RecordReference
    ) -> KnownIdentity {
        var founder = members[members.startIndex]
        var smallest = reference(founder)
        for member in members.dropFirst() {
            let candidate = reference(member)
            if candidate < smallest {
                smallest = candidate
                founder = member
            }
        }
        return KnownIdentity(id: EntityID(founder: smallest), founder: founder, formed: run)
    }

    /// The group in which the founder of each known identity is.
    private static func groups(
        of known: [KnownIdentity], in partition: EntityPartition
    ) -> [Int?] {
        if known.isEmpty { return [] }
        let index = RecordIndex(partition.members)
        var groupOfMember = [UInt32](repeating: 0, count: partition.members.count)
        var start = 0
        for (group, end) in partition.ends.enumerated() {
            for member in start..<end { groupOfMember[member] = UInt32(group) }
            start = end
        }
        return known.map { identity in
            index.number(of: identity.founder).map { Int(groupOfMember[Int($0)]) }
        }
    }
}
