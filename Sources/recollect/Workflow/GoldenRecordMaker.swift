import CanonicalStore
import Normalization
import RecordModel
import Resolution

/// Makes golden records by the policy's survivorship rules, on all processors.
struct GoldenRecordMaker: Sendable {
    let survivorship: SurvivorshipPolicy
    let workers: Int
    private let policy: Policy

    private let normalizer = FieldNormalizer()
    private let addresses = AddressNormalizer()

    init(place: Workplace) {
        survivorship = place.adopted.survivorship
        policy = place.adopted
        workers = place.workers
    }

    /// Derives what follows from a run's changes, showing how far it is.
    func refresh(_ run: StoreRun, _ progress: ProgressLine) async throws {
        progress.begin("Writing golden records", unit: .things("merged records"))
        defer { progress.clear() }
        try adopt(run)
        try await run.refresh { entities in
            let golden = await make(entities)
            progress.advance(by: golden.count)
            return golden
        }
    }

    /// Makes the policy the one that the store follows from; where its rules of survivorship are
    /// others than before, all golden records are made anew.
    ///
    /// - Throws: `CommandFailure` with `.gateNotMet` where the policy in force does not let the run's
    ///   actor.
    func adopt(_ run: StoreRun) throws {
        let version = try policy.version()
        let former = try run.store.policy()
        if let former, former.version != version {
            let actor = run.description.actor
            guard try Policy(stored: former).governance.allows(.adopt, actor) else {
                throw CommandFailure(
                    .gateNotMet,
                    "The store's policy does not let \(actor) adopt another one; nothing was changed."
                )
            }
        }
        if former?.version != version {
            try run.setPolicy(version: version, text: policy.yaml())
        }
        try run.setSurvivorship(version: policy.survivorshipVersion())
    }

    /// One golden record for each entity, in the same order.
    func make(_ entities: [EntityMembers]) async -> [GoldenRecord] {
        // Small enough that a processor which comes later, or had the larger entities, finds work left.
        let size = max(64, (entities.count + workers * 8 - 1) / (workers * 8))
        let starts = Array(stride(from: 0, to: entities.count, by: size))
        return await withTaskGroup(of: (Int, [GoldenRecord]).self) { group in
            for (number, start) in starts.enumerated() {
                let chunk = entities[start..<min(start + size, entities.count)]
                group.addTask { (number, chunk.map(golden)) }
            }
            var parts = [[GoldenRecord]](repeating: [], count: starts.count)
            for await (number, part) in group { parts[number] = part }
            return parts.flatMap { $0 }
        }
    }

    /// The golden record of one entity.
    func golden(_ entity: EntityMembers) -> GoldenRecord {
        golden(kind: entity.kind, members: entity.members, pins: entity.pins)
    }

    /// The golden record that some source records would have together.
    func golden(kind: PartyKind, members: [SourceRecord], pins: [FieldPin] = []) -> GoldenRecord {
        // The members of an entity mostly have one country, so the last one read is remembered.
        var last: (country: String, region: String?) = ("", nil)
        func region(_ record: SourceRecord) -> String? {
            guard let country = record.text(.country) else { return nil }
            if country != last.country {
                last = (country, addresses.country(country)?.uppercased())
            }
            return last.region
        }
        return survivorship.golden(
            kind: kind, members: members, pins: pins,
            context: { field, record in
                FieldNormalizer.dependsOnRegion(field) ? record.text(.country) ?? "" : ""
            },
            equalityKey: { value, record in
                let isRegional = FieldNormalizer.dependsOnRegion(value.field)
                return normalizer.equalityKey(
                    for: value, region: isRegional ? region(record) : nil)
            })
    }
}
