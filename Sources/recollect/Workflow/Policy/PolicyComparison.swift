import CanonicalStore
import Matching
import RecordModel
import Resolution

/// What a store would say otherwise under another policy, found before it is adopted.
struct PolicyComparison {
    /// A field's value as one policy's rules choose it.
    struct Choice: Sendable, Equatable {
        let text: String
        let record: RecordReference?
        let rule: SurvivorshipRule
    }

    /// A value of an entity that would be another one; of several values the first that differs.
    struct Change: Sendable {
        let entity: EntityID
        let field: Field
        let before: Choice?
        let after: Choice?
    }

    /// Records that the next matching would join or part, by the entities or parts that they are.
    struct Regrouping: Sendable {
        let kind: PartyKind
        let isJoined: Bool
        let parts: [[RecordReference]]
        /// The entities that they are in now, each once.
        let entities: [EntityID]
    }

    /// How many entities were looked at: those of several records or with a person's word.
    private(set) var entities = 0
    private(set) var changes: [Change] = []
    private(set) var regroupings: [Regrouping] = []
    private(set) var flips: [PolicyFlip] = []
    /// How many judgements and choices of people were replayed.
    private(set) var words = 0
    /// How many proposals there would be; nil where matching is as before.
    private(set) var proposals: (before: Int, after: Int)?
    /// Whether models have to be trained anew for all of it to take effect.
    let needsTraining: Bool

    private static let chunk = 2000

    /// Compares the policy of a place with another one; reads only.
    init(
        store: CanonicalStore, place: Workplace, other: Policy, progress: ProgressLine
    ) async throws {
        needsTraining = place.policy.matching != other.matching
        let replay = PolicyReplay(store: store, place: place, other: other, progress: progress)
        let kinds = try await replay.matched()
        for matched in kinds {
            let counts = proposals ?? (0, 0)
            proposals = (
                counts.before + matched.before.proposals.count,
                counts.after + matched.after.proposals.count
            )
            regroupings += try regroupings(matched, store)
        }
        flips = try replay.flips(kinds)
        words = try store.peoplesWords()
        if place.policy.survivorship != other.survivorship {
            try await compareValues(store, place, other, progress)
        }
    }

    var joined: [Regrouping] { regroupings.filter(\.isJoined) }
    var parted: [Regrouping] { regroupings.filter { !$0.isJoined } }

    /// By field how many entities would have another value.
    var counts: [(field: Field, entities: Int)] {
        var counts: [Field: Int] = [:]
        for change in changes { counts[change.field, default: 0] += 1 }
        return Field.allCases.compactMap { field in counts[field].map { (field, $0) } }
    }

    private mutating func compareValues(
        _ store: CanonicalStore, _ place: Workplace, _ other: Policy, _ progress: ProgressLine
    ) async throws {
        progress.begin("Comparing golden records", unit: .things("entities"))
        defer { progress.clear() }
        let old = GoldenRecordMaker(place: place)
        let new = GoldenRecordMaker(place: place.following(other))
        var last: ChosenEntity?
        while true {
            let found = try store.chosenEntities(after: last, limit: Self.chunk)
            if found.isEmpty { return }
            let before = await old.make(found.map(\.members))
            let after = await new.make(found.map(\.members))
            for (index, entity) in found.enumerated() where before[index] != after[index] {
                compare(entity, before[index], after[index])
            }
            entities += found.count
            progress.advance(by: found.count)
            last = found.last
        }
    }

    private mutating func compare(
        _ entity: ChosenEntity, _ before: GoldenRecord, _ after: GoldenRecord
    ) {
        let members = entity.members.members
        for field in Field.allCases {
            let old = Self.choices(before, field, members)
            let new = Self.choices(after, field, members)
            if old.map(\.text) == new.map(\.text) { continue }
            let place =
                zip(old, new).enumerated().first { $0.element.0.text != $0.element.1.text }?.offset
                ?? min(old.count, new.count)
            changes.append(
                Change(
                    entity: entity.id, field: field,
                    before: place < old.count ? old[place] : nil,
                    after: place < new.count ? new[place] : nil))
        }
    }

    private static func choices(
        _ golden: GoldenRecord, _ field: Field, _ members: [SourceRecord]
    ) -> [Choice] {
        golden.survivors.filter { $0.winner.value.field == field }.map { survivor in
            Choice(
                text: survivor.winner.value.text,
                record: members.first { $0.id == survivor.winner.record }?.reference,
                rule: survivor.rule)
        }
    }

    /// What is in one cluster under the one policy and in several under the other.
    private func regroupings(
        _ matched: PolicyReplay.Matched, _ store: CanonicalStore
    ) throws -> [Regrouping] {
        let before = Self.clusters(matched.before, matched.table.count)
        let after = Self.clusters(matched.after, matched.table.count)
        var found: [Regrouping] = []
        for (isJoined, whole, parts) in [
            (true, matched.after, before), (false, matched.before, after),
        ] {
            for cluster in whole.merges {
                let groups = Dictionary(grouping: cluster.members) { parts[Int($0)] }
                if groups.count < 2 { continue }
                let ordered = groups.values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
                let records = cluster.members.map { matched.table.records[Int($0)] }
                found.append(
                    Regrouping(
                        kind: matched.table.kind, isJoined: isJoined,
                        parts: try ordered.map { part in
                            try store.references(part.map { matched.table.records[Int($0)] })
                        }, entities: Set(try store.entityIDs(of: records)).sorted()))
            }
        }
        return found
    }

    /// By record the first member of its cluster; a record alone is its own.
    private static func clusters(_ clustering: Clustering, _ count: Int) -> [UInt32] {
        var first = Array(0..<UInt32(count))
        for cluster in clustering.merges {
            for member in cluster.members { first[Int(member)] = cluster.members[0] }
        }
        return first
    }
}
