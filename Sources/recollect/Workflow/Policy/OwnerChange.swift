import CanonicalStore
import RecordModel
import Resolution

/// Whether making records one changes whose somebody is: they have different owners.
enum OwnerChange {
    /// Of records as one; those that name no owner change nothing.
    static func isOne(_ records: [SourceRecord]) -> Bool {
        Set(records.compactMap(owner)).count > 1
    }

    /// The positions of a plan's merges that join entities of different owners.
    ///
    /// Found from the store and not from the plan's own flags, which anybody can take out.
    static func items(
        of plan: MergePlan, leavingOut stale: Set<Int>, in store: CanonicalStore
    ) throws -> [Int] {
        try plan.items.indices.filter { position in
            let item = plan.items[position]
            guard item.verdict == .merge, !stale.contains(position) else { return false }
            let records = try item.members.compactMap {
                try store.record($0.reference(kind: item.kind))
            }
            let together = Set(try store.entityNumbers(of: records))
            return try together.count > 1 && isOne(store.sourceRecords(records))
        }
    }

    /// Refuses an answer that makes records of different owners one, where the policy does not let the
    /// actor do that.
    ///
    /// - Throws: `CommandFailure` with `.gateNotMet`.
    static func check(
        _ verdict: ProposalVerdict, _ members: [RecordID], _ place: Workplace,
        in store: CanonicalStore
    ) throws {
        let joined: [[RecordID]]
        switch verdict {
        case .same, .related(.newEmployer, _): joined = [members]
        case .divided(let groups): joined = groups
        case .different, .unsure, .related: joined = []
        }
        for group in joined where isOne(try store.sourceRecords(group)) {
            try place.require(.changeOwners)
        }
    }

    private static func owner(_ record: SourceRecord) -> String? {
        for field in Field.owners {
            if let text = record.text(field)?.lowercased().filter({ !$0.isWhitespace }),
                !text.isEmpty
            {
                return text
            }
        }
        return nil
    }
}
