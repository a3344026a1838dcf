import RecordModel
import Resolution

/// Who was whom after a run, as far as it is otherwise now.
///
/// A question about a day takes it with it (`QuestionScope.people`). What records say, and what happened, is
/// not part of it. A record that came later goes with those with whom it is now, as far as they were one.
public struct PastPeople: Hashable, Sendable {
    /// An entity that is no more as it was.
    struct Party: Sendable {
        /// The smallest number of its records, by which questions know it.
        let number: Int64
        let id: EntityID
        /// Ids that led to it then.
        let formerIDs: [EntityID]
        let formed: RunID
        let members: Int
        let golden: GoldenRecord
    }

    /// The run after which it was so.
    public let run: RunID
    /// Ascending by number.
    let parties: [Party]
    /// By record, the number of the entity.
    let entities: [Int64: Int64]
    /// The present entities whose records these are.
    let gone: [Int64]

    /// The id of the entity that a record was in; nil where it is in the same now.
    public func entity(of record: RecordID) -> EntityID? {
        guard let number = entities[record.rawValue] else { return nil }
        return parties.first { $0.number == number }?.id
    }

    /// Equal for one run of one store: what the parties say follows from who they are.
    public static func == (left: PastPeople, right: PastPeople) -> Bool {
        left.run == right.run && left.entities == right.entities
    }

    /// By the run alone, which is cheap and tells most apart.
    public func hash(into hasher: inout Hasher) { hasher.combine(run) }
}

extension CanonicalStore {
    /// Who was whom after a run.
    ///
    /// - Parameter golden: as for `StoreRun.refresh`, with the policy of that time.
    /// - Complexity: by the records about which something was judged since.
    public func people(
        asOf run: RunID, golden: GoldenMaker
    ) async throws -> PastPeople {
        let found = try reading { try StorePast(self, $0, run: run).differences() }
        let made = try await Self.golden(found.parties, golden)
        return PastPeople(
            run: run,
            parties: zip(found.parties, made).map { party, golden in
                PastPeople.Party(
                    number: party.records[0].rawValue, id: party.id, formerIDs: party.formerIDs,
                    formed: party.formed, members: party.records.count, golden: golden)
            }, entities: found.entities, gone: found.gone)
    }
}
